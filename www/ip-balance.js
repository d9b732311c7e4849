// The element <ip-balance>: load, listen, forward, put text into nodes.
// What a chart shows, where it stands and every word of it come from the wasm module.
import init, { Dataset, Chart } from "./core.js";
import { WASM, DATA, STYLE } from "./assets.js";
import { Frame } from "./frame.js";

const KEYS = ["chart", "by", "item", "flow", "period", "compare", "change", "as-of", "first", "compilation"];
const WORDS = ["headline", "note", "highlight", "annotate", "lang", "theme"];

// The only sentences outside the module: they tell that the module, or what it draws, did not come.
const MISSING = {
  en: "The chart could not be loaded. Reload the page to try again.",
  ko: "차트를 불러오지 못했습니다. 페이지를 새로 고쳐 주십시오.",
};

/** The core tells in words what is wrong; what a browser throws is not for readers. */
const inWords = (error, lang) =>
  error instanceof Error ? { message: MISSING[lang.startsWith("ko") ? "ko" : "en"], offer: null } : error;

const here = (address) => new URL(address, import.meta.url);
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

// ── Loading: each file once for all charts ─────────────────────────────────────────────────────────────────────────

const loads = new Map();

/** What `start` promises for a key; a failure is forgotten, so that the next chart may try again. */
function once(key, start) {
  if (!loads.has(key)) {
    const load = start();
    loads.set(key, load);
    load.catch(() => loads.delete(key));
  }
  return loads.get(key);
}

/** Whether WebAssembly is there and the page's policy lets it run: an empty module tells. */
const runs = () => {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
};

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

async function startCore() {
  await init({ module_or_path: fetched(here(WASM)) });
}

async function startData(address, lang) {
  const bytes = fetched(address).then((response) => response.arrayBuffer());
  const [file] = await Promise.all([bytes, once("core", startCore)]);
  const data = new Dataset(new Uint8Array(file), document.createElement("canvas"), lang);
  return Object.assign(data, { address });
}

const loaded = (address, lang) => once(address.href, () => startData(address, lang));

// ── What all charts on the page share ──────────────────────────────────────────────────────────────────────────────

const charts = new Set();
/** Who printed each figure, and how it came about: loaded when the first reader asks, for all charts of the data. */
function provenance({ data }) {
  const start = async () => {
    const response = await fetched(new URL(data.provenanceAddress, data.address));
    data.loadProvenance(new Uint8Array(await response.arrayBuffer()));
    for (const chart of charts) if (chart.data === data) chart.learn();
  };
  // Without it a chart stays as it is, and the next reader who asks tries again.
  once(data, start).catch(() => {});
}

const redraw = () => charts.forEach((chart) => chart.redraw());
const contrast = matchMedia("(forced-colors: active)");
for (const query of [contrast, matchMedia("(prefers-color-scheme: dark)"), matchMedia("(prefers-contrast: more)")]) {
  query.addEventListener("change", redraw);
}

/** How often fonts of the page have come: words are not as wide any more then as they were measured. */
let fonts = 0;
document.fonts.addEventListener("loadingdone", () => {
  fonts += 1;
  for (const chart of charts) chart.draw();
});

/** Browser zoom, or another screen, changes the pixel ratio: mostly without any event of its own. */
const rescale = () => charts.forEach((chart) => chart.rescale());
addEventListener("resize", rescale);
function followRatio() {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener("change", () => (rescale(), followRatio()), { once: true });
}
followRatio();

/** The number of a colour that is written as `rgb(…)`. */
const number = (rgb) => rgb.match(/\d+/g).reduce((sum, part) => sum * 256 + Number(part), 0);

