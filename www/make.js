// The page on which a chart is made: the form to a query, the query to the chart that is seen, and that to what is copied.
// Whether a query is right, and what is wrong with it, the chart says. Long, because it is all that one page does.
import "./ip-balance.js";
import { csv, day, json, part, png, queryOf, svg, text } from "./files.js";
import { escaped } from "./noting.js";

const form = document.querySelector("form#make");
const view = document.querySelector("form#preview");
const paper = document.querySelector("#paper");
const chart = document.querySelector("#chart");
/** The same chart in the other language, never seen: the citation wants its words. */
const other = document.querySelector("#other");
const codes = document.querySelector("#codes");
const offer = document.querySelector("#offer");
const { elements } = form;

/** Keys with a field of their name that says their value. */
const PLAIN = ["chart", "by", "flow", "compare", "first", "change", "headline", "note", "lang", "theme"];
/** Charts of one period, and charts of one item or of one item's parts. */
const MOMENT = ["bars", "dumbbell", "bridge"];
const SINGLE = ["columns", "difference", "revisions", "bridge", "stack"];

const list = (value, by = ",") => (value ? value.split(by) : []);

// ── The form and the query ─────────────────────────────────────────────────────────────────────────────────────────

/** What the form has no field for. */
let foreign = [];

/** What a field says; a tick says its value or nothing. */
const said = (field) => (field.type === "checkbox" && !field.checked ? "" : field.value);

function query() {
  const asked = new URLSearchParams();
  const put = (key, value) => value && asked.set(key, value);
  put("chart", elements.chart.value);
  // The total is what a chart of one item shows anyway.
  if (elements.by.value !== "total") put("by", elements.by.value);
  put("item", items().filter((field) => field.checked && field.value).map((field) => field.value).join(","));
  const { period, until, asOf } = elements;
  put("period", until.value && !until.disabled ? `${period.value || until.value}..${until.value}` : period.value);
  for (const key of PLAIN.slice(2)) if (!elements[key].disabled) put(key, said(elements[key]));
  if (elements.promise.value === "stays") put("asOf", asOf.value);
  put("highlight", ticked("#highlights"));
  put("annotate", annotations());
  for (const [key, value] of foreign) put(key, value);
  return asked.toString();
}

const items = () => [...form.querySelectorAll("fieldset[data-by]:not([hidden]) input[name=item]")];
const ticked = (within) => [...form.querySelectorAll(`${within} input:checked`)].map((field) => field.value).join(",");

/** A comma before something like `CODE:` begins the next annotation. */
const BETWEEN = /,(?=\s*[\w-]+\s*:)/;

function annotations() {
  const pairs = [...form.querySelectorAll(".pair")].map((pair) => [...pair.children].map((field) => field.value.trim()));
  return pairs.filter(([at, words]) => at && words).map(([at, words]) => `${at}:${words.split(BETWEEN).join(" ")}`).join(",");
}

/** Brings every field to what a query says. */
function fill(asked) {
  const has = new URLSearchParams(asked);
  foreign = [...has].filter(([key]) => key === "compilation");
  for (const key of PLAIN) {
    const field = elements[key];
    const value = has.get(key) ?? { chart: "columns", by: "total", lang: document.documentElement.lang }[key] ?? "";
    if (field.type === "checkbox") field.checked = value === field.value;
    else field.value = value;
  }
  const named = list(has.get("item"));
  for (const field of form.querySelectorAll("input[name=item]")) {
    field.checked = named.includes(field.value);
    if (field.checked && !has.has("by")) elements.by.value = field.closest("[data-by]").dataset.by;
  }
  if (!has.has("by") && !named.length && needsItems()) elements.by.value = "type";
  const [from, until = ""] = (has.get("period") ?? "").split("..");
  elements.period.value = from;
  elements.until.value = until;
  if (has.has("asOf")) known(elements.asOf, has.get("asOf"));
  // An address without a day keeps up only if somebody chose that.
  elements.promise.value = asked && !has.has("asOf") && has.has("lang") ? "keeps" : "stays";
  marked = { highlight: list(has.get("highlight")), annotate: (has.get("annotate") ?? "").split(BETWEEN) };
  suit();
}

/** A choice that the list may not have yet. */
function known(field, value) {
  if (![...field.options].some((option) => option.value === value)) field.append(new Option(value, value));
  field.value = value;
}

const needsItems = () => !["columns", "difference", "revisions"].includes(elements.chart.value);

/** Shows the fields that the chosen chart takes. */
function suit() {
  const kind = elements.chart.value;
  elements.until.disabled = MOMENT.includes(kind);
  elements.flow.disabled = kind === "difference";
  elements.change.disabled = kind !== "bridge";
  for (const set of form.querySelectorAll("fieldset[data-by]")) set.hidden = set.dataset.by !== elements.by.value;
  const single = SINGLE.includes(kind);
  // One of several cannot be unpicked: to pick none is an item of its own, where the chart then has a choice of its own.
  const free = single && (needsItems() || elements.by.value === "total");
  for (const field of form.querySelectorAll("input[name=item]")) {
    field.type = single ? "radio" : "checkbox";
    if (!field.value) field.disabled = !free;
  }
  const open = items().filter((field) => !field.disabled);
  if (single && !open.some((field) => field.checked)) open[0].checked = true;
  for (const field of form.querySelectorAll("label:has(:disabled), label")) {
    field.hidden = Boolean(field.querySelector(":disabled"));
  }
}

