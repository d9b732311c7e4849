// Passes pointer and keyboard events of a plot on to its chart.

/** @typedef {import("./core.js").Chart} Chart */

/**
 * @param {HTMLElement} stage
 * @param {<Result>(action: (chart: Chart) => Result) => Result | undefined} withChart calls an action with the chart, if
 *   there is one
 * @param {(change: { byKey: boolean }) => void} changed called after the selection has changed
 */
export function bindInput(stage, withChart, changed) {
  /** @param {boolean | undefined} isChanged */
  const notify = (isChanged) => isChanged && changed({ byKey: false });

  for (const type of /** @type {const} */ (["pointermove", "pointerdown"])) {
    stage.addEventListener(type, ({ offsetX, offsetY, pointerType }) =>
      notify(withChart((chart) => chart.pointerMove(offsetX, offsetY, pointerType))),
    );
  }
  stage.addEventListener("pointerup", ({ button, offsetX, offsetY, pointerType }) => {
    if (button === 0) notify(withChart((chart) => chart.pointerUp(offsetX, offsetY, pointerType)));
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
