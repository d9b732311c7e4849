// The tip beside the selected figure.
import { create, createAll, createFoldedSources, unbroken } from "./dom.js";

export class Tip {
  #stage;
  #dismiss;

  /**
   * @param {HTMLElement} stage the plot
   * @param {() => void} dismiss called when the reader taps elsewhere or presses Escape while the tip is shown
   */
  constructor(stage, dismiss) {
    this.#stage = stage;
    this.#dismiss = dismiss;
    this.element = create("div", {
      className: "tip",
      part: "tip",
      hidden: true,
    });
  }

  get isShown() {
    return !this.element.hidden;
  }

  /**
   * Shows a tip at the position that `place` returns for its size.
   *
   * @param {import("./core.js").Tip} tip
   * @param {(width: number, height: number) => import("./core.js").Point} place gives a position in the stage
   */
  show(tip, place) {
    const { element } = this;
    element.hidden = false;
    element.classList.toggle("pinned", tip.pinned);
    element.classList.toggle("strip", tip.strip);
    const isOpen = tip.pinned && element.querySelector("details")?.open;
    element.replaceChildren(
      create("p", { className: "tip-heading" }, tip.heading),
      ...tip.figures.flatMap(createFigure),
      ...createFoldedSources(tip.sourcesLabel, tip.sources, isOpen),
    );
    const { width, height } = element.getBoundingClientRect();
    const { x, y } = place(width, height);
    // A translation, unlike a position, needs no second layout.
    element.style.translate = `${x}px ${y}px`;
    for (const type of DISMISSING) document.addEventListener(type, this);
  }

  hide() {
    this.element.hidden = true;
    for (const type of DISMISSING) document.removeEventListener(type, this);
  }

  /**
   * Dismisses the tip on Escape, wherever the focus is, and on a tap outside the plot and the tip.
   *
   * @param {Event} event
   */
  handleEvent(event) {
    const path = event.composedPath();
    const dismisses =
      event instanceof KeyboardEvent
        ? event.key === "Escape"
        : !path.includes(this.#stage) && !path.includes(this.element);
    if (dismisses) this.#dismiss();
  }
}

/**
 * Creates what a tip says of one figure: its value and status, then sentences or labelled rows.
 *
 * @param {import("./core.js").TipFigure} figure
 */
function createFigure({ name, level, status, lines, rows }) {
  const value = create("p", { className: "tip-figure" }, create("strong", {}, ...unbroken(level)));
  if (status) value.append(" ", create("span", { className: "status" }, status));
  const row = (/** @type {{ label: string, text: string }} */ { label, text }) =>
    create("div", {}, create("dt", {}, label), create("dd", {}, ...unbroken(text)));
  return [
    ...(name ? [create("p", { className: "tip-name" }, name)] : []),
    value,
    ...createAll("p", lines),
    ...(rows.length > 0 ? [create("dl", {}, ...rows.map(row))] : []),
  ];
}

const DISMISSING = ["pointerdown", "keydown"];