// ── What can be marked: the items and periods of the chart that is seen ────────────────────────────────────────────

let marked = { highlight: [], annotate: [] };

function offerMarks() {
  const found = new Map();
  const figures = chart.figures;
  const many = (key) => new Set(figures.map((figure) => figure[key])).size > 1;
  for (const { item, label, period } of figures) {
    if (many("item") && item !== "remainder") found.set(item, label);
    if (many("period")) found.set(period, period);
  }
  const box = document.querySelector("#highlights");
  const ticks = [...found].map(([value, label]) => {
    const field = Object.assign(document.createElement("input"), { type: "checkbox", value });
    field.checked = marked.highlight.includes(value);
    const line = Object.assign(document.createElement("label"), { className: "tick" });
    line.append(field, ` ${label}`);
    return line;
  });
  // While somebody ticks, the ticks stay where they are.
  const same = [...box.querySelectorAll("input")].map((field) => field.value).join() === [...found.keys()].join();
  if (!same) box.replaceChildren(...ticks);
  [...form.querySelectorAll(".pair")].forEach((pair, at) => {
    const [field, words] = pair.children;
    const [value = "", ...rest] = (marked.annotate[at] ?? "").split(":");
    const chosen = same ? field.value : value;
    if (!same && rest.length) words.value = rest.join(":");
    field.replaceChildren(new Option("–", ""), ...[...found].map(([code, label]) => new Option(label, code)));
    field.value = found.has(chosen) ? chosen : "";
  });
}

// ── What is copied ─────────────────────────────────────────────────────────────────────────────────────────────────

const site = new URL(form.dataset.root || "./", location.href).href.replace(/[?#].*/, "");
const inLanguage = (lang) => (lang === "ko" ? `${site}ko/` : site);

const LISTENER = [
  "<script>",
  'addEventListener("message", ({ source, data }) => {',
  '  const height = Number(Object.values(data?.["datawrapper-height"] ?? {})[0]);',
  '  for (const frame of document.querySelectorAll("iframe"))',
  '    if (height > 0 && frame.contentWindow === source) frame.style.height = height + "px";',
  "});",
  "</script>",
].join("\n");

/** The chart of our pages that shows this state, if one does: where its files lie, and which it has. */
function standing(lang) {
  const same = (one, other) => {
    const sorted = (query) => [...new URLSearchParams(query)].filter(([key]) => key !== "lang").sort().join("&");
    return sorted(one) === sorted(other);
  };
  const options = [...elements.start.options].filter(({ dataset }) => dataset.id);
  const place = ({ dataset }) => `${inLanguage(lang)}charts/${dataset.id}`;
  const own = options.find(({ value }) => same(value, chart.query));
  if (own) return { page: `${place(own)}.html`, picture: `${place(own)}.svg` };
  const asked = new URLSearchParams(chart.query);
  const day = asked.get("asOf");
  asked.delete("asOf");
  const then = options.find(({ value, dataset }) => list(dataset.days, " ").includes(day) && same(value, asked));
  return then ? { picture: `${place(then)}.${day}.svg` } : {};
}

const kebab = (key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function snippets() {
  const asked = chart.query;
  const lang = elements.lang.value;
  const title = text(chart, "title");
  const told = [title, text(chart, "subtitle")].filter(Boolean).join(". ");
  const { page, picture } = standing(lang);
  const address = page ?? `${inLanguage(lang)}embed.html?${asked}`;
  const { width, height } = chart.getBoundingClientRect();
  const high = elements.height.value || Math.ceil(height);
  const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";
  const frame = `<iframe title="${escaped(title)}" src="${escaped(address)}" loading="lazy" style="width:0;min-width:100%!important;border:0" height="${high}" sandbox="${sandbox}"></iframe>`;
  const listens = document.querySelector("#listener").checked;
  const attributes = [...new URLSearchParams(asked)].map(([key, value]) => ` ${kebab(key)}="${escaped(value)}"`).join("");
  const image = picture && `<img src="${escaped(picture)}" alt="${escaped(told)}" width="${Math.round(width)}" loading="lazy">`;
  const within = image ?? `<a href="${escaped(address)}">${escaped(title)}</a>`;
  return {
    frame: listens ? `${frame}\n${LISTENER}` : frame,
    element: `<script type="module" src="${site}ip-balance.js"></script>\n<ip-balance${attributes}>${within}</ip-balance>`,
    picture: image ? `<figure>${image}<figcaption>${escaped(text(chart, "source"))}</figcaption></figure>` : "",
    address,
    cite_en: cite("en"),
    cite_ko: cite("ko"),
    svg: picture ?? "",
  };
}

const inWords = (lang) =>
  new Intl.DateTimeFormat(lang === "ko" ? "ko" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day(chart)));

function cite(lang) {
  const told = elements.lang.value === lang ? chart : other;
  if (other.dataset.state !== "ready" || !other.shadowRoot.querySelector(".title")) return "";
  const asked = new URLSearchParams(chart.query);
  asked.set("lang", lang);
  const address = `${inLanguage(lang)}embed.html?${asked}`;
  const [title, source] = [text(told, "title"), text(told, "source")];
  const name = form.dataset[lang === "ko" ? "siteKo" : "siteEn"];
  return lang === "ko"
    ? `「${title}」, ${name}. ${source}. ${inWords(lang)} 기준. ${address}`
    : `“${title}”, ${name}. ${source}. As of ${inWords(lang)}. ${address}`;
}

function tell() {
  const all = snippets();
  for (const section of codes.querySelectorAll("section[data-kind]")) {
    const code = all[section.dataset.kind];
    section.querySelector("textarea").value = code;
    for (const node of section.querySelectorAll("textarea, button")) node.hidden = !code;
    section.querySelector(".none").hidden = section.dataset.kind !== "picture" || Boolean(code);
  }
  // The file that stands at an address follows the reader's colours, too.
  const file = document.querySelector("#svg");
  file.hidden = !all.svg;
  if (all.svg) file.href = all.svg;
  codes.querySelector("button[value=svg]").hidden = Boolean(all.svg);
  codes.hidden = false;
}

const status = document.querySelector("#status");

async function copy(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = status.dataset.copied;
  } catch {
    // It is selected: the keyboard copies it.
    status.textContent = status.dataset.selected;
  }
}

// ── Files ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function save(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const FILES = {
  png: async (name) => save(await png(chart, 1, form.dataset.edition), `${name}.png`),
  png2: async (name) => save(await png(chart, 2, form.dataset.edition), `${name}@2x.png`),
  svg: (name) => save(new Blob([svg(chart, form.dataset.edition)], { type: "image/svg+xml" }), `${name}.svg`),
  csv: (name) => save(new Blob([csv(chart)], { type: "text/csv;charset=utf-8" }), `${name}.csv`),
  excel: (name) => save(new Blob(["\ufeff", csv(chart)], { type: "text/csv;charset=utf-8" }), `${name}-excel.csv`),
  json: (name) => save(new Blob([json(chart)], { type: "application/json" }), `${name}.json`),
};

