// Passes pointer and keyboard events of a plot on to its chart.
import { letters } from "./letters.js";

/** @typedef {import("./core.js").Chart} Chart */

/** How far a finger may move in a tap, in CSS pixels. */
const TAP = 10;

/**
 * @param {HTMLElement} stage
 * @param {(event: MouseEvent) => { x: number, y: number }} locate gives the position of an event in the plot
 * @param {<Result>(action: (chart: Chart) => Result) => Result | undefined} withChart calls an action with the chart, if
 *   there is one
 * @param {object} callbacks
 * @param {() => void} callbacks.changed called after a pointer has changed the selection
 * @param {(key: string) => boolean} callbacks.pressed called with a key; returns whether the chart uses it
 */
export function bindInput(stage, locate, withChart, { changed, pressed }) {
  /** @param {boolean | undefined} isChanged */
  const notify = (isChanged) => isChanged && changed();

  /** Where the pointer was pressed. */
  let pressedAt = { x: 0, y: 0 };
  stage.addEventListener("pointerdown", (event) => (pressedAt = locate(event)));
  for (const type of /** @type {const} */ (["pointermove", "pointerdown"])) {
    stage.addEventListener(type, (event) => {
      const { x, y } = locate(event);
      notify(withChart((chart) => chart.pointerMove(x, y, event.pointerType)));
    });
  }
  stage.addEventListener("pointerup", (event) => {
    if (event.button !== 0) return;
    const { x, y } = locate(event);
    // A finger that has moved along the chart has read it, and pins nothing.
    if (event.pointerType === "touch" && Math.hypot(x - pressedAt.x, y - pressedAt.y) > TAP) return;
    notify(withChart((chart) => chart.pointerUp(x, y, event.pointerType)));
  });
  for (const type of ["pointerleave", "pointercancel"]) {
    stage.addEventListener(type, () => notify(withChart((chart) => chart.pointerLeave())));
  }
  stage.addEventListener("focusout", ({ relatedTarget }) => {
    const staysInside = relatedTarget instanceof Node && stage.contains(relatedTarget);
    if (!staysInside) notify(withChart((chart) => chart.pointerLeave()));
  });
  stage.addEventListener("keydown", (event) => {
    // A key with a modifier is a shortcut of the browser.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.length === 1 && event.key !== " " && !letters.areKeys) return;
    if (!pressed(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}
