// The message in place of a chart that cannot be shown.
import { create } from "./dom.js";

/** @typedef {import("./core.js").ChartError} ChartError */

/**
 * The error to show to readers. An error of the core is written for them; any other is replaced by a sentence, and goes
 * to the console.
 *
 * @param {unknown} error
 * @param {string} sentence
 * @returns {ChartError}
 */
export function readableError(error, sentence) {
  if (isChartError(error)) return error;
  console.error(error);
  return { message: sentence, offer: null, language: null };
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
    this.element = create("div", { className: "error", part: "error", hidden: true, role: "alert" });
  }

  /** @param {Pick<ChartError, "message" | "offer">} error */
  show({ message, offer }) {
    this.element.replaceChildren(message);
    if (offer) {
      const button = create("button", { type: "button" }, offer.label);
      button.addEventListener("click", () => this.#accept(offer.query));
      this.element.append(" ", button);
    }
  }
}
