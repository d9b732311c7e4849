// One chart in the shadow root of its element: its nodes, its layout and its selection.
import { create } from "./dom.js";
import { environment } from "./environment.js";
import { headingIn } from "./host.js";
import { bindInput } from "./input.js";
import { createParts, renderLabels } from "./parts.js";
import { Plot } from "./plot.js";
import { Selection } from "./selection.js";
import { createTable } from "./table.js";

/** @typedef {import("./core.js").Chart} Chart */
/** @typedef {import("./core.js").FigureRow} FigureRow */

/**
 * The page around a chart that fills it, and may leave it less height than its natural one.
 *
 * @typedef {object} Surroundings
 * @property {(parts: import("./parts.js").Parts, layout: (maxHeight?: number) => void) => void} fit lays the plot out
 * @property {() => void} reportHeight reports the height of a page that shows no chart
 */

export class ChartView {
  /** @type {Surroundings | null} */
  surroundings = null;
  /** @type {import("./core.js").Labels | null} */
  labels = null;
  /** @type {Chart | null} */
  #chart = null;
  /** @type {import("./loader.js").SharedDataset | null} */
  #dataset = null;
  /** @type {import("./parts.js").Parts | null} */
  #parts = null;
  /** Removes the listeners outside the element. */
  #connection = new AbortController();
  #plot = new Plot(() => this.draw());
  #selection = new Selection(this.#plot, () => this.#chart?.clearSelection() && this.#selectionChanged());
  #slot = create("slot");
  // A live region is announced only if it was on the page before its text.
  #live = create("p", { className: "live", role: "status", ariaLive: "polite" });
  #host;
  #figureSelected;

  /**
   * @param {HTMLElement} host the element; until its first chart, the content of the page shows through a slot
   * @param {ShadowRoot} root
   * @param {(figure: FigureRow | null) => void} figureSelected
   */
  constructor(host, root, figureSelected) {
    this.#host = host;
    this.#figureSelected = figureSelected;
    root.append(this.#slot, this.#live);
  }

  /** Starts to follow changes of the page. Called whenever the element is connected. */
  connect() {
    this.#connection.abort();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    environment.addEventListener("colors", () => this.#repaint(), { signal });
    environment.addEventListener("fonts", () => this.draw(), { signal });
    environment.addEventListener("ratio", () => this.#plot.isOutOfScale && this.#repaint(), { signal });
  }

  /** Frees the chart. Its last picture stays visible. */
  disconnect() {
    this.#connection.abort();
    this.#plot.unobserve();
    this.#clearSelection();
    this.#replaceChart(null, null);
  }

  /**
   * Replaces the chart. The new one is visible once it is drawn.
   *
   * @param {Chart} chart
   * @param {import("./loader.js").SharedDataset} dataset
   */
  show(chart, dataset) {
    this.#replaceChart(chart, dataset);
    this.#clearSelection();
    const parts = (this.#parts ??= this.#createParts());
    this.labels = chart.labels();
    renderLabels(parts, this.labels);
    parts.scroll.replaceChildren();
    // The table is closed at first, so it is filled when the browser is idle.
    (window.requestIdleCallback ?? setTimeout)(() => this.#renderTable());
  }

  /** Reads the width and the fonts that the page gives the plot. */
  measure() {
    this.#plot.measure();
  }

  /** Lays the chart out and paints it. */
  draw() {
    if (!this.#chart || !this.#parts || !this.#plot.width) return;
    const chart = this.#chart;
    const layout = (/** @type {number | undefined} */ maxHeight) => this.#plot.layout(chart, maxHeight);
    if (this.surroundings) this.surroundings.fit(this.#parts, layout);
    else layout(undefined);
    this.#repaint();
  }

  /** Draws again in a page that the chart fills, after the height of another part has changed. */
  refit() {
    if (!this.surroundings) return;
    if (this.#chart && this.#plot.width) this.draw();
    else this.surroundings.reportHeight();
  }

  /** The figures of the chart, each with the bounds of its mark relative to the element's top left corner. */
  get figures() {
    return this.#chart?.figures(...this.#origin()) ?? [];
  }

  get chart() {
    return this.#chart;
  }

  /** What is seen of the chart, for files that show the same; `null` without a chart. */
  get drawing() {
    if (!this.#chart || !this.labels) return null;
    const { width, fontFamily } = this.#plot;
    return { query: this.#chart.query, language: this.labels.lang, width, fontFamily, colors: this.#plot.colors() };
  }

  /**
   * @param {Chart | null} chart
   * @param {import("./loader.js").SharedDataset | null} dataset
   */
  #replaceChart(chart, dataset) {
    this.#chart?.free();
    this.#chart = chart;
    if (dataset === this.#dataset) return;
    this.#dataset?.removeEventListener("provenance", this.#provenanceLoaded);
    this.#dataset = dataset;
    dataset?.addEventListener("provenance", this.#provenanceLoaded);
  }

  #provenanceLoaded = () => {
    this.#parts?.scroll.replaceChildren();
    this.#renderTable();
    if (this.#selection.isShown) this.#renderSelection();
  };

  #createParts() {
    const parts = createParts(headingIn(this.#host), this.#plot, this.#selection.element);
    bindInput(
      parts.stage,
      () => this.#chart,
      ({ byKey }) => this.#selectionChanged(byKey),
    );
    parts.table.addEventListener("toggle", () => {
      this.#renderTable();
      if (parts.table.open) this.#dataset?.loadProvenance();
      this.refit();
    });
    this.#slot.replaceWith(parts.figure);
    return parts;
  }

  #renderTable() {
    const scroll = this.#parts?.scroll;
    if (this.#chart && scroll && !scroll.hasChildNodes()) scroll.append(createTable(this.#chart.table()));
  }

  #repaint() {
    if (!this.#chart || !this.#plot.width) return;
    this.#plot.paint(this.#chart);
    if (this.#selection.isShown) this.#renderSelection();
  }

  #selectionChanged(byKey = false) {
    // Read before the tip changes, since reading the position of the plot afterwards would force another layout.
    const figure = this.#chart?.selectedFigure(...this.#origin()) ?? null;
    const tip = this.#renderSelection();
    this.#figureSelected(figure);
    if (byKey) this.#live.textContent = tip?.spoken ?? "";
  }

  #renderSelection() {
    const tip = this.#chart && this.#selection.render(this.#chart);
    if (tip?.pinned) this.#dataset?.loadProvenance();
    return tip;
  }

  #clearSelection() {
    if (!this.#selection.isShown) return;
    this.#selection.clear();
    this.#figureSelected(null);
  }

  /** @returns {[x: number, y: number]} the plot's top left corner, relative to the element's */
  #origin() {
    const stage = this.#plot.stage.getBoundingClientRect();
    const host = this.#host.getBoundingClientRect();
    return [stage.left - host.left, stage.top - host.top];
  }
}
