// The selected figure of a chart: its highlight on the plot and its tip.
import { Tip } from "./tip.js";

export class Selection {
  #plot;
  #tip;

  /**
   * @param {import("./plot.js").Plot} plot
   * @param {() => void} dismiss called when the reader dismisses the tip
   */
  constructor(plot, dismiss) {
    this.#plot = plot;
    this.#tip = new Tip(plot, dismiss);
  }

  /** The node of the tip. */
  get element() {
    return this.#tip.element;
  }

  get isShown() {
    return this.#tip.isShown;
  }

  get isPinned() {
    return this.#tip.isShown && this.#tip.element.classList.contains("pinned");
  }

  /**
   * Marks the row of a pinned tip that the keyboard is at.
   *
   * @param {number} number -1 for none
   */
  markDetail(number) {
    this.#tip.markDetail(number);
  }

  /**
   * Whether the tip is within the window and leaves a mark free.
   *
   * @param {Element} mark
   */
  isBeside(mark) {
    const tip = this.element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const box = mark.getBoundingClientRect();
    const isInside = tip.left >= -1 && tip.top >= -1 && tip.right <= clientWidth + 1 && tip.bottom <= clientHeight + 1;
    const isClear = tip.right <= box.left || tip.left >= box.right || tip.bottom <= box.top || tip.top >= box.bottom;
    return isInside && isClear;
  }

  /**
   * Shows the selection of a chart.
   *
   * @param {import("./core.js").Chart} chart
   * @returns the tip; `null` if nothing is selected
   */
  render(chart) {
    const { clientWidth, clientHeight } = document.documentElement;
    const tip = chart.tip(clientWidth);
    if (tip || this.isShown) this.#plot.paintHighlight(chart);
    if (!tip) {
      this.#tip.hide();
      return null;
    }
    const screen = { x: 0, y: 0, width: clientWidth, height: clientHeight };
    this.#tip.show(tip, (width, height, placement) => chart.placeTip(width, height, screen, placement));
    return tip;
  }

  /** Hides highlight and tip, without using the chart, which may have been replaced. */
  clear() {
    this.#plot.clearHighlight();
    this.#tip.hide();
  }
}
