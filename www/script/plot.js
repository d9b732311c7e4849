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
  /** The width in CSS pixels; 0 until it has been measured. */
  width = 0;
  /** As CSS lists them. */
  fontFamily = "";
  /** Whether the canvas shows a chart. */
  isPainted = false;
  #pixelRatio = 1;
  /** @type {import("./core.js").Colors | null} */
  #colors = null;
  #resized;

  /** @param {() => void} resized called when the width of the plot has changed */
  constructor(resized) {
    this.#resized = resized;
    this.chartCanvas = create("canvas");
    // A crash of the graphics process empties the canvas.
    this.chartCanvas.addEventListener("contextrestored", () => resized());
    // Empty until something is highlighted: by default, a canvas is 300 by 150 pixels.
    this.highlightCanvas = create("canvas", { width: 0, height: 0 });
    const properties = { className: "stage", part: "plot", tabIndex: 0, role: "application" };
    this.stage = create("div", properties, this.chartCanvas, this.highlightCanvas);
    this.probe = create("div", { className: "probe" });
    plots.set(this.probe, this);
  }

  /** Reads the width and the fonts of the plot, and observes the width from then on. */
  measure() {
    this.width = this.probe.getBoundingClientRect().width;
    this.fontFamily = getComputedStyle(this.probe).fontFamily;
    widths.observe(this.probe);
  }

  /** Stops observing the width. */
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

  /** Whether the pixel ratio has changed since the chart was painted. */
  get isOutOfScale() {
    return this.#pixelRatio !== devicePixelRatio;
  }

  /** @param {Chart} chart */
  paint(chart) {
    this.#pixelRatio = devicePixelRatio;
    this.#colors = this.colors();
    this.isPainted = false;
    chart.paint(this.chartCanvas, this.#pixelRatio, this.#colors);
    this.isPainted = true;
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

  /** The current colours of the plot. */
  colors() {
    return readColors(this.probe, environment.usesForcedColors);
  }

  /**
   * Sets the size of a canvas to a whole number of device pixels, so that none of them is scaled.
   *
   * @param {HTMLCanvasElement} canvas
   */
  #fitToPixels({ style, width, height }) {
    style.width = `calc(${width}px / ${this.#pixelRatio})`;
    style.height = `calc(${height}px / ${this.#pixelRatio})`;
  }
}
