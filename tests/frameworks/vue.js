// The same article in Vue.
export const article = {
  props: ["days"],
  data: () => ({ day: 0, shown: [] }),
  template: `
    <main>
      <button id="later" @click="day++">Later</button>
      <ip-balance chart="bars" by="type" :as-of="days[day]" first="yes" period="" lang="en-US" @ready="shown.push($event.target.query)">
        <p>The chart as a picture</p>
      </ip-balance>
      <output>{{ shown.join("\\n") }}</output>
    </main>`,
};

/** Sets up an application of Vue for the element. */
export function prepared(app) {
  app.config.compilerOptions.isCustomElement = (tag) => tag === "ip-balance";
  return app;
}