// ── What happens ───────────────────────────────────────────────────────────────────────────────────────────────────

/** Asks the chart for what the form says. */
function ask() {
  const asked = query();
  history.replaceState(null, "", `?${asked}`);
  for (const link of document.querySelectorAll("a[data-lang]")) link.search = asked;
  chart.query = asked;
  const turned = new URLSearchParams(asked);
  turned.set("lang", elements.lang.value === "ko" ? "en" : "ko");
  // An editor's words are in one language.
  for (const key of ["headline", "note", "annotate"]) turned.delete(key);
  other.query = turned.toString();
}

let waiting = 0;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 150);
}

form.addEventListener("submit", (event) => event.preventDefault());
view.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", ({ target }) => {
  if (target.name === "start") {
    if (target.value) fill(target.value);
  } else elements.start.value = "";
  if (target.name === "chart" && needsItems() && elements.by.value === "total") elements.by.value = "type";
  if (target.name === "chart" || target.name === "by") {
    for (const field of form.querySelectorAll("input[name=item]")) field.checked = false;
    marked = { highlight: [], annotate: [] };
    document.querySelector("#highlights").replaceChildren();
  }
  suit();
  soon();
});
view.addEventListener("input", () => {
  paper.dataset.width = view.elements.width.value;
  paper.classList.toggle("dark", view.elements.dark.checked);
  // The colours of a canvas do not follow by themselves.
  chart.query = chart.query;
});
document.querySelector("#listener").addEventListener("change", tell);
codes.addEventListener("click", ({ target }) => {
  if (target.name === "copy") copy(target.parentElement.querySelector("textarea"));
  if (target.name === "save") FILES[target.value](`ip-balance-${elements.chart.value}-${day(chart)}`);
});
chart.addEventListener("ready", () => {
  offer.hidden = true;
  offerMarks();
  tell();
});
other.addEventListener("ready", () => chart.dataset.state === "ready" && tell());
chart.addEventListener("error", ({ detail }) => {
  codes.hidden = true;
  offer.hidden = !detail.offer;
  offer.dataset.query = detail.offer ?? "";
});
offer.addEventListener("click", () => {
  fill(offer.dataset.query);
  ask();
  elements.chart.focus();
});
// A picture that says what draws it opens as it was.
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", async (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  const found = file && (await queryOf(file));
  status.textContent = file && found === null ? status.dataset.foreign : "";
  if (!file || found === null) return;
  fill(found);
  ask();
});
addEventListener("popstate", () => (fill(location.search), ask()));

form.hidden = view.hidden = false;
fill(location.search);
ask();