/** A computed colour as a number, on its ground: the browser resolves `oklch()`, and what is seen through. */
function plain(colour, ground) {
  if (/^rgb\(/.test(colour)) return number(colour);
  const pixel = document.createElement("canvas").getContext("2d");
  for (const ink of [ground || colour, colour]) {
    pixel.fillStyle = ink;
    pixel.fillRect(0, 0, 1, 1);
  }
  return number(`${pixel.getImageData(0, 0, 1, 1).data.subarray(0, 3)}`);
}

const rulers = new WeakMap();
const widths = new ResizeObserver((entries) => {
  for (const { target, contentBoxSize } of entries) rulers.get(target).resize(contentBoxSize[0].inlineSize);
});

// Charts that can be shown are shown together: all nodes, then all sizes, then all pictures. So the browser works the
// page's layout out once, not once a chart.
let arrivals = new Set();

function arrive(chart) {
  const first = !arrivals.size;
  arrivals.add(chart);
  if (!first) return;
  queueMicrotask(() => {
    const arrived = arrivals;
    arrivals = new Set();
    for (const step of ["furnish", "measure", "draw", "announce"]) {
      for (const chart of arrived) chart.attempt(step);
    }
  });
}

/** The language of the page around an element. */
function languageAround(element) {
  for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
    if (at.lang) return at.lang;
  }
  return "en";
}

function node(name, classes, part, ...children) {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  if (part) made.part = part;
  made.append(...children);
  return made;
}

/** A text in which no line ends between a sign and its figure. */
const unbroken = (text) => text.split(/([−+]\S+)/).map((piece, at) => (at % 2 ? node("span", "", "", piece) : piece));
const texts = (name, all) => all.map((text) => node(name, "", "", ...unbroken(text)));

function links(sources) {
  return sources.map(({ text, url }) => {
    const link = node(url ? "a" : "span", "", "", text);
    if (url) Object.assign(link, { href: url, target: "_blank", rel: "noopener" });
    return node("li", "", "", link);
  });
}

// ── The element ────────────────────────────────────────────────────────────────────────────────────────────────────

/** The inside of an element: the core's answers as methods, out of reach of the page. */
class Inside {
  constructor(host) {
    this.host = host;
    this.root = host.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [sheet];
    this.trouble = node("div", "error", "error");
    this.trouble.hidden = true;
    this.trouble.role = "alert";
    // A live region speaks only if it was there before its words.
    this.live = node("p", "live");
    this.live.role = "status";
    this.live.ariaLive = "polite";
    this.slot = node("slot");
    this.root.append(this.trouble, this.slot, this.live);
    this.own = "";
    this.shared = "";
    this.focus = false;
    this.asked = null;
    this.paints = 0;
    // A page that is nothing but this chart, in a frame.
    if (parent !== window && host.closest(".embed, .alone")) this.frame = new Frame(this);
  }

  // ── Coming, going, changing ──

  enter() {
    charts.add(this);
    this.begin();
  }

  leave() {
    charts.delete(this);
    this.forget();
    if (this.ruler) widths.unobserve(this.ruler);
    this.chart?.free();
    this.chart = this.data = this.coming = null;
  }

  /** Reads the attributes again and shows what they ask for. */
  begin() {
    const { host } = this;
    const address = host.dataset.query === "address";
    this.own = address ? location.search : attributes(host);
    if (!runs()) {
      this.state("static");
      return this.frame?.settle();
    }
    if (!this.chart) this.state("loading");
    this.load();
  }

  async load() {
    const { host } = this;
    const lang = languageAround(host);
    // Of all that is asked for while files are on their way, only the last counts.
    const mine = (this.awaited = {});
    const counts = () => host.isConnected && this.awaited === mine;
    try {
      const address = host.hasAttribute("src") ? new URL(host.getAttribute("src"), document.baseURI) : here(DATA);
      const data = await loaded(address, lang);
      if (!counts()) return;
      this.coming = data;
      arrive(this);
    } catch (error) {
      if (counts()) this.fail(inWords(error, lang));
    }
  }

  /** Runs a step of showing; what goes wrong is told in place, and the steps after it are left out. */
  attempt(step) {
    if (step === "furnish") this.failed = false;
    if (this.failed || !this.coming) return;
    try {
      this[step]();
    } catch (error) {
      this.failed = true;
      this.fail(inWords(error, languageAround(this.host)));
    }
  }

  /** Makes the chart, in the place of one of another query, and puts its words into their nodes. */
  furnish() {
    const { coming, asked, own, shared, focus } = this;
    const [query, strict, page] = asked === null ? [own, false, shared] : [asked, true, ""];
    const chart = new Chart(coming, query, strict, languageAround(this.host));
    if (page) chart.applyPageQuery(page, focus);
    this.chart?.free();
    this.chart = chart;
    this.data = coming;
    if (!this.figure) this.build();
    this.forget();
    this.trouble.hidden = true;
    this.tell();
  }

