// Shows charts together that can be shown together: every step for all of them before the next step. The browser then
// computes the layout of the page once, not once for each chart.

/**
 * @typedef {object} Renderable
 * @property {() => void} render creates the chart and puts its texts into nodes
 * @property {() => void} measure reads the width and fonts that the page gives it
 * @property {() => void} draw lays it out and paints it
 * @property {() => void} announce tells the page
 * @property {(error: unknown) => void} fail shows what went wrong in a step; the steps after it are left out
 */

const STEPS = /** @type {const} */ (["render", "measure", "draw", "announce"]);

/** @type {Set<Renderable>} */
const queued = new Set();

/**
 * Runs the steps of a chart with those of all others that are queued by the end of the running task.
 *
 * @param {Renderable} chart
 */
export function enqueue(chart) {
  if (queued.size === 0) queueMicrotask(run);
  queued.add(chart);
}

/** @param {Renderable} chart */
export function dequeue(chart) {
  queued.delete(chart);
}

function run() {
  const charts = new Set(queued);
  queued.clear();
  for (const step of STEPS) {
    for (const chart of charts) {
      try {
        chart[step]();
      } catch (error) {
        charts.delete(chart);
        chart.fail(error);
      }
    }
  }
}
