// The plot of a chart: a stage with two canvases, the upper one for the highlight, and a probe for width and colours.
import { readColors } from "./colors.js";
import { Corners } from "./corners.js";
import { create } from "./dom.js";
import { environment } from "./environment.js";
import { isNear, observe, unobserve } from "./nearness.js";
import { createWidthObserver } from "./width-observer.js";

/** @typedef {import("./core.js").Chart} Chart */

/** Letters of all kinds that charts have. Their width changes with the font. */
const LETTERS = "Hamburg 0123456789 −$% 한글";

/** The font size of a reader who has chosen none, in CSS pixels. */
const USUAL_FONT_SIZE = 16;

/** The plots by their probes and their letters. @type {WeakMap<Element, Plot>} */
const plots = new WeakMap();
const widths = createWidthObserver((changed) => {
  let hasNewFonts = false;
  for (const [element, width] of changed) {
    if (element.className === "letters" && plots.get(element)?.hasNewLetters(width)) hasNewFonts = true;
  }
  // With new fonts every chart is drawn anyway.
  for (const [element, width] of changed) {
    const plot = plots.get(element);
    if (element === plot?.probe) plot.resize(width, !hasNewFonts);
  }
  if (hasNewFonts) environment.fontsChanged();
});

export class Plot {
  /** The width in CSS pixels; 0 until it has been measured. */
  width = 0;
  /** As CSS lists them. */
  fontFamily = "";
  /** Whether the canvas shows a chart. */
  isPainted = false;
  /** How many times larger than usual the reader's letters are. */
  #textScale = 1;
  /** Whether the plot is near the window; far ones have no canvases, and are painted when they come near. */
  #isNear = true;
  #fontGeneration = 0;
  /** The width of the letters in CSS pixels. @type {number | null} */
  #lettersWidth = null;
  #pixelRatio = 1;
  /** @type {import("./core.js").Colors | null} */
  #colors = null;
  #view;

  /**
   * @param {object} view
   * @param {() => void} view.draw called when the width of the plot has changed, or when it should show a chart and
   *   shows none
   * @param {() => void} view.restorePicture called when the canvas has lost its chart
   */
  constructor(view) {
    this.#view = view;
    this.chartCanvas = create("canvas", { ariaHidden: "true" });
    // A crash of the graphics process empties the canvas.
    this.chartCanvas.addEventListener("contextlost", () => {
      this.isPainted = false;
      view.restorePicture();
    });
    this.chartCanvas.addEventListener("contextrestored", () => view.draw());
    // Empty until something is highlighted: by default, a canvas is 300 by 150 pixels.
    this.highlightCanvas = create("canvas", { width: 0, height: 0, ariaHidden: "true" });
    this.corners = new Corners();
    const parts = [this.chartCanvas, this.highlightCanvas, ...this.corners.nodes];
    this.stage = create("div", { className: "stage", part: "plot" }, ...parts);
    this.letters = create("span", { className: "letters" }, LETTERS);
    this.probe = create("div", { className: "probe" }, this.letters);
    for (const observed of [this.probe, this.letters]) plots.set(observed, this);
  }

  /** Reads the width and the fonts of the plot, and observes both from then on. */
  measure() {
    // Not that of its bounds in the window, where it may be scaled or turned; `auto` where it is not rendered.
    this.width = parseFloat(getComputedStyle(this.probe).width) || 0;
    this.#isNear = isNear(this.probe.getBoundingClientRect());
    this.#readFonts();
    for (const observed of [this.probe, this.letters]) widths.observe(observed);
    observe(this.stage, (near) => this.#moved(near));
  }

  #readFonts() {
    const { fontFamily, fontSize } = getComputedStyle(this.probe);
    this.fontFamily = fontFamily;
    this.#textScale = parseFloat(fontSize) / USUAL_FONT_SIZE || 1;
    this.#fontGeneration = environment.fontGeneration;
  }

  /** Stops observing the width and the fonts. */
  unobserve() {
    for (const observed of [this.probe, this.letters]) widths.unobserve(observed);
    unobserve(this.stage);
  }

  /** @param {boolean} near */
  #moved(near) {
    this.#isNear = near;
    if (!near) this.#release();
    else if (!this.isPainted) this.#view.draw();
  }

  /** Frees the memory of the canvases. */
  #release() {
    this.isPainted = false;
    this.chartCanvas.width = this.chartCanvas.height = 0;
    this.clearHighlight();
  }

  /**
   * Whether the letters have another width than before: a font has loaded or been replaced. No event says so in WebKit.
   *
   * @param {number} width
   */
  hasNewLetters(width) {
    const before = this.#lettersWidth;
    this.#lettersWidth = width;
    return before !== null && before !== width;
  }

  resize(/** @type {number} */ width, draws = true) {
    const isNew = width !== this.width;
    this.width = width;
    if (isNew && draws) this.#view.draw();
  }

  /**
   * @param {Chart} chart
   * @param {number} [maxHeight] in CSS pixels
   */
  layout(chart, maxHeight) {
    if (this.#fontGeneration !== environment.fontGeneration) this.#readFonts();
    const height = chart.layout(this.width, maxHeight, this.fontFamily, environment.fontGeneration, this.#textScale);
    this.stage.style.height = `${height}px`;
  }

  /** Whether the pixel ratio has changed since the chart was painted. */
  get isOutOfScale() {
    return this.#pixelRatio !== devicePixelRatio;
  }

  /** Whether the page gives the plot other colours than those it was painted in. */
  get hasOtherColors() {
    return JSON.stringify(this.colors()) !== JSON.stringify(this.#colors);
  }

  /** @param {Chart} chart */
  paint(chart) {
    this.#pixelRatio = devicePixelRatio;
    this.#colors = this.colors();
    if (!this.#isNear) {
      this.#release();
      return;
    }
    this.isPainted = false;
    chart.paint(this.chartCanvas, this.#pixelRatio, this.#colors);
    this.isPainted = true;
    this.#fitToPixels(this.chartCanvas);
  }

  /** @param {Chart} chart */
  paintHighlight(chart) {
    if (!this.#colors || !this.#isNear) return;
    chart.paintHighlight(this.highlightCanvas, this.#pixelRatio, this.#colors);
    this.#fitToPixels(this.highlightCanvas);
  }

  clearHighlight() {
    this.highlightCanvas.width = this.highlightCanvas.height = 0;
  }

  /**
   * What is seen of a chart.
   *
   * @param {string} query
   * @param {string} language
   */
  drawing(query, language) {
    return { query, language, width: this.width, fontFamily: this.fontFamily, colors: this.colors() };
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
