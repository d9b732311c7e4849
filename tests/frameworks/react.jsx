// An article in React: a chart whose day a button changes.
import { useState } from "react";

export function Article({ days }) {
  const [day, setDay] = useState(0);
  const [shown, setShown] = useState([]);
  return (
    <main>
      <button id="later" onClick={() => setDay(day + 1)}>
        Later
      </button>
      <ip-balance
        chart="bars"
        by="type"
        asOf={days[day]}
        first="yes"
        period=""
        lang="en-US"
        onready={(event) => setShown([...shown, event.target.query])}
      >
        <p>The chart as a picture</p>
      </ip-balance>
      <output>{shown.join("\n")}</output>
    </main>
  );
}
