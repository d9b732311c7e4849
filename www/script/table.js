// The table of all figures, below the plot.
import { create, createAll, createFoldedSources } from "./dom.js";

/** @param {import("./core.js").Table} table */
export function createTable({ head, rows }) {
  const headings = createAll("th", head).map((cell) => Object.assign(cell, { scope: "col" }));
  const thead = create("thead", {}, create("tr", {}, ...headings));
  return create("table", {}, thead, create("tbody", {}, ...rows.map(createRow)));
}

/** @param {import("./core.js").Table["rows"][number]} row */
function createRow({ texts: [label, ...values], remarks, sources, sourcesLabel }) {
  const details = create("td", {}, ...createAll("p", remarks), ...createFoldedSources(sourcesLabel, sources));
  return create("tr", {}, create("th", { scope: "row" }, label), ...createAll("td", values), details);
}
