// One chart in the shadow root of its element: its nodes, its layout and its selection.
import { create } from "./dom.js";
import { environment } from "./environment.js";
import { headingIn } from "./host.js";
import { ChartKeyboard } from "./keyboard.js";
import { LoadedChart } from "./loaded-chart.js";
import { Paper } from "./paper.js";
import { createParts, renderLabels } from "./parts.js";
import { Plot } from "./plot.js";
import { Selection } from "./selection.js";
import { fillTable } from "./table.js";

/** @typedef {import("./core.js").Chart} Chart */
/** @typedef {import("./core.js").FigureRow} FigureRow */

export class ChartView {
  /** @type {import("./host.js").Surroundings | null} */
  surroundings = null;
  /** @type {import("./core.js").Labels | null} */
  labels = null;
  /** @type {LoadedChart} */
  #loaded;
  /** @type {import("./parts.js").Parts | null} */
  #parts = null;
  /** Removes the listeners outside the element. */
  #connection = new AbortController();
  #plot = new Plot(this);
  #selection = new Selection(this.#plot, () => this.#keyboard.dismiss());
  #keyboard = new ChartKeyboard(this.#selection, {
    withChart: (action) => this.#loaded.use(action),
    changed: () => this.#selectionChanged(),
    refreshed: () => this.#renderSelection(),
  });
  #slot = create("slot");
  #host;
  #figureSelected;

  /**
   * @param {HTMLElement} host the element; until its first chart, the content of the page shows through a slot
   * @param {ShadowRoot} root
   * @param {object} callbacks
   * @param {(figure: FigureRow | null) => void} callbacks.figureSelected
   * @param {(error: unknown) => void} callbacks.trapped called after the module has trapped
   */
  constructor(host, root, { figureSelected, trapped }) {
    this.#host = host;
    this.#figureSelected = figureSelected;
    this.#loaded = new LoadedChart(() => this.#provenanceLoaded(), trapped);
    this.paper = new Paper(host, this.#slot, this.#plot, this.#loaded);
    root.append(this.#slot, this.#keyboard.live);
    for (const type of ["transitionrun", "transitionend"]) root.addEventListener(type, this.#recolor);
  }

  /** Starts to follow changes of the page. Called whenever the element is connected. */
  connect() {
    this.#connection.abort();
    this.#keyboard.connect();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    environment.addEventListener("colors", this.#recolor, { signal });
    environment.addEventListener("fonts", () => this.draw(), { signal });
    environment.addEventListener("ratio", () => this.#plot.isOutOfScale && this.#repaint(), { signal });
    this.paper.follow(this, signal);
  }

  /** Frees the chart. Its last picture stays visible. */
  disconnect() {
    this.#connection.abort();
    this.#keyboard.disconnect();
    this.#plot.unobserve();
    this.#clearSelection();
    this.#loaded.replace(null, null);
  }

  /** Forgets the chart of a module that has trapped. Its last picture stays visible. */
  abandon() {
    this.#loaded.abandon();
    this.#clearSelection();
  }

  /** Shows the content of the page again if no chart has been painted over it. */
  restorePicture() {
    if (this.#parts?.figure.isConnected && !this.#plot.isPainted) this.#parts.figure.replaceWith(this.#slot);
  }

  /**
   * Replaces the chart. The new one is visible once it is drawn.
   *
   * @param {Chart} chart
   * @param {import("./loader.js").SharedDataset} dataset
   */
  show(chart, dataset) {
    this.#keyboard.stop();
    this.#loaded.replace(chart, dataset);
    this.#clearSelection();
    const parts = (this.#parts ??= this.#createParts());
    this.#slot.replaceWith(parts.figure);
    const labels = (this.labels = chart.labels());
    renderLabels(parts, labels);
    this.#keyboard.label(labels);
    parts.scroll.replaceChildren();
    (window.requestIdleCallback ?? setTimeout)(() => this.renderTable());
  }

  /** Reads the width and the fonts that the page gives the plot. */
  measure() {
    this.#plot.measure();
  }

  /** Lays the chart out and paints it. */
  draw() {
    if (!this.#loaded.chart || !this.#parts || !this.#plot.width) return;
    const parts = this.#parts;
    this.#slot.replaceWith(parts.figure);
    this.#loaded.use((chart) => {
      const layout = (/** @type {number | undefined} */ maxHeight) => this.#plot.layout(chart, maxHeight);
      if (this.surroundings) this.surroundings.fit(parts, layout);
      else layout(undefined);
    });
    this.#repaint();
    this.#keyboard.renderTree();
  }

  /** Draws again in a page that the chart fills, after the height of another part has changed. */
  refit() {
    if (!this.surroundings) return;
    if (this.#loaded.chart && this.#plot.width) this.draw();
    else this.surroundings.reportHeight();
  }

  /** The figures of the chart, each with the bounds of its mark relative to the element's top left corner. */
  get figures() {
    return this.#loaded.use((chart) => chart.figures(this.#plot.corners.placementIn(this.#host))) ?? [];
  }

  get chart() {
    return this.#loaded.chart;
  }

  /** What is seen of the chart, for files that show the same; `null` without a chart. */
  get drawing() {
    return this.chart && this.labels && this.#plot.drawing(this.chart.query, this.labels.lang);
  }

  #provenanceLoaded() {
    this.#parts?.scroll.replaceChildren();
    this.renderTable();
    if (this.#selection.isShown) this.#renderSelection();
    this.#keyboard.renderTree();
  }

  #createParts() {
    const parts = createParts(headingIn(this.#host), this.#plot, this.#selection.element, this.#keyboard);
    this.#keyboard.listen(parts.stage, (event) => this.#plot.corners.locate(event));
    parts.table.addEventListener("toggle", () => {
      this.renderTable();
      if (parts.table.open) this.#loaded.loadProvenance();
      this.refit();
    });
    return parts;
  }

  /** Fills the table: when the browser is idle, since it is closed at first. */
  renderTable() {
    const scroll = this.#parts?.scroll;
    if (scroll) this.#loaded.use((chart) => fillTable(scroll, chart));
  }

  #repaint() {
    if (!this.#plot.width) return;
    this.#loaded.use((chart) => this.#plot.paint(chart));
    if (this.#selection.isShown) this.#renderSelection();
  }

  #recolor = () => this.#plot.hasOtherColors && this.#repaint();

  #selectionChanged() {
    // Read before the tip changes, since reading the position of the plot afterwards would force another layout.
    const placement = this.#plot.corners.placementIn(this.#host);
    const figure = this.#loaded.use((chart) => chart.selectedFigure(placement)) ?? null;
    const tip = this.#renderSelection();
    this.#figureSelected(figure);
    return tip;
  }

  #renderSelection() {
    const wasPinned = this.#selection.isPinned;
    const tip = this.#loaded.use((chart) => this.#selection.render(chart)) ?? null;
    if (tip?.pinned) this.#loaded.loadProvenance();
    this.#keyboard.follow(tip, wasPinned);
    return tip;
  }

  #clearSelection() {
    if (!this.#selection.isShown) return;
    this.#selection.clear();
    this.#figureSelected(null);
  }
}
