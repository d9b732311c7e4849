// Controls an element: combines its queries, loads what they need, and shows a chart or an error.
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
  /** The query that a script has set, which replaces all others and is parsed strictly. @type {string | null} */
  #assignedQuery = null;
  /** The query of the page for all its charts, and whether this is the chart that it identifies. */
  #pageQuery = { query: "", focused: false };
  /** The dataset of the next chart; `null` until it is loaded. @type {import("./loader.js").SharedDataset | null} */
  #dataset = null;
  /** The languages that were loaded because a query names them. @type {Set<string>} */
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

  /** Shows the chart of the current attributes. */
  attributesChanged() {
    this.#assignedQuery = null;
    this.#load();
  }

  /** The canonical query of the chart; before there is a chart, the requested query. */
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
   * Applies the query of the page to that of the chart, as far as the chart takes its keys.
   *
   * @param {string} query
   * @param {boolean} focused whether this is the chart that the page's query identifies
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
   * Loads the catalogue of the language that the query names, then shows the chart.
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
    // The event does not bubble: `error` listeners on a host's window are for the host's own errors.
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
