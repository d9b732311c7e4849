// Controls an element: combines its queries, loads what they need, and shows a chart or an error.
import { ChartQuery } from "./chart-query.js";
import { ChartState } from "./chart-state.js";
import { ChartView } from "./chart-view.js";
import { HeldBack } from "./held-back.js";
import { languageAround } from "./host.js";
import { isSupported, loadDataset, loadLanguage, moduleEvents, restartModule } from "./loader.js";
import { isTrap } from "./module-loader.js";
import { Notice, Patience, readableError } from "./notice.js";
import { renderDocument } from "./parts.js";
import { dequeue, enqueue } from "./render-queue.js";
import { nearestLanguage } from "./site.js";
import { dataAddress } from "./sites.js";
import { applyStyle } from "./style.js";

export class ChartController {
  #query = new ChartQuery();
  /** The dataset of the next chart; `null` until it is loaded. @type {import("./loader.js").SharedDataset | null} */
  #dataset = null;
  /** The languages that were loaded because a query names them. @type {Set<string>} */
  #loadedLanguages = new Set();
  isConnected = false;
  /** Whether the module has trapped in this chart, which then waits for another query. */
  #hasTrapped = false;
  #host;
  #state;
  #heldBack = new HeldBack(() => this.load());
  #notice = new Notice(this);
  #patience = new Patience();

  /**
   * @param {HTMLElement} host
   * @param {ShadowRoot} root that of the host, empty
   */
  constructor(host, root) {
    this.#host = host;
    applyStyle(root);
    root.append(this.#notice.element, this.#heldBack.button);
    this.view = new ChartView(host, root, {
      figureSelected: (figure) => this.#emit("figure", figure),
      trapped: (error) => this.fail(error),
    });
    this.#state = new ChartState((name) => {
      host.dataset.state = name;
      this.#notice.element.hidden = name !== "error";
      if (name !== "loading") this.#patience.stop();
    });
  }

  connect() {
    this.isConnected = true;
    moduleEvents.addEventListener("restart", this.#moduleRestarted);
    this.view.connect();
    this.load();
  }

  disconnect() {
    this.isConnected = false;
    moduleEvents.removeEventListener("restart", this.#moduleRestarted);
    this.#heldBack.end();
    dequeue(this);
    this.#patience.stop();
    this.#state.leave();
    this.view.disconnect();
    this.#dataset = null;
  }

  /**
   * Leaves the content of the page as it is, and says why.
   *
   * @param {import("./sites.js").Refusal | null} refusal `null` as long as a chart may still come
   */
  refuse(refusal) {
    if (!refusal) return void this.#state.begin();
    this.#state.beginStatic();
    const message = nearestLanguage(languageAround(this.#host))[refusal];
    console.warn(message);
    this.#notice.show({ message, offer: null, tryAgain: null });
    this.#notice.element.hidden = false;
  }

  /** Shows the chart of the current attributes. */
  attributesChanged() {
    this.#query.assigned = null;
    this.load();
  }

  /** The canonical query of the chart; before there is a chart, the requested query. */
  get query() {
    const { chart, labels } = this.view;
    return chart && labels ? labels.query : String(this.#query);
  }

  /** @param {string} query */
  assign(query) {
    this.#query.assigned = query;
    this.#show();
  }

  /**
   * Applies the query of the page to that of the chart, as far as the chart takes its keys.
   *
   * @param {string} query
   * @param {boolean} focused whether this is the chart that the page's query identifies
   */
  applyPageQuery(query, focused) {
    this.#query.page = { query, focused };
    this.#show();
  }

  load() {
    const host = this.#host;
    this.#hasTrapped = false;
    this.#query.read(host);
    if (!isSupported() || (!this.#dataset && this.#heldBack.begin(languageAround(host)))) {
      this.#state.beginStatic();
      return void this.view.refit();
    }
    this.#patience.start(languageAround(host), (error) => this.#showError(error));
    const loaded = (/** @type {import("./loader.js").SharedDataset} */ dataset) => {
      this.#dataset = dataset;
      this.#show();
    };
    this.#state.request(loadDataset(dataAddress(host), languageAround(host)), loaded, (error) => this.fail(error));
  }

  #show() {
    if (this.#dataset) enqueue(this);
    else if (this.#hasTrapped) this.load();
  }

  /** Loads the chart again, unless it is the one in which the module has trapped. */
  #moduleRestarted = () => {
    dequeue(this);
    this.view.abandon();
    this.#dataset = null;
    if (!this.#hasTrapped) this.load();
  };

  render() {
    if (!this.#dataset) return;
    const chart = this.#query.createChart(this.#dataset.dataset, languageAround(this.#host));
    this.view.show(chart, this.#dataset);
    if (this.#query.isOwn) this.view.paper.remember(chart.query);
    this.#notice.element.hidden = true;
    if (this.#query.source === "address" && this.view.labels) renderDocument(this.view.labels);
  }

  /** Loads the catalogue of the language that the query names, then shows the chart. @param {string} language */
  #showInLanguage(language) {
    const loaded = () => {
      this.#loadedLanguages.add(language);
      this.#show();
    };
    this.#state.request(loadLanguage(language), loaded, (error) => this.fail(error));
  }

  measure() {
    this.view.measure();
  }

  draw() {
    this.view.draw();
  }

  announce() {
    // The module may have trapped since, in this chart or in another one.
    if (!this.view.chart) return;
    this.#state.shown();
    this.#emit("ready", null);
  }

  /** @param {unknown} error */
  fail(error) {
    const readable = readableError(error, languageAround(this.#host));
    if (readable.language !== null && !this.#loadedLanguages.has(readable.language)) {
      return void this.#showInLanguage(readable.language);
    }
    if ((this.#hasTrapped = isTrap(error))) restartModule();
    this.#showError(readable);
  }

  /** @param {import("./notice.js").ReadableError} error */
  #showError(error) {
    this.view.restorePicture();
    const detail = this.#notice.show(error);
    this.#state.failed();
    this.view.refit();
    // The event does not bubble: `error` listeners on a host's window are for the host's own errors.
    this.#emit("error", detail, false);
  }

  #emit(/** @type {string} */ type, /** @type {unknown} */ detail, bubbles = true) {
    this.#host.dispatchEvent(new CustomEvent(type, { detail, bubbles, composed: bubbles }));
  }
}
