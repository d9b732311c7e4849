// The states of an element, which `data-state` shows to the page, and what leads from each to the next:
//
//   state    begin                                      shown   failed   beginStatic
//   (none)   loading                                                     static
//   loading  loading                                    ready   error    static
//   ready    ready: the chart is seen while one loads   ready   error
//   error    error while a chart is seen, else loading  ready   error    static
//   static                                                               static

/** @typedef {"loading" | "ready" | "static" | "error"} StateName */

/** The state of one element. A chart that has been shown stays seen until the next one replaces it. */
export class ChartState {
  /** @type {StateName | null} */
  #name = null;
  #hasChart = false;
  #request = 0;
  #changed;

  /** @param {(name: StateName) => void} changed called with each state that is entered, also again */
  constructor(changed) {
    this.#changed = changed;
  }

  get name() {
    return this.#name;
  }

  /**
   * A request for a chart begins; the one before it no longer counts. Gives its number, for {@link isCurrent}.
   */
  begin() {
    if (!this.#hasChart) this.#enter("loading");
    return ++this.#request;
  }

  /** Charts cannot be shown in this browser. */
  beginStatic() {
    this.#request += 1;
    this.#enter("static");
  }

  /**
   * Whether nothing else has been requested since.
   *
   * @param {number} request
   */
  isCurrent(request) {
    return request === this.#request;
  }

  /** The requested chart is on the page. */
  shown() {
    this.#hasChart = true;
    this.#enter("ready");
  }

  /** What was requested cannot be shown. */
  failed() {
    this.#enter("error");
  }

  /** The element has left the page: its chart is gone, and what is on its way does not count. */
  leave() {
    this.#hasChart = false;
    this.#request += 1;
  }

  /** @param {StateName} name */
  #enter(name) {
    this.#name = name;
    this.#changed(name);
  }
}
