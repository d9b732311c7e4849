// What can be highlighted and annotated: the items and periods of the chart that is seen.
import { create } from "./dom.js";
import { splitAnnotations, splitList } from "./make-query.js";

/** @typedef {import("./core.js").FigureRow} FigureRow */

/**
 * The items and periods that can be marked, with their names: those of which the chart shows more than one.
 *
 * @param {Pick<FigureRow, "item" | "label" | "period">[]} figures
 */
export function markable(figures) {
  const hasSeveral = (/** @type {"item" | "period"} */ key) => new Set(figures.map((figure) => figure[key])).size > 1;
  const items = hasSeveral("item") ? figures.filter(({ item }) => item !== "remainder") : [];
  const periods = hasSeveral("period") ? figures : [];
  return new Map([
    ...items.map(({ item, label }) => /** @type {const} */ ([item, label])),
    ...periods.map(({ period }) => /** @type {const} */ ([period, period])),
  ]);
}

export class MakeMarks {
  /** What a query asks for, until there is a chart to offer it for. */
  #highlight = /** @type {string[]} */ ([]);
  #annotate = /** @type {[code: string, text: string][]} */ ([]);
  #form;
  #box;

  /**
   * @param {import("./make-form.js").MakeForm} form
   * @param {HTMLElement} box for what can be highlighted
   */
  constructor(form, box) {
    this.#form = form;
    this.#box = box;
  }

  /**
   * Remembers the marks of a query for the chart that it asks for.
   *
   * @param {string} query
   */
  remember(query) {
    const given = new URLSearchParams(query);
    this.#highlight = splitList(given.get("highlight"));
    this.#annotate = splitAnnotations(given.get("annotate"));
  }

  /** Forgets all marks: another chart has other items and periods. */
  clear() {
    this.remember("");
    this.#box.replaceChildren();
  }

  /**
   * Offers what can be marked on a chart.
   *
   * @param {FigureRow[]} figures
   */
  offer(figures) {
    const options = markable(figures);
    const offered = [...this.#box.querySelectorAll("input")].map((field) => field.value);
    // While a reader ticks boxes, they stay where they are.
    const isSame = offered.join() === [...options.keys()].join();
    if (!isSame) this.#box.replaceChildren(...[...options].map((option) => this.#createTick(option)));
    this.#form.annotations.forEach(({ place, text }, index) => {
      const [code, remembered] = this.#annotate[index] ?? ["", ""];
      const chosen = isSame ? place.value : code;
      if (!isSame && remembered) text.value = remembered;
      place.replaceChildren(...[["", "–"], ...options].map(([value, label]) => create("option", { value }, label)));
      place.value = options.has(chosen) ? chosen : "";
    });
  }

  /** @param {[value: string, label: string]} option */
  #createTick([value, label]) {
    const field = create("input", { type: "checkbox", value, checked: this.#highlight.includes(value) });
    return create("label", { className: "tick" }, field, ` ${label}`);
  }
}
