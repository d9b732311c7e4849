// The states of an element, which it reflects in `data-state`, and the transitions between them:
//
//   state    begin                                      shown   failed   beginStatic
//   (none)   loading                                                     static
//   loading  loading                                    ready   error    static
//   ready    ready: the chart stays visible             ready   error
//   error    error if a chart is visible, else loading  ready   error    static
//   static   loading: the reader has asked                               static

/** @typedef {"loading" | "ready" | "static" | "error"} StateName */

/** The state of one element. A chart stays visible until the next one replaces it. */
export class ChartState {
  /** @type {StateName | null} */
  #name = null;
  #hasChart = false;
  #request = 0;
  #changed;

  /** @param {(name: StateName) => void} changed called each time a state is entered, even if it is the current one */
  constructor(changed) {
    this.#changed = changed;
  }

  get name() {
    return this.#name;
  }

  /**
   * Begins a request for a chart, which supersedes all earlier ones. Returns its number, for {@link isCurrent}.
   */
  begin() {
    if (!this.#hasChart) this.#enter("loading");
    return ++this.#request;
  }

  /**
   * Begins a request, and continues once its file is loaded, unless another request has begun since.
   *
   * @template Loaded
   * @param {Promise<Loaded>} loading
   * @param {(loaded: Loaded) => void} next
   * @param {(error: unknown) => void} failed
   */
  async request(loading, next, failed) {
    const request = this.begin();
    try {
      const loaded = await loading;
      if (this.isCurrent(request)) next(loaded);
    } catch (error) {
      if (this.isCurrent(request)) failed(error);
    }
  }

  /** Enters the state of a browser that cannot show charts. */
  beginStatic() {
    this.#request += 1;
    this.#enter("static");
  }

  /**
   * Whether no other request has begun since.
   *
   * @param {number} request
   */
  isCurrent(request) {
    return request === this.#request;
  }

  /** Enters the state of an element that shows the requested chart. */
  shown() {
    this.#hasChart = true;
    this.#enter("ready");
  }

  /** Enters the state of an element that cannot show the requested chart. */
  failed() {
    this.#enter("error");
  }

  /** Resets the state after the element has left the page, and cancels the current request. */
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
