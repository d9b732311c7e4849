// The controls of the front page: each choice is applied to every chart that takes it, and is part of the address.
import { dayOf, showDay } from "./release-slider.js";
import { addSharing } from "./share.js";
import { loadTheme, saveTheme } from "./theme-preference.js";

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form#controls"));
const fields = [...(form?.elements ?? [])].filter((field) => field instanceof HTMLSelectElement);
const sliders = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".slider input"));
const charts = () => [...document.querySelectorAll("ip-balance")];

/** Sets fields, colours, links and charts from the address. Returns the chart that it identifies. */
function applyAddress() {
  const query = new URLSearchParams(location.search);
  for (const field of fields) field.value = query.get(field.name) ?? (field.name === "theme" ? loadTheme() : "");
  applyTheme(query.get("theme") ?? loadTheme());
  for (const slider of sliders) showDay(slider, query.get("asOf") ?? "");
  for (const link of linksTo("a[data-lang]")) link.search = location.search;
  const kind = query.get("chart");
  const chosen = kind && charts().find((chart) => (chart.getAttribute("chart") ?? "columns") === kind);
  for (const chart of charts()) chart.applyPageQuery(location.search, chart === chosen);
  return chosen;
}

/** @param {string} theme */
function applyTheme(theme) {
  const { dataset } = document.documentElement;
  if (theme === "light" || theme === "dark") dataset.theme = theme;
  else delete dataset.theme;
}

const linksTo = (/** @type {string} */ selector) =>
  /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(selector));

/**
 * Writes the value of a field to the address and applies it.
 *
 * @param {HTMLSelectElement} field
 */
function fieldChanged(field) {
  const query = new URLSearchParams(location.search);
  if (field.value) query.set(field.name, field.value);
  else query.delete(field.name);
  if (field.name === "theme") saveTheme(field.value);
  history.pushState(null, "", `${location.pathname}${String(query) && `?${query}`}${location.hash}`);
  const chosen = applyAddress();
  if (field.name === "chart" && chosen) chosen.scrollIntoView({ block: "start" });
}

/**
 * Writes a day to the address and applies it, from a link below a chart.
 *
 * @param {string} day
 */
function rewindTo(day) {
  const field = fields.find(({ name }) => name === "asOf");
  if (!field) return;
  field.value = day;
  fieldChanged(field);
}

/**
 * Steps from one release to the next. The options run from the newest to the oldest, below 'latest'.
 *
 * @param {HTMLButtonElement} button
 */
function stepClicked(button) {
  const field = button.parentElement?.querySelector("select");
  const selected = field?.selectedOptions[0];
  const next = button.value === "-1" ? selected?.nextElementSibling : selected?.previousElementSibling;
  if (!field || !(next instanceof HTMLOptionElement)) return;
  field.value = next.value;
  fieldChanged(field);
}

/**
 * Ends the fast layout of a loading page (see style.css) once its first chart has loaded, or at once if the browser has
 * to scroll to a position further down.
 */
function endArrival() {
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  const startsAtTop = !location.hash && visit?.type === "navigate";
  const loading = startsAtTop && document.querySelector("ip-balance[data-state=loading]");
  if (!loading) {
    delete document.documentElement.dataset.arriving;
    return;
  }
  const observer = new MutationObserver(() => {
    observer.disconnect();
    endArrival();
  });
  observer.observe(loading, { attributeFilter: ["data-state"] });
}

// On the document, since the field for colours is in the header of the page, outside its form.
document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLSelectElement && fields.includes(target)) fieldChanged(target);
});
form?.addEventListener("submit", (event) => event.preventDefault());
// The stepper also stands with the first chart, outside the form.
document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = target?.closest("button[name=step]");
  if (button instanceof HTMLButtonElement) stepClicked(button);
  const link = target?.closest("a[data-rewind]");
  if (link instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    rewindTo(link.dataset.rewind ?? "");
  }
});
// While the slider moves, the chart beside it follows; the others do when it comes to rest.
for (const slider of sliders) {
  slider.addEventListener("input", () => {
    const day = dayOf(slider);
    showDay(slider, day);
    const query = new URLSearchParams(location.search);
    if (day) query.set("asOf", day);
    else query.delete("asOf");
    charts()[0]?.applyPageQuery(`?${query}`, false);
  });
  slider.addEventListener("change", () => rewindTo(dayOf(slider)));
}
addEventListener("popstate", applyAddress);
// The link to make.html starts with the current chart.
document.addEventListener("ready", ({ target }) => {
  const chart = /** @type {import("./element.js").IpBalance} */ (target);
  const link = chart.parentElement?.querySelector("a[data-make]");
  if (link instanceof HTMLAnchorElement) link.search = chart.query;
});

// Without custom elements there are no charts to control.
if (globalThis.customElements) await start();

async function start() {
  await customElements.whenDefined("ip-balance");
  applyAddress();
  endArrival();
  // Colours can always be chosen; the other controls do nothing for charts that are pictures.
  for (const label of document.querySelectorAll("label.theme")) if (label instanceof HTMLElement) label.hidden = false;
  addSharing();
  if (charts().every((chart) => chart.dataset.state === "static")) return;
  const controls = [form, ...document.querySelectorAll(".rewind")];
  for (const part of controls) if (part instanceof HTMLElement) part.hidden = false;
}
