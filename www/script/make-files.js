// Files of a chart that are saved: pictures that say where they come from, and the figures.
import { rasterize } from "./picture.js";
import { insertTexts } from "./png-text.js";

/** @typedef {import("./element.js").IpBalance} IpBalance */
/** @typedef {import("./element.js").Origin} Origin */

/**
 * The picture as PNG, with its origin in the metadata.
 *
 * @param {IpBalance} chart
 * @param {Origin} origin
 * @param {number} scale pixels for each CSS pixel
 */
async function png(chart, origin, scale) {
  const provenance = chart.provenance(origin);
  return insertTexts(await rasterize(chart.svg(origin), scale), provenance);
}

const csv = (/** @type {BlobPart[]} */ ...parts) => new Blob(parts, { type: "text/csv;charset=utf-8" });

/**
 * Each kind of file: how its name ends, and how it is made of a chart and the origin of its data.
 *
 * @type {Record<string, { ending: string, make: (chart: IpBalance, origin: Origin) => Promise<Blob> | Blob }>}
 */
const FORMATS = {
  png: { ending: ".png", make: (chart, origin) => png(chart, origin, 1) },
  png2: { ending: "@2x.png", make: (chart, origin) => png(chart, origin, 2) },
  svg: { ending: ".svg", make: (chart, origin) => new Blob([chart.svg(origin)], { type: "image/svg+xml" }) },
  csv: { ending: ".csv", make: (chart) => csv(chart.csv()) },
  // Excel reads UTF-8 only with a byte order mark.
  excel: { ending: "-excel.csv", make: (chart) => csv("\ufeff", chart.csv()) },
  json: { ending: ".json", make: (chart) => new Blob([chart.json()], { type: "application/json" }) },
};

/**
 * Saves a file of a chart.
 *
 * @param {string} format a key of FORMATS
 * @param {IpBalance} chart
 * @param {Origin} origin names the data
 * @param {string} name without its ending
 */
export async function saveFile(format, chart, origin, name) {
  const { ending, make } = FORMATS[format];
  const href = URL.createObjectURL(await make(chart, origin));
  const link = Object.assign(document.createElement("a"), { href, download: name + ending });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
