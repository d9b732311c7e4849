// Passes pointer and keyboard events of a plot on to its chart.

/** @typedef {import("./core.js").Chart} Chart */

/**
 * @param {HTMLElement} stage
 * @param {() => Chart | null} currentChart returns `null` if the picture on the page has no chart
 * @param {(change: { byKey: boolean }) => void} changed called after the selection has changed
 */
export function bindInput(stage, currentChart, changed) {
  /** @param {boolean | undefined} isChanged */
  const notify = (isChanged) => isChanged && changed({ byKey: false });

  for (const type of /** @type {const} */ (["pointermove", "pointerdown"])) {
    stage.addEventListener(type, ({ offsetX, offsetY, pointerType }) =>
      notify(currentChart()?.pointerMove(offsetX, offsetY, pointerType)),
    );
  }
  stage.addEventListener("pointerup", ({ button, offsetX, offsetY, pointerType }) => {
    if (button === 0) notify(currentChart()?.pointerUp(offsetX, offsetY, pointerType));
  });
  for (const type of ["pointerleave", "pointercancel", "blur"]) {
    stage.addEventListener(type, () => notify(currentChart()?.pointerLeave()));
  }
  stage.addEventListener("keydown", (event) => {
    // A key with a modifier is a shortcut of the browser.
    if (event.altKey || event.ctrlKey || event.metaKey || !currentChart()?.keyDown(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    changed({ byKey: true });
  });
}
