// Passes pointer and keyboard events of a plot on to its chart.

/** @typedef {import("./core.js").Chart} Chart */

/**
 * @param {HTMLElement} stage
 * @param {(event: MouseEvent) => { x: number, y: number }} locate gives the position of an event in the plot
 * @param {<Result>(action: (chart: Chart) => Result) => Result | undefined} withChart calls an action with the chart, if
 *   there is one
 * @param {(change: { byKey: boolean }) => void} changed called after the selection has changed
 */
export function bindInput(stage, locate, withChart, changed) {
  /** @param {boolean | undefined} isChanged */
  const notify = (isChanged) => isChanged && changed({ byKey: false });

  for (const type of /** @type {const} */ (["pointermove", "pointerdown"])) {
    stage.addEventListener(type, (event) => {
      const { x, y } = locate(event);
      notify(withChart((chart) => chart.pointerMove(x, y, event.pointerType)));
    });
  }
  stage.addEventListener("pointerup", (event) => {
    if (event.button !== 0) return;
    const { x, y } = locate(event);
    notify(withChart((chart) => chart.pointerUp(x, y, event.pointerType)));
  });
  for (const type of ["pointerleave", "pointercancel", "blur"]) {
    stage.addEventListener(type, () => notify(withChart((chart) => chart.pointerLeave())));
  }
  stage.addEventListener("keydown", (event) => {
    // A key with a modifier is a shortcut of the browser.
    if (event.altKey || event.ctrlKey || event.metaKey || !withChart((chart) => chart.keyDown(event.key))) return;
    event.preventDefault();
    event.stopPropagation();
    changed({ byKey: true });
  });
}
