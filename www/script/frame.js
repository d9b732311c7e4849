// A chart in a frame on another site: fits it into the height of the frame, and reports to the parent page.
import { FrameMessages } from "./frame-messages.js";

/** Other parts are hidden while the plot is lower than this, in CSS pixels, … */
const ENOUGH_HEIGHT = 240;
/** … or than this share of its natural height. */
const ENOUGH_SHARE = 0.75;

const heightOf = (/** @type {Element} */ element) => element.getBoundingClientRect().height;

export class Frame {
  #messages = new FrameMessages();
  /** The height of the frame when the chart was last fitted. */
  #fittedHeight = innerHeight;
  /** @type {unknown} */
  #figure = null;

  /**
   * @param {HTMLElement & { query: string }} host the element of the only chart on the page
   * @param {() => void} heightChanged called when the height of the frame changes; the chart itself observes its width
   */
  constructor(host, heightChanged) {
    // A parent's listener may come after the first report: with its other scripts, or when its reader scrolls here.
    addEventListener("load", () => this.#messages.repeatHeight());
    addEventListener("pageshow", ({ persisted }) => persisted && this.#messages.repeatHeight());
    if ("IntersectionObserver" in globalThis) {
      const seen = (/** @type {IntersectionObserverEntry[]} */ entries) =>
        entries.at(-1)?.isIntersecting && this.#messages.repeatHeight();
      new IntersectionObserver(seen).observe(host);
    }
    addEventListener("resize", () => innerHeight !== this.#fittedHeight && heightChanged());
    host.addEventListener("figure", (event) =>
      this.#figureSelected(host.query, /** @type {CustomEvent} */ (event).detail),
    );
    host.addEventListener("click", (event) => {
      if (this.#figure && isOnPlot(event)) this.#messages.reportFigure("click", host.query, this.#figure);
    });
  }

  /**
   * Reports the natural height of the chart, then lays it out in the height of the frame.
   *
   * @param {import("./parts.js").Parts} parts
   * @param {(maxHeight?: number) => void} layout
   */
  fit({ stage, table, events, notes, subtitle }, layout) {
    const { body } = document;
    /** The parts that may be hidden, in this order. */
    const optional = [...body.querySelectorAll("footer"), table, events, notes, subtitle];
    // The body is as high as its content, whatever the height of the frame.
    const availableHeight = () => innerHeight - heightOf(body) + heightOf(stage);
    this.#fittedHeight = innerHeight;
    for (const part of optional) part.hidden = false;
    layout();
    this.reportHeight();
    // With an open table the page scrolls, unless the host makes the frame higher.
    if (table.open) return;
    const natural = heightOf(stage);
    const enough = Math.min(Math.max(ENOUGH_HEIGHT, ENOUGH_SHARE * natural), natural);
    for (const part of optional) {
      if (availableHeight() >= enough) break;
      part.hidden = true;
    }
    if (availableHeight() < natural) layout(Math.max(availableHeight(), 1));
  }

  /** Reports the current height of the page. */
  reportHeight() {
    this.#messages.reportHeight(heightOf(document.body));
  }

  /**
   * @param {string} chartId
   * @param {unknown} figure
   */
  #figureSelected(chartId, figure) {
    // A click selects the same figure again.
    if (JSON.stringify(figure) === JSON.stringify(this.#figure)) return;
    if (this.#figure) this.#messages.reportFigure("leave", chartId, this.#figure);
    this.#figure = figure;
    if (figure) this.#messages.reportFigure("enter", chartId, figure);
  }
}

/** @param {Event} event */
const isOnPlot = (event) => event.composedPath().some((node) => node instanceof Element && node.part.contains("plot"));