  /** Tells what its data has learned. */
  learn() {
    if (!this.chart) return;
    this.scroll.replaceChildren();
    this.tabulate();
    this.point(true);
  }

  measure() {
    this.width = this.ruler.getBoundingClientRect().width;
    this.family = getComputedStyle(this.figure).fontFamily;
    widths.observe(this.ruler);
  }

  draw() {
    if (!this.chart || !this.width) return;
    if (this.frame) this.frame.fit();
    else this.stand();
    this.redraw();
  }

  /** Lays the plot out, no higher than `most` where that is given. */
  stand(most = Infinity) {
    this.stage.style.height = `${this.chart.layout(this.width, most, this.family, fonts)}px`;
  }

  announce() {
    this.state("ready");
    this.emit("ready", null);
  }

  show() {
    if (this.coming) arrive(this);
  }

  resize(width) {
    if (width === this.width) return;
    this.width = width;
    this.draw();
  }

  rescale() {
    if (devicePixelRatio !== this.ratio) this.redraw();
  }

  redraw() {
    if (!this.chart || !this.width) return;
    this.paint();
    this.point(true);
  }

  // ── Nodes ──

  build() {
    // The heading keeps the level that the page gave it.
    const heading = this.host.querySelector("h1, h2, h3, h4, h5, h6")?.localName ?? "h3";
    this.title = node(heading, "title", "title");
    this.subtitle = node("p", "subtitle", "subtitle");
    this.asOf = node("p", "as-of", "as-of");
    this.base = node("canvas");
    this.above = node("canvas");
    // Until something is pointed at it takes no room: a canvas of its own accord is 300 pixels wide.
    this.above.width = this.above.height = 0;
    this.stage = node("div", "stage", "plot", this.base, this.above);
    this.stage.tabIndex = 0;
    this.stage.role = "application";
    this.tip = node("div", "tip", "tip");
    this.tip.hidden = true;
    this.ruler = node("div", "ruler");
    rulers.set(this.ruler, this);
    this.notes = node("ul", "notes", "note");
    this.source = node("p", "source", "source");
    this.newer = node("p", "newer", "newer");
    this.summary = node("summary");
    this.scroll = node("div", "scroll");
    this.scroll.tabIndex = 0;
    this.scroll.role = "region";
    this.table = node("details", "table", "table", this.summary, this.scroll);
    const plot = node("div", "plot", "", this.ruler, this.stage, this.tip);
    const { title, subtitle, asOf, notes, source, newer, table } = this;
    this.figure = node("figure", "chart", "chart", title, subtitle, asOf, plot, notes, source, newer, table);
    this.slot.replaceWith(this.figure);
    this.listen();
  }

  tell() {
    const words = this.chart.labels();
    this.words = words;
    // An attribute that is set to what it is would have the browser style all that it holds again.
    const set = (target, name, value) => target[name] === value || (target[name] = value);
    set(this.figure, "lang", words.lang);
    set(this.figure.dataset, "theme", words.theme);
    if (this.host.dataset.query === "address") {
      set(document.documentElement, "lang", words.lang);
      set(document.documentElement.dataset, "theme", words.theme);
      document.title = words.title;
    }
    this.title.replaceChildren(...unbroken(words.title));
    for (const name of ["subtitle", "asOf", "source"]) this[name].textContent = words[name] ?? "";
    this.notes.replaceChildren(...texts("li", words.notes));
    this.newer.replaceChildren(...(words.newer ? [`${words.newer.text} `, this.current(words.newer)] : []));
    this.stage.ariaRoleDescription = words.roleDescription;
    this.stage.ariaLabel = words.title;
    this.stage.ariaDescription = `${words.description} ${words.keyboardHelp}`;
    this.summary.textContent = this.scroll.ariaLabel = words.tableLabel;
    // Nobody waits for the table: it is closed.
    this.scroll.replaceChildren();
    (window.requestIdleCallback ?? setTimeout)(() => this.tabulate());
  }

  /** The link from a chart that stays as of a day to the one of today, by itself. */
  current({ link, query }) {
    const folder = this.words.lang === "ko" ? "ko/" : "";
    return Object.assign(node("a", "", "", link), { href: here(`${folder}embed.html?${query}`), target: "_blank", rel: "noopener" });
  }

