// The message in place of a chart that cannot be shown.
import { create } from "./dom.js";
import { retry } from "./loader.js";
import { isTrap } from "./module-loader.js";
import { nearestLanguage } from "./site.js";

/** @typedef {import("./core.js").ChartError} ChartError */

/**
 * @typedef {object} ReadableError
 * @property {string} message
 * @property {ChartError["offer"]} offer
 * @property {string | null} tryAgain the label of a button that tries again; `null` where that cannot help
 */

/**
 * The error to show to readers. An error of the core is written for them, and as true the next time; any other is
 * replaced by a sentence, and goes to the console.
 *
 * @param {unknown} error
 * @param {string} tag a language tag
 * @returns {ReadableError & Pick<ChartError, "language">}
 */
export function readableError(error, tag) {
  if (isChartError(error)) return { ...error, tryAgain: null };
  console.error(error);
  const { unavailable, stopped, retry: tryAgain } = nearestLanguage(tag);
  return { message: isTrap(error) ? stopped : unavailable, offer: null, language: null, tryAgain };
}

/** After this time, in milliseconds, readers learn that a chart takes long to load. */
const SLOW = 10_000;

/** Waits for a chart with a reader. */
export class Patience {
  #timer = 0;

  /**
   * @param {string} tag a language tag
   * @param {(error: ReadableError) => void} end called if {@link stop} is not
   */
  start(tag, end) {
    this.stop();
    this.#timer = setTimeout(() => {
      console.error(`ip-balance: nothing has loaded within ${SLOW / 1000} s`);
      const { slow, retry: tryAgain } = nearestLanguage(tag);
      end({ message: slow, offer: null, tryAgain });
    }, SLOW);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}

/**
 * @param {unknown} error
 * @returns {error is ChartError}
 */
const isChartError = (error) =>
  typeof error === "object" && error !== null && !(error instanceof Error) && "message" in error && "offer" in error;

export class Notice {
  #controller;

  /**
   * @param {object} controller
   * @param {(query: string) => void} controller.assign called with another query that the reader accepts instead
   * @param {() => void} controller.load called when the reader tries again
   */
  constructor(controller) {
    this.#controller = controller;
    this.element = create("div", { className: "error", part: "error", hidden: true, role: "alert" });
  }

  /**
   * Shows an error, and returns what the event of it says.
   *
   * @param {ReadableError} error
   */
  show({ message, offer, tryAgain }) {
    this.element.replaceChildren(message);
    if (offer) this.#addButton(offer.label, () => this.#controller.assign(offer.query));
    if (tryAgain !== null) this.#addButton(tryAgain, () => this.#tryAgain());
    return offer ? { message, offer: offer.query } : { message };
  }

  #tryAgain() {
    retry();
    this.#controller.load();
  }

  /**
   * @param {string} label
   * @param {() => void} clicked
   */
  #addButton(label, clicked) {
    const button = create("button", { type: "button" }, label);
    button.addEventListener("click", clicked);
    this.element.append(" ", button);
  }
}
