// The table of all figures, below the plot.
import { create, createAll, createFoldedSources, unbroken } from "./dom.js";

/** @typedef {import("./core.js").Table} Table */

/**
 * Fills an empty element with the table of a chart.
 *
 * @param {Element} scroll
 * @param {import("./core.js").Chart} chart
 */
export function fillTable(scroll, chart) {
  if (!scroll.hasChildNodes()) scroll.append(createTable(chart.table()));
}

/** @param {Table} table */
function createTable({ caption, head, rowHeaders, rows }) {
  const headings = createAll("th", head).map((cell) => Object.assign(cell, { scope: "col" }));
  const thead = create("thead", {}, create("tr", {}, ...headings));
  const body = create("tbody", {}, ...rows.map((row) => createRow(row, rowHeaders)));
  return create("table", {}, create("caption", {}, ...unbroken(caption)), thead, body);
}

/**
 * @param {Table["rows"][number]} row
 * @param {number} headers how many of its texts tell it apart from other rows
 */
function createRow({ texts, remarks, sources, sourcesLabel }, headers) {
  const label = (/** @type {string} */ text) =>
    text ? create("th", { scope: "row" }, ...unbroken(text)) : create("td");
  const labels = texts.slice(0, headers).map(label);
  const details = create("td", {}, ...createAll("p", remarks), ...createFoldedSources(sourcesLabel, sources));
  return create("tr", {}, ...labels, ...createAll("td", texts.slice(headers)), details);
}
