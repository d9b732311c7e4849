// Draws a chart again in the module that writes files. It is loaded when the first file is saved.
import { DATA, FILES_WASM } from "./assets.js";
import init, { Chart, Dataset, loadWords, __wbg_reset_state as reset } from "./files-core.js";
import { createLoader, isTrap } from "./module-loader.js";
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

const { loadLanguage, loadDataset, restart } = createLoader({
  wasm: FILES_WASM,
  init,
  reset,
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
  try {
    const chart = new Chart(dataset, query, "script", language);
    chart.layout(width, undefined, fontFamily, 0, 1);
    const result = write(chart);
    chart.free();
    return result;
  } catch (error) {
    // A chart that is not freed here is freed with the module, or when it is collected.
    if (isTrap(error)) restart();
    throw error;
  }
}
