// What an element wants to show and how far that is: from its queries through loading to a chart or an error.
import { STYLE } from "./assets.js";
import { ChartState } from "./chart-state.js";
import { ChartView } from "./chart-view.js";
import { Chart } from "./core.js";
import { attributesAsQuery, languageAround } from "./host.js";
import { isSupported, loadDataset, loadLanguage } from "./loader.js";
import { Notice, readableError } from "./notice.js";
import { renderDocument } from "./parts.js";
import { dequeue, enqueue } from "./render-queue.js";
import { nearestLanguage } from "./site.js";

const styleSheet = new CSSStyleSheet();
styleSheet.replaceSync(STYLE);

export class ChartController {
  /** The query of the attributes or, on a page of one chart, of the address. */
  #ownQuery = "";
  /** The query that a script has set: it replaces all others and is read strictly. @type {string | null} */
  #assignedQuery = null;
  /** What the page asks of all its charts, and whether this is the chart that it chooses. */
  #pageQuery = { query: "", focused: false };
  /** The data of the next chart; `null` until they are loaded. @type {import("./loader.js").SharedDataset | null} */
  #dataset = null;
  /** Languages that queries have named and that were loaded for them. @type {Set<string>} */
  #loadedLanguages = new Set();
  #isConnected = false;
  #host;
  #state;
  #notice = new Notice((query) => this.assign(query));

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styleSheet];
    root.append(this.#notice.element);
    this.view = new ChartView(host, root, (figure) => this.#emit("figure", figure));
    this.#state = new ChartState((name) => {
      host.dataset.state = name;
      this.#notice.element.hidden = name !== "error";
    });
  }

  get isConnected() {
    return this.#isConnected;
  }

  connect() {
    this.#isConnected = true;
    this.view.connect();
    this.#load();
  }

  disconnect() {
    this.#isConnected = false;
    dequeue(this);
    this.#state.leave();
    this.view.disconnect();
    this.#dataset = null;
  }

  /** Shows what the attributes ask for now. */
  attributesChanged() {
    this.#assignedQuery = null;
    this.#load();
  }

  /** The canonical query of the chart; before there is one, what was asked for. */
  get query() {
    const { chart, labels } = this.view;
    return chart && labels ? labels.query : (this.#assignedQuery ?? this.#ownQuery);
  }

  /** @param {string} query */
  assign(query) {
    this.#assignedQuery = query;
    this.#show();
  }

  /**
   * Lays the query of the page over the chart's own: the keys that it takes.
   *
   * @param {string} query
   * @param {boolean} focused whether this is the chart that the page chooses
   */
  applyPageQuery(query, focused) {
    this.#pageQuery = { query, focused };
    this.#show();
  }

  get #isPageOfOneChart() {
    return this.#host.dataset.query === "address";
  }

  async #load() {
    const host = this.#host;
    this.#ownQuery = this.#isPageOfOneChart ? location.search : attributesAsQuery(host);
    if (!isSupported()) {
      this.#state.beginStatic();
      this.view.refit();
      return;
    }
    const request = this.#state.begin();
    try {
      const dataset = await loadDataset(host.getAttribute("src"), languageAround(host));
      if (!this.#state.isCurrent(request)) return;
      this.#dataset = dataset;
      this.#show();
    } catch (error) {
      if (this.#state.isCurrent(request)) this.fail(error);
    }
  }

  #show() {
    if (this.#dataset) enqueue(this);
  }

  // ── The steps of the render queue ──

  render() {
    if (!this.#dataset) return;
    this.view.show(this.#createChart(this.#dataset.dataset), this.#dataset);
    this.#notice.element.hidden = true;
    if (this.#isPageOfOneChart && this.view.labels) renderDocument(this.view.labels);
  }

  /** @param {import("./core.js").Dataset} dataset */
  #createChart(dataset) {
    const language = languageAround(this.#host);
    if (this.#assignedQuery !== null) return new Chart(dataset, this.#assignedQuery, true, language);
    const chart = new Chart(dataset, this.#ownQuery, false, language);
    const { query, focused } = this.#pageQuery;
    try {
      if (query) chart.applyPageQuery(query, focused);
    } catch (error) {
      chart.free();
      throw error;
    }
    return chart;
  }

  /**
   * Shows the chart once the words of its language are loaded, which its query names and its page does not have.
   *
   * @param {string} language
   */
  async #showInLanguage(language) {
    const request = this.#state.begin();
    try {
      await loadLanguage(language);
      this.#loadedLanguages.add(language);
      if (this.#state.isCurrent(request)) this.#show();
    } catch (error) {
      if (this.#state.isCurrent(request)) this.fail(error);
    }
  }

  measure() {
    this.view.measure();
  }

  draw() {
    this.view.draw();
  }

  announce() {
    this.#state.shown();
    this.#emit("ready", null);
  }

  /** @param {unknown} error */
  fail(error) {
    const { unavailable } = nearestLanguage(languageAround(this.#host));
    const { message, offer, language } = readableError(error, unavailable);
    if (language !== null && !this.#loadedLanguages.has(language)) {
      this.#showInLanguage(language);
      return;
    }
    this.#notice.show({ message, offer });
    this.#state.failed();
    this.view.refit();
    // It stays at the element: a host's `error` listeners on the window are for its own faults.
    this.#emit("error", offer ? { message, offer: offer.query } : { message }, false);
  }

  /**
   * @param {string} type
   * @param {unknown} detail
   */
  #emit(type, detail, bubbles = true) {
    this.#host.dispatchEvent(new CustomEvent(type, { detail, bubbles, composed: bubbles }));
  }
}
