// The script of make.html: a chart follows the form, and codes to copy and files to save follow the chart. The chart
// checks the query and shows its errors.
import { LANGUAGES } from "./assets.js";
import { create } from "./dom.js";
import { MakeCodes } from "./make-codes.js";
import { MakeForm } from "./make-form.js";
import { MakeMarks } from "./make-marks.js";
import { translateQuery } from "./make-query.js";
import { readQuery } from "./saved-query.js";

/** @typedef {import("./element.js").IpBalance} IpBalance */

/** The delay between the last key and the update of the chart, in milliseconds. */
const INPUT_DELAY = 150;

/**
 * @template {Element} Node
 * @param {string} selector
 * @param {new () => Node} type
 */
function find(selector, type) {
  const node = document.querySelector(selector);
  if (!(node instanceof type)) throw new Error(`found no ${selector} on the page, expected one`);
  return node;
}

await customElements.whenDefined("ip-balance");

const formElement = find("form#make", HTMLFormElement);
const preview = find("form#preview", HTMLFormElement);
const paper = find("#paper", HTMLElement);
const chart = /** @type {IpBalance} */ (find("#chart", HTMLElement));
const offer = find("#offer", HTMLElement);
const status = find("#status", HTMLElement);
const { edition = "", licence = "" } = formElement.dataset;

/** Hidden charts, one for each language, from whose texts citations are made. */
const translations = new Map(
  Object.keys(LANGUAGES).map((language) => [language, create("ip-balance", { hidden: true })]),
);
document.body.append(...translations.values());

/** The kinds of chart. @type {import("./core.js").ChartKindInfo[]} */
const chartKinds = JSON.parse(formElement.dataset.chartKinds ?? "[]");

const form = new MakeForm(formElement, chartKinds);
const marks = new MakeMarks(form, find("#highlights", HTMLElement));
const codes = new MakeCodes(find("#codes", HTMLElement), form, chart, translations);

/**
 * Sets the form from a query.
 *
 * @param {string} query
 */
function fill(query) {
  form.query = query;
  marks.remember(query);
}

/** Shows the chart of the form. */
function showChart() {
  const { query } = form;
  history.replaceState(null, "", `?${query}`);
  for (const link of document.querySelectorAll("a[data-lang]"))
    if (link instanceof HTMLAnchorElement) link.search = query;
  chart.query = query;
  for (const [language, translation] of translations) translation.query = translateQuery(query, language);
}

let inputTimer = 0;
function showChartSoon() {
  clearTimeout(inputTimer);
  inputTimer = window.setTimeout(showChart, INPUT_DELAY);
}

/**
 * Copies a field, or only selects it if the page may not use the clipboard.
 *
 * @param {HTMLTextAreaElement} field
 */
async function copy(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = status.dataset.copied ?? "";
  } catch {
    status.textContent = status.dataset.selected ?? "";
  }
}

/**
 * Saves a file of the chart, or says that it could not be made.
 *
 * @param {string} format
 * @param {string} name
 */
async function save(format, name) {
  const { drawing } = chart;
  if (!drawing) return;
  try {
    // Loaded when it is needed: most readers copy a code and save nothing.
    const { saveFile } = await import("./make-files.js");
    await saveFile(format, drawing, { edition, licence }, name);
  } catch {
    status.textContent = status.dataset.failed ?? "";
  }
}

for (const one of [formElement, preview]) one.addEventListener("submit", (event) => event.preventDefault());
formElement.addEventListener("input", ({ target }) => {
  const { name, value } = /** @type {HTMLInputElement} */ (target);
  if (name === "start" && value) fill(value);
  form.fieldChanged(name);
  if (name === "chart" || name === "by") marks.clear();
  showChartSoon();
});
preview.addEventListener("input", () => {
  const { width, dark } = /** @type {Record<string, any>} */ (preview.elements);
  paper.dataset.width = width.value;
  paper.classList.toggle("dark", dark.checked);
});
find("#listener", HTMLInputElement).addEventListener("change", () => codes.render());
codes.element.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const field = target.parentElement?.querySelector("textarea");
  if (target.name === "copy" && field) copy(field);
  const name = `ip-balance-${form.fields.chart.value}-${chart.figuresAsOf}`;
  if (target.name === "save") save(target.value, name);
});
chart.addEventListener("ready", () => {
  offer.hidden = true;
  marks.offer(chart.figures);
  codes.render();
});
for (const translation of translations.values()) {
  translation.addEventListener("ready", () => chart.dataset.state === "ready" && codes.render());
}
chart.addEventListener("error", (event) => {
  const { detail } = /** @type {CustomEvent<{ offer?: string }>} */ (/** @type {Event} */ (event));
  codes.element.hidden = true;
  offer.hidden = !detail.offer;
  offer.dataset.query = detail.offer ?? "";
});
offer.addEventListener("click", () => {
  fill(offer.dataset.query ?? "");
  showChart();
  form.fields.chart.focus();
});
// Opens the chart of a saved picture, whose metadata have its query.
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", async (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  const query = await readQuery(file);
  status.textContent = query === null ? (status.dataset.foreign ?? "") : "";
  if (query === null) return;
  fill(query);
  showChart();
});
addEventListener("popstate", () => {
  fill(location.search);
  showChart();
});

// Where charts are pictures there is nothing to choose, and the page says so.
if (chart.dataset.state !== "static") {
  formElement.hidden = preview.hidden = false;
  fill(location.search);
  showChart();
}
