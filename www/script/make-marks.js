// The fields for highlights and annotations, which offer the items and periods of the visible chart.
import { create } from "./dom.js";
import { splitAnnotations, splitList } from "./make-query.js";

/** @typedef {import("./core.js").FigureRow} FigureRow */

/**
 * The items and periods that can be marked, with their names. Items are left out if the chart shows only one, and so
 * are periods.
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
  /** The marks of a query, until its chart is shown. */
  #highlight = /** @type {string[]} */ ([]);
  #annotate = /** @type {[code: string, text: string][]} */ ([]);
  #form;
  #box;

  /**
   * @param {import("./make-form.js").MakeForm} form
   * @param {HTMLElement} box the container of the check boxes for highlights
   */
  constructor(form, box) {
    this.#form = form;
    this.#box = box;
  }

  /**
   * Stores the marks of a query until its chart is shown.
   *
   * @param {string} query
   */
  remember(query) {
    const given = new URLSearchParams(query);
    this.#highlight = splitList(given.get("highlight"));
    this.#annotate = splitAnnotations(given.get("annotate"));
  }

  /** Removes all marks, since another chart has other items and periods. */
  clear() {
    this.remember("");
    this.#box.replaceChildren();
  }

  /**
   * Offers the items and periods of a chart.
   *
   * @param {FigureRow[]} figures
   */
  offer(figures) {
    const options = markable(figures);
    const offered = [...this.#box.querySelectorAll("input")].map((field) => field.value);
    // The boxes are not replaced while the reader uses them.
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
