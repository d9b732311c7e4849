// Draws a chart again in the module that writes files. It is loaded when the first file is saved.
import { DATA, FILES_WASM } from "./assets.js";
import init, { Chart, Dataset, loadWords } from "./files-core.js";
import { createLoader } from "./module-loader.js";
import { ROOT } from "./site.js";

/**
 * What is seen of a chart, and so what its files show.
 *
 * @typedef {object} Drawing
 * @property {string} query
 * @property {string} language
 * @property {number} width of the plot, in CSS pixels
 * @property {string} fontFamily as CSS lists them
 * @property {import("./core.js").Colors} colors
 */

const { loadLanguage, loadDataset } = createLoader({
  wasm: FILES_WASM,
  init,
  loadWords,
  decode: (bytes, language) => new Dataset(bytes, document.createElement("canvas"), language),
});

/**
 * Calls `write` with the chart of a drawing, laid out as it is seen.
 *
 * @template Result
 * @param {Drawing} drawing
 * @param {(chart: Chart) => Result} write
 */
export async function withChart({ query, language, width, fontFamily }, write) {
  const address = new URL(DATA, ROOT).href;
  const [dataset] = await Promise.all([loadDataset(address, language), loadLanguage(language)]);
  const chart = new Chart(dataset, query, true, language);
  try {
    chart.layout(width, undefined, fontFamily, 0);
    return write(chart);
  } finally {
    chart.free();
  }
}
