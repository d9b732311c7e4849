// Observable Plot: a bar for each item and a tick where it was a year before. A plot is not changed but made anew, as its
// documentation says. Its tip tells the reader a figure.
const plot = (parent, { labels, period, shown, compared }) => {
  const rows = labels.map((item, index) => ({ item, value: shown[index], before: compared[index] }));
  return Plot.plot({
    title: period,
    width: parent.clientWidth,
    height: 320,
    marginLeft: 120,
    x: { grid: true },
    y: { domain: labels, label: null },
    marks: [
      Plot.barX(rows, { x: "value", y: "item", fill: "#06c", tip: true }),
      Plot.tickX(rows, { x: "before", y: "item" }),
      Plot.ruleX([0]),
    ],
  });
};

globalThis.peer = {
  draw(parent, figures) {
    parent.append(plot(parent, figures));
    return parent;
  },
  change: (parent, figures) => parent.firstElementChild.replaceWith(plot(parent, figures)),
  isSettled: (parent, { period }) => parent.querySelector("h2").textContent === period,
  at(parent, index) {
    const bars = parent.querySelectorAll("[aria-label=bar] rect");
    const { left, top, width, height } = bars[index % bars.length].getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  },
  says: (parent) => parent.querySelector("[aria-label=tip]")?.textContent ?? "",
  remove: (parent) => parent.replaceChildren(),
};
