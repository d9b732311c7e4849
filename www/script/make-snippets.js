// The texts to copy for a chart: code that embeds it, addresses and citations.
import { isSameChart, splitList } from "./make-query.js";
import { ROOT, chartAddress, folderOf } from "./site.js";

/**
 * The visible chart.
 *
 * @typedef {object} SeenChart
 * @property {string} query
 * @property {string} language
 * @property {string} title
 * @property {string} subtitle
 * @property {string} source
 * @property {number} width in CSS pixels
 * @property {number} height in CSS pixels
 */

/**
 * The addresses at which the site publishes a chart, if it does.
 *
 * @typedef {{ page?: string, picture?: string }} Published
 */

/** The permissions of the frame: to run its script, to open the sources of figures and to save files. */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/**
 * The script that gives every frame the height that its chart reports. Content systems turn `&` and `<` into entities,
 * put line breaks and paragraphs into what has lines, and take comments out: it has none of these.
 */
const LISTENER =
  '<script>addEventListener("message",function(e){' +
  'var h=Number(Object.values(Object(Object(e.data)["datawrapper-height"]))[0]);' +
  'if(h>0)document.querySelectorAll("iframe").forEach(function(f){' +
  'if(f.contentWindow===e.source)f.style.height=h+"px"})})</script>';

/** @param {string} text */
export const escapeMarkup = (text) =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * The addresses at which the site publishes a chart: its page and picture if the site shows it today, or its picture of
 * a day if the site showed it on that day.
 *
 * @param {string} query
 * @param {string} language
 * @param {{ query: string, id: string, days: string }[]} charts the charts of the site, with the days of their pictures
 * @returns {Published}
 */
export function findPublished(query, language, charts) {
  const address = (/** @type {{ id: string }} */ { id }) => `${folderOf(language)}charts/${id}`;
  const current = charts.find((chart) => isSameChart(chart.query, query));
  if (current) return { page: `${address(current)}.html`, picture: `${address(current)}.svg` };
  const undated = new URLSearchParams(query);
  const day = undated.get("asOf") ?? "";
  undated.delete("asOf");
  const asOfDay = charts.find(
    ({ query, days }) => splitList(days, " ").includes(day) && isSameChart(query, undated.toString()),
  );
  return asOfDay ? { picture: `${address(asOfDay)}.${day}.svg` } : {};
}

/**
 * The addresses at which `ip-balance serve` shows any chart.
 *
 * @param {string} query
 * @param {string} language
 * @returns {Published}
 */
export const findDrawn = (query, language) => ({
  page: chartAddress(language, query),
  picture: `${folderOf(language)}chart.svg?${query}`,
});

/** The address of the page that shows any chart. */
export const addressOf = (/** @type {SeenChart} */ { language, query }, /** @type {Published} */ { page }) =>
  page ?? chartAddress(language, query);

/**
 * The code of a frame. `height` is fixed, or that of the chart until it reports another one.
 *
 * @param {SeenChart} chart
 * @param {Published} published
 * @param {{ height: string, listens: boolean }} options
 */
export function frameSnippet(chart, published, { height, listens }) {
  const attributes = [
    `title="${escapeMarkup(chart.title)}"`,
    `src="${escapeMarkup(addressOf(chart, published))}"`,
    `loading="lazy" style="width:0;min-width:100%!important;border:0"`,
    `height="${height || Math.ceil(chart.height)}"`,
    `sandbox="${SANDBOX}"`,
  ];
  const frame = `<iframe ${attributes.join(" ")}></iframe>`;
  return listens ? frame + LISTENER : frame;
}

/**
 * The code of the element, with a picture or a link inside for readers without script.
 *
 * @param {SeenChart} chart
 * @param {Published} published
 */
export function elementSnippet(chart, published) {
  const kebabCase = (/** @type {string} */ key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const pairs = [...new URLSearchParams(chart.query)];
  const attributes = pairs.map(([key, value]) => ` ${kebabCase(key)}="${escapeMarkup(value)}"`).join("");
  const link = `<a href="${escapeMarkup(addressOf(chart, published))}">${escapeMarkup(chart.title)}</a>`;
  const script = `<script type="module" src="${escapeMarkup(ROOT.href)}ip-balance.js"></script>`;
  return `${script}<ip-balance src="${escapeMarkup(ROOT.href)}"${attributes}>${imageSnippet(chart, published) || link}</ip-balance>`;
}

/**
 * The code of the published picture of a chart; empty if there is none.
 *
 * @param {SeenChart} chart
 * @param {Published} published
 */
export function pictureSnippet(chart, published) {
  const image = imageSnippet(chart, published);
  return image && `<figure>${image}<figcaption>${escapeMarkup(chart.source)}</figcaption></figure>`;
}

/**
 * @param {SeenChart} chart
 * @param {Published} published
 */
function imageSnippet({ title, subtitle, width }, { picture }) {
  if (!picture) return "";
  const alternative = [title, subtitle].filter(Boolean).join(". ");
  const attributes = [
    `src="${escapeMarkup(picture)}"`,
    `alt="${escapeMarkup(alternative)}"`,
    `width="${Math.round(width)}"`,
    `loading="lazy"`,
  ];
  return `<img ${attributes.join(" ")}>`;
}

/**
 * A citation, made from a pattern with the placeholders `{title}`, `{source}`, `{day}` and `{address}`.
 *
 * @param {string} pattern
 * @param {Record<string, string>} values
 */
export const fillPattern = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (name, key) => values[key] ?? name);
