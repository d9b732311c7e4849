// The tip beside the selected figure. Where the browser has popovers it lies above everything on the page, whatever the
// host clips or stacks.
import { ownShift } from "./corners.js";
import { create, createAll, createFoldedSources, unbroken } from "./dom.js";

const HAS_TOP_LAYER = "showPopover" in HTMLElement.prototype;

export class Tip {
  #plot;
  #dismiss;
  /** The last press in the plot or the tip. In a closed shadow root only listeners inside can tell where it was. */
  #pressInside = /** @type {Event | null} */ (null);
  /** The position of the tip in the window, relative to the plot's corner. */
  #offset = { x: 0, y: 0 };
  /** Removes the listeners that a shown tip needs. */
  #shown = new AbortController();

  /**
   * @param {import("./plot.js").Plot} plot
   * @param {() => void} dismiss called when the reader presses elsewhere or Escape while the tip is shown
   */
  constructor(plot, dismiss) {
    this.#plot = plot;
    this.#dismiss = dismiss;
    this.element = create("div", { className: "tip", part: "tip", hidden: true, popover: "manual" });
    for (const node of [plot.stage, this.element]) {
      node.addEventListener("pointerdown", (event) => (this.#pressInside = event), { capture: true });
    }
  }

  get isShown() {
    return !this.element.hidden;
  }

  /**
   * Shows a tip at the position that `place` returns for its size.
   *
   * @param {import("./core.js").Tip} tip
   * @param {(width: number, height: number, plot: DOMMatrix) => import("./core.js").Point} place gives a position in the
   *   window, where the plot is placed so
   */
  show(tip, place) {
    const { element } = this;
    const placement = this.#plot.corners.placement;
    const isNew = !this.isShown;
    element.hidden = false;
    if (HAS_TOP_LAYER && !element.matches(":popover-open")) element.showPopover();
    element.classList.toggle("pinned", tip.pinned);
    element.classList.toggle("strip", tip.strip);
    const isOpen = tip.pinned && element.querySelector("details")?.open;
    element.replaceChildren(
      create("p", { className: "tip-heading" }, tip.heading),
      ...tip.figures.flatMap(createFigure),
      ...createFoldedSources(tip.sourcesLabel, tip.sources, isOpen),
    );
    element.style.width = HAS_TOP_LAYER && tip.strip ? `${this.#stripWidth()}px` : "";
    element.style.translate = "none";
    const box = element.getBoundingClientRect();
    const at = place(box.width, box.height, placement);
    this.#move(placement, at.x - box.left, at.y - box.top);
    this.#offset = { x: at.x - placement.e, y: at.y - placement.f };
    if (isNew) this.#listen();
  }

  /**
   * Marks a row or a source of the first figure, and shows it where the tip scrolls.
   *
   * @param {number} number -1 for none
   */
  markDetail(number) {
    const details = this.element.querySelectorAll("dl > div, .sources li");
    details.forEach((detail, at) => detail.classList.toggle("current", at === number));
    const detail = details[number];
    const folded = detail?.closest("details");
    if (folded) folded.open = true;
    detail?.scrollIntoView({ block: "nearest" });
  }

  hide() {
    if (!this.isShown) return;
    this.element.hidden = true;
    if (HAS_TOP_LAYER) this.element.hidePopover();
    this.#shown.abort();
  }

  /** The width of the plot as it is seen, in the tip's own pixels. */
  #stripWidth() {
    return this.#plot.stage.getBoundingClientRect().width / this.#scale;
  }

  /** The pixels of the window for each of a tip in the top layer, which the host's `zoom` enlarges and nothing turns. */
  get #scale() {
    const { element } = this;
    return element.getBoundingClientRect().width / parseFloat(getComputedStyle(element).width) || 1;
  }

  /**
   * Moves the tip from its place in the layout by a distance in the window.
   *
   * @param {DOMMatrix} plot the placement of the plot, in which the tip is turned and scaled unless it is in the top layer
   * @param {number} x
   * @param {number} y
   */
  #move(plot, x, y) {
    const own = HAS_TOP_LAYER ? { x: x / this.#scale, y: y / this.#scale } : ownShift(plot, x, y);
    // A translation, unlike a position, needs no second layout.
    this.element.style.translate = `${own.x}px ${own.y}px`;
  }

  /** Keeps the tip at its plot when something around the plot is scrolled. */
  #follow() {
    const placement = this.#plot.corners.placement;
    const { style } = this.element;
    const { left, top } = this.element.getBoundingClientRect();
    const [x = 0, y = 0] = style.translate.split(" ").map(parseFloat);
    const [right, down] = [placement.e + this.#offset.x - left, placement.f + this.#offset.y - top];
    const scale = this.#scale;
    if (Math.hypot(right, down) > 0.5) style.translate = `${x + right / scale}px ${y + down / scale}px`;
  }

  #listen() {
    this.#shown = new AbortController();
    const { signal } = this.#shown;
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#dismiss(), { signal });
    // First of all listeners, since hosts may stop a press. Whether it is inside is known after the others.
    const pressed = (/** @type {Event} */ event) =>
      setTimeout(() => event === this.#pressInside || signal.aborted || this.#dismiss());
    addEventListener("pointerdown", pressed, { capture: true, signal });
    if (!HAS_TOP_LAYER) return;
    const options = { capture: true, passive: true, signal };
    for (const root of rootsAround(this.element)) root.addEventListener("scroll", () => this.#follow(), options);
    addEventListener("resize", () => this.#follow(), { signal });
  }
}

/**
 * The shadow roots around a node and the window: events of scrolling do not leave a shadow root.
 *
 * @param {Node} node
 * @returns {EventTarget[]}
 */
function rootsAround(node) {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [window];
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
