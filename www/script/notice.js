// What is wrong, told in the place of the chart.
import { create } from "./dom.js";

/** @typedef {import("./core.js").ChartError} ChartError */

/**
 * An error for readers: the core's own are; what a browser throws is not, and becomes the sentence for charts that could
 * not be loaded.
 *
 * @param {unknown} error
 * @param {string} unavailable
 * @returns {ChartError}
 */
export function readableError(error, unavailable) {
  return isChartError(error) ? error : { message: unavailable, offer: null };
}

/**
 * @param {unknown} error
 * @returns {error is ChartError}
 */
const isChartError = (error) =>
  typeof error === "object" && error !== null && !(error instanceof Error) && "message" in error && "offer" in error;

export class Notice {
  #accept;

  /** @param {(query: string) => void} accept called with the query of another chart that the reader accepts instead */
  constructor(accept) {
    this.#accept = accept;
    this.element = create("div", { className: "error", hidden: true, role: "alert" });
    this.element.part.add("error");
  }

  /** @param {ChartError} error */
  show({ message, offer }) {
    this.element.replaceChildren(message);
    if (offer) {
      const button = create("button", { type: "button" }, offer.label);
      button.addEventListener("click", () => this.#accept(offer.query));
      this.element.append(" ", button);
    }
  }
}
