// The snippets and addresses that the page offers to copy, each kind in a section of its own.
import {
  addressOf,
  elementSnippet,
  fillPattern,
  findDrawn,
  findPublished,
  frameSnippet,
  pictureSnippet,
} from "./make-snippets.js";
import { chartAddress } from "./site.js";

/** @typedef {import("./element.js").IpBalance} IpBalance */

/** The text of a part of a chart. */
const textOf = (/** @type {IpBalance} */ chart, /** @type {string} */ part) =>
  chart.shadowRoot?.querySelector(`[part~=${part}]`)?.textContent ?? "";

export class MakeCodes {
  #form;
  #chart;
  #translations;

  /**
   * @param {HTMLElement} element
   * @param {import("./make-form.js").MakeForm} form
   * @param {IpBalance} chart the visible chart
   * @param {Map<string, IpBalance>} translations the same chart in every language
   */
  constructor(element, form, chart, translations) {
    this.element = element;
    this.#form = form;
    this.#chart = chart;
    this.#translations = translations;
  }

  /** Writes the codes of the visible chart. */
  render() {
    const [query, language] = [this.#chart.query, this.#form.fields.lang.value];
    const published = findPublished(query, language, this.#publishedCharts);
    const codes = this.#codes(published, this.#isServed ? findDrawn(query, language) : published);
    for (const section of /** @type {NodeListOf<HTMLElement>} */ (
      this.element.querySelectorAll("section[data-kind]")
    )) {
      const kind = section.dataset.kind ?? "";
      const code = codes.get(kind) ?? "";
      const [field, button, none] = ["textarea", "button", ".none"].map((selector) => section.querySelector(selector));
      if (field instanceof HTMLTextAreaElement) field.value = code;
      for (const node of [field, button]) if (node instanceof HTMLElement) node.hidden = !code;
      if (none instanceof HTMLElement) none.hidden = kind !== "picture" || code !== "";
    }
    this.#offerPublishedSvg(published.picture);
    this.element.hidden = false;
  }

  /**
   * The code of each kind.
   *
   * @param {import("./make-snippets.js").Published} published
   * @param {import("./make-snippets.js").Published} embedded the addresses for other pages
   */
  #codes(published, embedded) {
    const { fields } = this.#form;
    const chart = this.#chart;
    const [title, subtitle, source] = ["title", "subtitle", "source"].map((part) => textOf(chart, part));
    const { width, height } = chart.getBoundingClientRect();
    const seen = { query: chart.query, language: fields.lang.value, title, subtitle, source, width, height };
    const listens = /** @type {HTMLInputElement | null} */ (this.element.querySelector("#listener"))?.checked ?? false;
    return new Map([
      ["frame", frameSnippet(seen, embedded, { height: fields.height.value, listens })],
      ["element", elementSnippet(seen, embedded)],
      ["picture", pictureSnippet(seen, embedded)],
      ["address", addressOf(seen, published)],
      ...[...this.#translations.keys()].map(
        (language) => /** @type {const} */ ([`cite_${language}`, this.#citation(language)]),
      ),
    ]);
  }

  /** @param {string} language */
  #citation(language) {
    const chart = this.#translations.get(language);
    const pattern = this.#form.form.getAttribute(`data-citation-${language}`);
    const day = this.#chart.figuresAsOf;
    if (chart?.dataset.state !== "ready" || !pattern || !day) return "";
    const query = new URLSearchParams(this.#chart.query);
    query.set("lang", language);
    const locale = language === "en" ? "en-GB" : language;
    const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
    return fillPattern(pattern, {
      title: textOf(chart, "title"),
      source: textOf(chart, "source"),
      day: format.format(new Date(day)),
      address: chartAddress(language, query.toString()),
    });
  }

  /** Whether a server draws the chart of any query. */
  get #isServed() {
    return this.#form.form.dataset.served !== undefined;
  }

  /** The charts that the site publishes, from the list of charts to start from. */
  get #publishedCharts() {
    const options = [...this.#form.fields.start.options].filter(({ dataset }) => dataset.id);
    return options.map(({ value, dataset }) => ({ query: value, id: dataset.id ?? "", days: dataset.days ?? "" }));
  }

  /**
   * Offers the published file of the chart, if there is one. Unlike a saved file it follows the reader's colours.
   *
   * @param {string | undefined} address
   */
  #offerPublishedSvg(address) {
    const link = this.element.querySelector("a#svg");
    const button = this.element.querySelector("button[value=svg]");
    if (!(link instanceof HTMLAnchorElement) || !(button instanceof HTMLButtonElement)) return;
    link.hidden = !address;
    button.hidden = Boolean(address);
    if (address) link.href = address;
  }
}
