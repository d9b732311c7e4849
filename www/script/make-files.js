// Saves files of a chart: pictures with their origin in the metadata, and the figures.
import { withChart } from "./chart-files.js";
import { rasterize } from "./picture.js";
import { insertTexts } from "./png-text.js";

/** @typedef {import("./chart-files.js").Drawing} Drawing */
/** The data that a file is made of: name and version of the package, its terms of use. @typedef {{ edition: string, licence: string }} Origin */

/**
 * The whole chart, from title to source, as SVG, and what it says of its origin.
 *
 * @param {Drawing} drawing
 * @param {Origin} origin
 */
const picture = (drawing, { edition, licence }) =>
  withChart(drawing, (chart) => ({
    svg: chart.svg(drawing.colors, edition, licence),
    provenance: chart.provenance(edition, licence),
  }));

/**
 * The picture as PNG, with its origin in the metadata.
 *
 * @param {Drawing} drawing
 * @param {Origin} origin
 * @param {number} scale pixels for each CSS pixel
 */
async function png(drawing, origin, scale) {
  const { svg, provenance } = await picture(drawing, origin);
  return insertTexts(await rasterize(svg, scale), provenance);
}

/** @param {Drawing} drawing */
const csv = (drawing) => withChart(drawing, (chart) => chart.csv());

const csvFile = (/** @type {BlobPart[]} */ ...parts) => new Blob(parts, { type: "text/csv;charset=utf-8" });

/**
 * Each kind of file: how its name ends, and how it is made of a drawing and the origin of its data.
 *
 * @type {Record<string, { ending: string, make: (drawing: Drawing, origin: Origin) => Promise<Blob> }>}
 */
const FORMATS = {
  png: { ending: ".png", make: (drawing, origin) => png(drawing, origin, 1) },
  png2: { ending: "@2x.png", make: (drawing, origin) => png(drawing, origin, 2) },
  svg: {
    ending: ".svg",
    make: async (drawing, origin) => new Blob([(await picture(drawing, origin)).svg], { type: "image/svg+xml" }),
  },
  csv: { ending: ".csv", make: async (drawing) => csvFile(await csv(drawing)) },
  // Excel reads UTF-8 only with a byte order mark.
  excel: { ending: "-excel.csv", make: async (drawing) => csvFile("\ufeff", await csv(drawing)) },
  json: {
    ending: ".json",
    make: async (drawing) =>
      new Blob([await withChart(drawing, (chart) => chart.json())], { type: "application/json" }),
  },
};

/**
 * Saves a file of a chart.
 *
 * @param {string} format a key of `FORMATS`
 * @param {Drawing} drawing
 * @param {Origin} origin names the data
 * @param {string} name without its ending
 * @throws where the module that writes files cannot be loaded
 */
export async function saveFile(format, drawing, origin, name) {
  const { ending, make } = FORMATS[format];
  const href = URL.createObjectURL(await make(drawing, origin));
  const link = Object.assign(document.createElement("a"), { href, download: name + ending });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
