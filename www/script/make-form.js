// The form of make.html: converts its fields to a query and back.
import { create } from "./dom.js";
import { ColorFields } from "./make-colors.js";
import { joinAnnotations, splitList } from "./make-query.js";

/** @typedef {import("./core.js").ChartKindInfo} ChartKindInfo */

/** The keys whose field has the value of the key. */
const PLAIN_KEYS = "flow compare first events change growth headline note lang theme font".split(" ");

export class MakeForm {
  /** The pairs of a query that the form has no field for. @type {[string, string][]} */
  #otherKeys = [];
  #kinds;
  #colors;

  /**
   * @param {HTMLFormElement} form
   * @param {ChartKindInfo[]} kinds what each kind of chart takes
   */
  constructor(form, kinds) {
    this.form = form;
    this.#colors = new ColorFields(form);
    this.fields = /** @type {Record<string, HTMLInputElement & HTMLSelectElement>} */ (
      /** @type {unknown} */ (form.elements)
    );
    this.#kinds = new Map(kinds.map((kind) => [kind.chart, kind]));
  }

  get #kind() {
    return this.#kinds.get(this.fields.chart.value);
  }

  /** Whether the selected kind of chart shows several items, or the parts of one. */
  get #showsItems() {
    return this.#kind?.needsItems ?? false;
  }

  /** The first dimension that breaks the total down. */
  get #firstDimension() {
    return [...this.fields.by.options].find((option) => option.value !== "total")?.value ?? "total";
  }

  get query() {
    const { chart, by, period, until, asOf } = this.fields;
    const range = until.value && !until.disabled ? `${period.value || until.value}..${until.value}` : period.value;
    const plain = PLAIN_KEYS.map((key) => [key, this.fields[key].disabled ? "" : valueOf(this.fields[key])]);
    const entries = [
      ["chart", chart.value],
      // A chart of one item shows the total by default.
      ["by", by.value === "total" ? "" : by.value],
      [
        "item",
        this.#items
          .filter((field) => field.checked && field.value)
          .map((field) => field.value)
          .join(","),
      ],
      ["period", range],
      ...plain,
      ...this.#colors.entries,
      ["asOf", this.#keepsUp.checked ? "" : asOf.value],
      [
        "highlight",
        this.#inputs("#highlights input:checked")
          .map((field) => field.value)
          .join(","),
      ],
      ["annotate", joinAnnotations(this.annotations.map(({ place, text }) => [place.value, text.value]))],
      ...this.#otherKeys,
    ];
    return new URLSearchParams(entries.filter(([, value]) => value)).toString();
  }

  /** Sets every field from a query, except those of marks, whose options depend on the chart. */
  set query(query) {
    const { fields } = this;
    const given = new URLSearchParams(query);
    this.#otherKeys = [...given].filter(([key]) => key === "compilation");
    fields.chart.value = given.get("chart") ?? "columns";
    fields.by.value = given.get("by") ?? "total";
    for (const key of PLAIN_KEYS) setValue(fields[key], given.get(key) ?? "");
    this.#colors.fill(given);
    fields.lang.value = given.get("lang") ?? document.documentElement.lang;
    const items = splitList(given.get("item"));
    for (const field of this.#inputs("input[name=item]")) {
      field.checked = items.includes(field.value);
      const dimension = /** @type {HTMLElement | null} */ (field.closest("[data-by]"))?.dataset.by;
      if (field.checked && !given.has("by") && dimension) fields.by.value = dimension;
    }
    if (!given.has("by") && items.length === 0 && this.#showsItems) fields.by.value = this.#firstDimension;
    const [from, until = ""] = (given.get("period") ?? "").split("..");
    fields.period.value = from;
    fields.until.value = until;
    const day = given.get("asOf");
    if (day) selectOption(fields.asOf, day);
    // Without a day in the address, the form keeps the day unless the reader chose the latest figures.
    const keepsUp = query && !day && given.has("lang");
    (keepsUp ? this.#keepsUp : this.#stays).checked = true;
    this.#setAvailability();
  }

  /**
   * Updates the form after the reader has changed a field.
   *
   * @param {string} name of the field
   */
  fieldChanged(name) {
    const { by, start } = this.fields;
    if (name !== "start") start.value = "";
    if (name === "chart" && this.#showsItems && by.value === "total") by.value = this.#firstDimension;
    if (name === "chart" || name === "by") {
      for (const field of this.#inputs("input[name=item]")) field.checked = false;
    }
    this.#setAvailability();
  }

  /** The pairs of fields for annotations. */
  get annotations() {
    return [...this.form.querySelectorAll(".pair")].map((pair) => {
      const [place, text] = pair.children;
      return { place: /** @type {HTMLSelectElement} */ (place), text: /** @type {HTMLInputElement} */ (text) };
    });
  }

  /** The radio button for a chart as of its day. */
  get #stays() {
    return this.#inputs("input[name=promise][value=stays]")[0];
  }

  /** The radio button for a chart that shows each new release. */
  get #keepsUp() {
    return this.#inputs("input[name=promise][value=keeps]")[0];
  }

  /** The fields of the items that can be selected now. */
  get #items() {
    return this.#inputs("fieldset[data-by]:not([hidden]) input[name=item]");
  }

  /**
   * @param {string} selector
   * @returns {HTMLInputElement[]}
   */
  #inputs(selector) {
    return [...this.form.querySelectorAll(selector)].filter((node) => node instanceof HTMLInputElement);
  }

  /** Shows the fields that the selected kind of chart takes. */
  #setAvailability() {
    const { until, flow, change, growth, by } = this.fields;
    const kind = this.#kind;
    until.disabled = !kind?.overTime;
    flow.disabled = !kind?.keys.includes("flow");
    change.disabled = !kind?.keys.includes("change");
    growth.disabled = !kind?.keys.includes("growth");
    for (const group of /** @type {NodeListOf<HTMLElement>} */ (this.form.querySelectorAll("fieldset[data-by]"))) {
      group.hidden = group.dataset.by !== by.value;
    }
    this.#setItemChoice(kind?.singleItem ?? false);
    for (const label of this.form.querySelectorAll("label")) label.hidden = label.querySelector(":disabled") !== null;
  }

  /** @param {boolean} single whether the chart takes one item only */
  #setItemChoice(single) {
    // A radio button cannot be cleared, so there is one for the default item if the chart has a default.
    const canBeNone = single && (this.#showsItems || this.fields.by.value === "total");
    for (const field of this.#inputs("input[name=item]")) {
      field.type = single ? "radio" : "checkbox";
      if (!field.value) field.disabled = !canBeNone;
    }
    const available = this.#items.filter((field) => !field.disabled);
    if (single && available.length > 0 && !available.some((field) => field.checked)) available[0].checked = true;
  }
}

/** The value of a field; empty for a check box that is not ticked. */
const valueOf = (/** @type {HTMLInputElement} */ field) =>
  field.type === "checkbox" && !field.checked ? "" : field.value;

/**
 * @param {HTMLInputElement} field
 * @param {string} value
 */
function setValue(field, value) {
  if (field.type === "checkbox") field.checked = value === field.value;
  else field.value = value;
}

/**
 * Selects an option, and adds it if the list does not have it.
 *
 * @param {HTMLSelectElement} field
 * @param {string} value
 */
function selectOption(field, value) {
  if (![...field.options].some((option) => option.value === value)) field.append(create("option", { value }, value));
  field.value = value;
}
