// In place of the module that wasm-bindgen writes: a chart without pixels. Its figures are the periods of its query.

export default async function init() {}

/** The languages whose words are loaded. */
const languages = new Set();

/** The words of a language: here the address of their file. */
export function loadWords(bytes) {
  languages.add(new TextDecoder().decode(bytes).split(".").at(-2));
}

/** Charts that have been created and not freed. */
export const living = new Set();

/** How often the module was started anew. */
export let resets = 0;

export function __wbg_reset_state() {
  resets += 1;
  living.clear();
  languages.clear();
}

const trap = () => {
  throw new WebAssembly.RuntimeError("unreachable");
};

export class Dataset {
  provenanceAddress = "provenance.bin";
  hasProvenance = false;

  loadProvenance() {
    this.hasProvenance = true;
  }
}

export class Chart {
  selected = null;
  pinned = false;

  constructor(dataset, query, source, pageLanguage) {
    const keys = new URLSearchParams(query);
    if (keys.get("chart") === "pie")
      throw { message: "found 'pie', expected 'bars'", offer: { query: "chart=bars", label: "Bars" }, language: null };
    if (source === "script" && keys.has("utm_source"))
      throw { message: "found 'utm_source'", offer: null, language: null };
    const [language] = (keys.get("lang") ?? pageLanguage).split("-");
    if (!languages.has(language)) throw { message: `found no words of '${language}'`, offer: null, language };
    Object.assign(this, { dataset, query, language: keys.get("lang") ?? pageLanguage });
    living.add(this);
  }

  applyPageQuery(query, focused) {
    if (query.includes("bad")) throw { message: "found 'bad'", offer: null, language: null };
    this.query += `${query}${focused ? "!" : ""}`;
  }

  free() {
    living.delete(this);
  }

  layout(width, maxHeight) {
    return Math.min(300, maxHeight ?? Infinity);
  }

  paint(canvas) {
    if (this.query.includes("blank")) throw new Error("found a canvas without a 2d context");
    if (this.query.includes("trap-paint")) trap();
  }

  paintHighlight(canvas) {
    canvas.width = 10;
  }

  pointerMove(x) {
    if (this.query.includes("trap-move")) trap();
    const before = this.selected;
    this.selected = x < 0 ? null : { period: String(x) };
    return before?.period !== this.selected?.period;
  }

  pointerUp() {
    this.pinned = !this.pinned;
    return true;
  }

  pointerLeave() {
    return this.clearSelection();
  }

  clearSelection() {
    const had = this.selected !== null;
    this.selected = null;
    return had;
  }

  keyDown(key) {
    if (key === "End") return { said: "Last one." };
    if (key !== "ArrowRight") return null;
    this.pointerMove(Number(this.selected?.period ?? 2000) + 1);
    return { said: "" };
  }

  /** The chart and one figure. */
  tree(whole) {
    const node = { description: "", position: 1, siblings: 1, expanded: false, url: "", box: null };
    const nodes = [{ ...node, name: `Tree of ${this.query}`, level: 1 }];
    if (whole) nodes.push({ ...node, name: `It is ${this.selected?.period}`, level: 2 });
    return { nodes, current: this.currentNode, horizontal: true };
  }

  get currentNode() {
    return this.selected ? 1 : 0;
  }

  score() {
    return [];
  }

  focusNode() {
    return false;
  }

  labels() {
    const texts = {
      title: `Chart of ${this.query}`,
      subtitle: "",
      asOf: null,
      events: [],
      notes: [],
      source: "Bank",
    };
    const sound = { play: "Play", about: "", rateLabel: "Rate", rates: [{ rate: 1, label: "Normal" }] };
    const help = {
      label: "Keys",
      keys: [],
      jumps: [{ key: "s", label: "Next" }],
      letters: "Letters",
      close: "Close",
      sound,
    };
    const words = { tableLabel: "Table", help };
    return {
      query: this.query,
      lang: this.language,
      theme: "auto",
      style: [],
      whoseWords: null,
      newer: null,
      ...texts,
      ...words,
    };
  }

  tip() {
    if (!this.selected) return null;
    const { period } = this.selected;
    const sources = this.dataset.hasProvenance
      ? [{ publisher: "A newspaper", title: "기사", language: "ko", date: "2024", url: "https://example.com/" }]
      : [];
    return {
      heading: period,
      figures: [
        {
          name: "",
          level: "a surplus of +1",
          status: "revised",
          lines: this.pinned ? [] : ["more than a year before"],
          rows: this.pinned ? [{ label: "Release", text: "20 March 2024." }] : [],
        },
      ],
      sources,
      sourcesLabel: "1 source",
      spoken: `It is ${period}`,
      pinned: this.pinned,
      strip: false,
    };
  }

  selectedFigure() {
    return this.selected;
  }

  figures() {
    return [{ period: "2022", box: null }];
  }

  placeTip(width, height, _window, { e, f }) {
    return { x: e + width, y: f + height };
  }

  table() {
    return {
      caption: "A chart",
      head: ["Year", "Value"],
      rowHeaders: 1,
      rows: [{ texts: ["2022", "−1"], remarks: ["revised"], sources: [], sourcesLabel: "" }],
    };
  }
}
