// Draws a chart again in the module that writes files. It is loaded when the first file is saved.
import { DATA, FILES_WASM } from "./assets.js";
import init, { Chart, Dataset, loadWords } from "./files-core.js";
import { request, requestBytes } from "./loader.js";
import { memoize } from "./memoize.js";
import { ROOT, nearestLanguage } from "./site.js";

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

const startModule = memoize((/** @type {string} */ address) =>
  init({ module_or_path: request(new URL(address, ROOT)) }),
);

const startWords = memoize(async (/** @type {string} */ address) => {
  const [bytes] = await Promise.all([requestBytes(new URL(address, ROOT)), startModule(FILES_WASM)]);
  loadWords(bytes);
});

const startDataset = memoize(async (/** @type {string} */ language) => {
  const words = startWords(nearestLanguage(language).words);
  const [bytes] = await Promise.all([requestBytes(new URL(DATA, ROOT)), words]);
  return new Dataset(bytes, document.createElement("canvas"), language);
});

/**
 * Calls `write` with the chart of a drawing, laid out as it is seen.
 *
 * @template Result
 * @param {Drawing} drawing
 * @param {(chart: Chart) => Result} write
 */
export async function withChart({ query, language, width, fontFamily }, write) {
  const chart = new Chart(await startDataset(language), query, true, language);
  try {
    chart.layout(width, undefined, fontFamily, 0);
    return write(chart);
  } finally {
    chart.free();
  }
}