  tabulate() {
    if (!this.chart || this.scroll.hasChildNodes()) return;
    const { head, rows } = this.chart.table();
    const scoped = (cell, scope) => Object.assign(cell, { scope });
    const row = ({ texts: all, remarks, sources }) => {
      const [first, ...rest] = all;
      const told = node("td", "", "", ...texts("p", remarks), node("ul", "", "", ...links(sources)));
      return node("tr", "", "", scoped(node("th", "", "", first), "row"), ...texts("td", rest), told);
    };
    const heads = texts("th", head).map((cell) => scoped(cell, "col"));
    const body = node("tbody", "", "", ...rows.map(row));
    this.scroll.append(node("table", "", "", node("thead", "", "", node("tr", "", "", ...heads)), body));
  }

  paint() {
    this.ratio = devicePixelRatio;
    this.inks = this.colours();
    this.chart.paint(this.base, this.ratio, this.inks);
    this.paints += 1;
    this.fit(this.base);
  }

  /** A canvas is as large as its pixels, so that none of them is stretched. */
  fit(canvas) {
    canvas.style.width = `calc(${canvas.width}px / ${this.ratio})`;
    canvas.style.height = `calc(${canvas.height}px / ${this.ratio})`;
  }

  /** What the style sheet makes of theme, preference and host: ground, words, quiet words and grid, or all that a contrast
      theme has. */
  colours() {
    const { ruler } = this;
    const { style } = ruler;
    if (contrast.matches) {
      const names = ["Canvas", "CanvasText", "Highlight", "GrayText", "LinkText"];
      const computed = names.map((name) => ((style.color = name), plain(getComputedStyle(ruler).color)));
      style.color = "";
      const [ground, text, highlight, gray, link] = computed;
      return { kind: "system", ground, text, highlight, gray, link };
    }
    const { color, textDecorationColor, outlineColor } = getComputedStyle(ruler);
    const ground = this.ground();
    const [text, quiet, grid] = [color, textDecorationColor, outlineColor].map((one) => plain(one, ground));
    // On a ground that is unknown, or seen through, the module knows the usual colours by that of the words.
    const unknown = /^$|^rgba|\//.test(ground);
    return { kind: "page", ground: unknown ? null : plain(ground), text, quiet, grid };
  }

