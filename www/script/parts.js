// Creates the nodes of a chart in the shadow root, for which chart.css has the styles, and sets their texts.
import { assign, create, createAll, unbroken, update } from "./dom.js";
import { chartAddress } from "./site.js";

/** @typedef {ReturnType<typeof createParts>} Parts */
/** @typedef {import("./core.js").Labels} Labels */

/**
 * @param {"h1" | "h2" | "h3" | "h4" | "h5" | "h6"} heading the element for the title
 * @param {import("./plot.js").Plot} plot
 * @param {HTMLElement} tip
 * @param {import("./keyboard.js").ChartKeyboard} keyboard
 */
export function createParts(heading, plot, tip, { tree, help }) {
  const title = create(heading, { className: "title", part: "title" });
  const subtitle = create("p", { className: "subtitle", part: "subtitle" });
  const asOf = create("p", { className: "as-of", part: "as-of" });
  const events = create("ol", { className: "events", part: "events" });
  const notes = create("ul", { className: "notes", part: "note" });
  const source = create("p", { className: "source", part: "source" });
  const newer = create("p", { className: "newer", part: "newer" });
  const summary = create("summary");
  const scroll = create("div", { className: "scroll", tabIndex: 0, role: "group" });
  const table = create("details", { className: "table", part: "table" }, summary, scroll);
  plot.stage.append(tree.element);
  const plotParts = create("div", { className: "plot" }, plot.probe, plot.stage, tip);
  const foot = create("div", { className: "chart-foot" }, table, help.button, help.element);
  const properties = { className: "chart", part: "chart" };
  const figure = create("figure", properties, title, subtitle, asOf, plotParts, events, notes, source, newer, foot);
  return { figure, title, subtitle, asOf, stage: plot.stage, events, notes, source, newer, summary, scroll, table };
}

/**
 * Sets the texts of a chart.
 *
 * @param {Parts} parts
 * @param {Labels} labels
 */
export function renderLabels(parts, labels) {
  const { figure, newer } = parts;
  update(figure, "lang", labels.lang);
  // In Blink and WebKit, `all: initial` takes the language away, which chooses the letters of Chinese characters.
  figure.style.setProperty("-webkit-locale", `"${labels.lang}"`);
  update(figure.dataset, "theme", labels.theme);
  setProperties(figure, labels.style);
  parts.title.replaceChildren(...unbroken(labels.title));
  parts.subtitle.textContent = labels.subtitle;
  parts.asOf.textContent = labels.asOf ?? "";
  parts.source.textContent = labels.source;
  parts.events.replaceChildren(...createAll("li", labels.events));
  parts.notes.replaceChildren(...createAll("li", labels.notes));
  newer.replaceChildren();
  if (labels.newer) {
    const href = chartAddress(labels.lang, labels.newer.query);
    const link = { href, target: "_blank", rel: "noopener" };
    newer.append(`${labels.newer.text} `, create("a", link, labels.newer.link));
  }
  parts.summary.textContent = labels.tableLabel;
  // Readers tell the tables of several charts apart by their names.
  assign(parts.scroll, { ariaLabel: `${labels.tableLabel}: ${labels.title}, ${labels.subtitle}` });
}

/**
 * Sets the language, theme and title of a page that consists of a single chart.
 *
 * @param {Labels} labels
 */
export function renderDocument({ lang, theme, style, title, whoseWords }) {
  const { documentElement } = document;
  update(documentElement, "lang", lang);
  update(documentElement.dataset, "theme", theme);
  setProperties(documentElement, style);
  document.title = title;
  const whose = document.querySelector("p.whose-words");
  if (!(whose instanceof HTMLElement)) return;
  whose.textContent = whoseWords;
  // In a frame, the page around it answers for them.
  whose.hidden = !whoseWords || parent !== window;
}

/**
 * Gives an element these custom properties and no others.
 *
 * @param {HTMLElement} element
 * @param {[name: string, value: string][]} properties
 */
function setProperties({ style }, properties) {
  const text = properties.map(([name, value]) => `${name}: ${value};`).join(" ");
  if (style.cssText !== text) style.cssText = text;
}
