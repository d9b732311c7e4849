// The page's controls: what is chosen goes to every chart that takes it, and every state is in the address.
import "./ip-balance.js";

const form = document.querySelector("form#controls");
const fields = form ? [...form.elements].filter((field) => field.localName === "select") : [];
const address = () => new URLSearchParams(location.search);

/** The reader's choice of colours is kept from one visit to the next; a frame without storage has only its address. */
const kept = {
  get theme() {
    try {
      return localStorage.getItem("theme") ?? "";
    } catch {
      return "";
    }
  },
  set theme(value) {
    try {
      localStorage.setItem("theme", value);
    } catch {
      // Nothing is lost but the memory of it.
    }
  },
};

/** Brings fields, colours, links and charts to what the address says. Gives the chart in focus. */
function apply() {
  const query = address();
  for (const field of fields) field.value = query.get(field.name) ?? (field.name === "theme" ? kept.theme : "");
  const theme = query.get("theme") ?? kept.theme;
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  for (const link of document.querySelectorAll("a[data-lang]")) link.search = location.search;
  const charts = [...document.querySelectorAll("ip-balance")];
  const chosen = query.get("chart");
  const focus = chosen && charts.find((chart) => (chart.getAttribute("chart") ?? "columns") === chosen);
  for (const chart of charts) chart.share(location.search, chart === focus);
  return focus;
}

function change(field) {
  const query = address();
  if (field.value) query.set(field.name, field.value);
  else query.delete(field.name);
  if (field.name === "theme") kept.theme = field.value;
  history.pushState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
  const focus = apply();
  if (field.name === "chart") focus?.scrollIntoView({ block: "start" });
}

// On the document: the choice of colours stands in the head of the page, outside the form that it belongs to.
document.addEventListener("change", ({ target }) => fields.includes(target) && change(target));
form?.addEventListener("submit", (event) => event.preventDefault());
// The releases stand from the newest to the oldest, 'latest' before them all.
form?.addEventListener("click", ({ target }) => {
  const button = target.closest("button[name=step]");
  const field = button?.parentElement.querySelector("select");
  const chosen = field?.selectedOptions[0];
  const next = button?.value === "-1" ? chosen?.nextElementSibling : chosen?.previousElementSibling;
  if (!next) return;
  field.value = next.value;
  change(field);
});
addEventListener("popstate", apply);
// Who embeds a chart begins with what it shows now.
document.addEventListener("ready", ({ target }) => {
  const link = target.parentElement.querySelector("a[data-make]");
  if (link) link.search = target.query;
});

/** Lays out the whole page (see style.css) once no chart is loading any more: at once where the browser is to find a
 * place further down. */
function settle(_, observer) {
  observer?.disconnect();
  const { dataset } = document.documentElement;
  const [visit] = performance.getEntriesByType("navigation");
  const awaited = !location.hash && visit?.type === "navigate" && document.querySelector("ip-balance[data-state=loading]");
  if (awaited) new MutationObserver(settle).observe(awaited, { attributeFilter: ["data-state"] });
  else delete dataset.arriving;
}

apply();
settle();
if (form) form.hidden = false;
