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
