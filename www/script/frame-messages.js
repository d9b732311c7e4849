// The messages between a chart in a frame and its parent page. The chart posts its height in each format that hosts
// listen for, and the figure that its reader points at; these are public, so they may go to any parent. It accepts only
// requests for the height, and answers so many of them that a parent which asks after every answer comes to an end.

/** The delay within which several requests get one answer, in milliseconds. */
const ANSWER_DELAY = 50;
/** How often a height is told again. */
const MAX_REPEATS = 50;

export class FrameMessages {
  /** The id that iframe-resizer gave this frame. */
  #resizerId = "";
  /** The id that pym.js gave this frame. */
  #pymId = new URLSearchParams(location.search).get("childId");
  #height = 0;
  /** How often the height has been told since it last changed. */
  #repeats = 0;
  #isAnswering = false;

  constructor() {
    addEventListener("message", ({ source, data }) => {
      if (source === parent && isRequest(data)) this.repeatHeight();
      else if (source === parent && typeof data === "string") this.#receive(data);
    });
    this.#post("[iFrameResizerChild]Ready");
  }

  /**
   * Reports the height of the content, unless it has not changed.
   *
   * @param {number} height in CSS pixels
   */
  reportHeight(height) {
    const whole = Math.ceil(height - 0.01);
    if (whole === this.#height) return;
    this.#height = whole;
    this.#repeats = 0;
    this.#postHeight("size");
  }

  /** Reports the height again, for a parent that did not listen before. */
  repeatHeight() {
    if (this.#isAnswering || this.#repeats >= MAX_REPEATS) return;
    this.#isAnswering = true;
    this.#repeats += 1;
    setTimeout(() => {
      this.#isAnswering = false;
      this.#postHeight("init");
    }, ANSWER_DELAY);
  }

  /**
   * @param {"enter" | "leave" | "click"} type
   * @param {string} chartId
   * @param {unknown} figure
   */
  reportFigure(type, chartId, figure) {
    this.#post({ source: "ip-balance", chartId, type: `figure.${type}`, data: figure });
  }

  /**
   * Answers the messages of pym.js, which contain a width, and of iframe-resizer, which contain the id of the frame.
   * Both expect the height.
   *
   * @param {string} message
   */
  #receive(message) {
    const id = /^\[iFrameSizer\]([^:]{1,200}):\d+:/.exec(message)?.[1];
    if (id) this.#resizerId = id;
    if (id || (this.#pymId && message.startsWith(`pymxPYMx${this.#pymId}xPYMxwidthxPYMx`))) this.repeatHeight();
  }

  /** @param {"init" | "size"} type */
  #postHeight(type) {
    const height = this.#height;
    if (!height) return;
    const src = location.href;
    const context = "iframe.resize";
    this.#post({ "datawrapper-height": { [this.#pymId ?? "ip-balance"]: height } });
    this.#post({ sentinel: "amp", type: "embed-size", height });
    this.#post(JSON.stringify({ src, context, height }));
    this.#post(JSON.stringify({ sender: "Flourish", context, method: "resize", height, src }));
    if (this.#pymId) this.#post(`pymxPYMx${this.#pymId}xPYMxheightxPYMx${height}`);
    if (this.#resizerId) this.#post(`[iFrameSizer]${this.#resizerId}:${height}:${innerWidth}:${type}`);
  }

  /** @param {unknown} message */
  #post(message) {
    parent.postMessage(message, "*");
  }
}

/**
 * Whether a message asks for the height in our own format.
 *
 * @param {any} data
 */
const isRequest = (data) => data?.source === "ip-balance" && data.type === "height";
