// The plot of a chart: a stage with two canvases, the upper one for the highlight, and a probe for width and colours.
import { readColors } from "./colors.js";
import { create } from "./dom.js";
import { environment } from "./environment.js";

/** @typedef {import("./core.js").Chart} Chart */

/** @type {WeakMap<Element, Plot>} */
const plots = new WeakMap();
const widths = new ResizeObserver((entries) => {
  for (const { target, contentBoxSize } of entries) plots.get(target)?.resize(contentBoxSize[0].inlineSize);
});

export class Plot {
  /** In CSS pixels; 0 until it has been measured. */
  width = 0;
  /** As CSS lists them. */
  fontFamily = "";
  #pixelRatio = 1;
  /** @type {import("./core.js").Colors | null} */
  #colors = null;
  #resized;

  /** @param {() => void} resized called when the page gives the plot another width */
  constructor(resized) {
    this.#resized = resized;
    this.chartCanvas = create("canvas");
    // Empty until something is highlighted: a canvas is 300 by 150 pixels unless told otherwise.
    this.highlightCanvas = create("canvas", { width: 0, height: 0 });
    const properties = { className: "stage", part: "plot", tabIndex: 0, role: "application" };
    this.stage = create("div", properties, this.chartCanvas, this.highlightCanvas);
    this.probe = create("div", { className: "probe" });
    plots.set(this.probe, this);
  }

  /** Reads the width and the fonts that the page gives the plot, and follows the width from then on. */
  measure() {
    this.width = this.probe.getBoundingClientRect().width;
    this.fontFamily = getComputedStyle(this.probe).fontFamily;
    widths.observe(this.probe);
  }

  /** Stops following the width. */
  unobserve() {
    widths.unobserve(this.probe);
  }

  /** @param {number} width */
  resize(width) {
    if (width === this.width) return;
    this.width = width;
    this.#resized();
  }

  /**
   * @param {Chart} chart
   * @param {number} [maxHeight] in CSS pixels
   */
  layout(chart, maxHeight) {
    const height = chart.layout(this.width, maxHeight, this.fontFamily, environment.fontGeneration);
    this.stage.style.height = `${height}px`;
  }

  /** Whether the screen now has another number of pixels than the chart was painted for. */
  get isOutOfScale() {
    return this.#pixelRatio !== devicePixelRatio;
  }

  /** @param {Chart} chart */
  paint(chart) {
    this.#pixelRatio = devicePixelRatio;
    this.#colors = this.colors();
    chart.paint(this.chartCanvas, this.#pixelRatio, this.#colors);
    this.#fitToPixels(this.chartCanvas);
  }

  /** @param {Chart} chart */
  paintHighlight(chart) {
    if (!this.#colors) return;
    chart.paintHighlight(this.highlightCanvas, this.#pixelRatio, this.#colors);
    this.#fitToPixels(this.highlightCanvas);
  }

  clearHighlight() {
    this.highlightCanvas.width = this.highlightCanvas.height = 0;
  }

  /** The colours that the page gives the plot now. */
  colors() {
    return readColors(this.probe, environment.usesForcedColors);
  }

  /**
   * Makes a canvas exactly as large as its pixels, so that none of them is stretched.
   *
   * @param {HTMLCanvasElement} canvas
   */
  #fitToPixels({ style, width, height }) {
    style.width = `calc(${width}px / ${this.#pixelRatio})`;
    style.height = `calc(${height}px / ${this.#pixelRatio})`;
  }
}
