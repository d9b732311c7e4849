// Renders charts in batches: each step runs for all charts of a batch before the next step, so that the browser
// computes the layout of the page once and not once for each chart.

/**
 * @typedef {object} Renderable
 * @property {() => void} render creates the chart and sets its texts
 * @property {() => void} measure reads the width and the fonts of the plot
 * @property {() => void} draw lays it out and paints it
 * @property {() => void} announce dispatches the events of a chart that is shown
 * @property {(error: unknown) => void} fail shows the error of a step; the later steps are skipped
 */

const STEPS = /** @type {const} */ (["render", "measure", "draw", "announce"]);

/** @type {Set<Renderable>} */
const queued = new Set();

/**
 * Adds a chart to the batch that is rendered after the current task.
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