  /** The colour that the chart stands on: its own, or that of what is seen through it. */
  ground() {
    for (let at = this.figure; at; at = at.parentElement ?? at.getRootNode().host) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor !== "rgba(0, 0, 0, 0)") return backgroundColor;
    }
    return "";
  }

  // ── Pointing ──

  listen() {
    const { stage } = this;
    // What is left of a chart that is gone, where the next one was none, is a picture.
    const over = ({ offsetX, offsetY, pointerType }) => [offsetX, offsetY, pointerType];
    const turned = (changed) => changed && this.point();
    for (const type of ["pointermove", "pointerdown"]) {
      stage.addEventListener(type, (event) => turned(this.chart?.pointerMove(...over(event))));
    }
    for (const type of ["pointerleave", "pointercancel", "blur"]) {
      stage.addEventListener(type, () => turned(this.chart?.pointerLeave()));
    }
    stage.addEventListener("pointerup", (event) => event.button === 0 && turned(this.chart?.pointerUp(...over(event))));
    stage.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !this.chart?.keyDown(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      this.point();
      this.live.textContent = this.spoken;
    });
    this.table.addEventListener("toggle", () => {
      this.tabulate();
      if (this.table.open) provenance(this);
      this.frame?.settle();
    });
    // While a tip is there, a tap elsewhere lets go of it, and Escape does wherever the focus is.
    this.outside = (event) => {
      const path = event.composedPath();
      const mine = path.includes(this.stage) || path.includes(this.tip);
      if (event.type === "keydown" ? event.key === "Escape" : !mine) turned(this.chart.clearSelection());
    };
  }

  /** Shows what is pointed at now. `same`: it is what it was, at another place or in other colours. */
  point(same = false) {
    if (same && this.tip.hidden) return;
    // Asked for before the tip moves: after it, the browser would have to lay the page out once more.
    const told = this.chart.tip(document.documentElement.clientWidth);
    const figure = told && this.chart.selectedFigure(...this.origin());
    if (told || !this.tip.hidden) {
      this.chart.paintHighlight(this.above, this.ratio, this.inks);
      this.fit(this.above);
    }
    this.showTip(told);
    if (!same) this.emit("figure", figure);
  }

  showTip(told) {
    const { tip, stage } = this;
    tip.hidden = !told;
    this.spoken = told?.spoken ?? "";
    const change = told ? "addEventListener" : "removeEventListener";
    for (const type of ["pointerdown", "keydown"]) document[change](type, this.outside);
    if (!told) return;
    const { clientWidth, clientHeight } = document.documentElement;
    if (told.pinned) provenance(this);
    tip.classList.toggle("pinned", told.pinned);
    tip.classList.toggle("strip", told.strip);
    tip.replaceChildren(...texts("p", [told.heading, ...told.lines]), node("ul", "", "", ...links(told.sources)));
    const { left, top } = stage.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const window = { x: -left, y: -top, width: clientWidth, height: clientHeight };
    const { x, y } = this.chart.placeTip(width, height, window);
    // A translation, unlike a place, needs no second layout.
    tip.style.translate = `${x}px ${y}px`;
  }

  /** Lets go of the tip without asking the chart, which may be another by now. */
  forget() {
    if (!this.tip || this.tip.hidden) return;
    this.above.width = this.above.height = 0;
    this.showTip(null);
    this.emit("figure", null);
  }

  /** The plot's corner, from that of the element. */
  origin() {
    const stage = this.stage.getBoundingClientRect();
    const host = this.host.getBoundingClientRect();
    return [stage.left - host.left, stage.top - host.top];
  }

  // ── States and events ──

  state(name) {
    this.host.dataset.state = name;
    this.trouble.hidden = name !== "error";
  }

  fail({ message, offer }) {
    this.trouble.replaceChildren(message);
    if (offer) {
      const button = node("button", "", "", offer.label);
      button.type = "button";
      button.addEventListener("click", () => (this.host.query = offer.query));
      this.trouble.append(" ", button);
    }
    this.state("error");
    this.frame?.settle();
    this.emit("error", offer ? { message, offer: offer.query } : { message });
  }

  emit(type, detail) {
    this.host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** The attributes of an element as a query: `as-of` is the key `asOf`. */
function attributes(element) {
  const query = new URLSearchParams();
  for (const { name, value } of element.attributes) {
    if (name !== "src") query.append(name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), value);
  }
  return query.toString();
}

class IpBalance extends HTMLElement {
  static observedAttributes = [...KEYS, ...WORDS, "src"];
  #inside = new Inside(this);

  connectedCallback() {
    // What a page has set before it had this script would hide what is set here.
    if (Object.hasOwn(this, "query")) {
      const { query } = this;
      delete this.query;
      this.query = query;
    }
    this.#inside.enter();
  }

  disconnectedCallback() {
    // An element that is only moved is connected again at once.
    queueMicrotask(() => this.isConnected || this.#inside.leave());
  }

  attributeChangedCallback(name, before, after) {
    if (!charts.has(this.#inside) || before === after) return;
    this.#inside.asked = null;
    this.#inside.begin();
  }

  /** The figures behind the chart, each with the place of its mark in CSS pixels from the element's corner. */
  get figures() {
    const { chart } = this.#inside;
    return chart ? chart.figures(...this.#inside.origin()) : [];
  }

  /** The canonical query; setting it changes the chart. */
  get query() {
    const { chart, words, asked, own } = this.#inside;
    return chart ? words.query : (asked ?? own);
  }

  set query(query) {
    this.#inside.asked = String(query);
    this.#inside.show();
  }

  /** Lays what a page asks of all its charts over this one's own query: the keys that it takes. See page.js. */
  share(query, focus) {
    Object.assign(this.#inside, { shared: query, focus }).show();
  }

  /** Paints the plot on a canvas of the page's, `ratio` pixels for each CSS pixel. */
  paint(canvas, ratio) {
    this.#inside.chart?.paint(canvas, ratio, this.#inside.colours());
  }

  /** How often the chart itself has been painted: pointing at it does not. */
  get paints() {
    return this.#inside.paints;
  }
}

if (!customElements.get("ip-balance")) customElements.define("ip-balance", IpBalance);
