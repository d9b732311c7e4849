// The fields of make.html for colours: one in which a colour is written, and one beside it from which it is picked.

const KEYS = ["ground", "ink", "surplus", "deficit"];

export class ColorFields {
  /** The fields in which colours are written, with or without a sign before the digits. @type {HTMLInputElement[]} */
  #written = [];
  #form;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    for (const key of KEYS) {
      const written = /** @type {HTMLInputElement} */ (form.elements.namedItem(key));
      const picker = this.#pickerOf(key);
      this.#written.push(written);
      // Before the form itself hears of it.
      picker?.addEventListener("input", () => (written.value = picker.value.slice(1)));
      written.addEventListener("input", () => this.#showInPicker(written));
    }
  }

  /** The keys of the query that are given, with their values. @returns {[key: string, value: string][]} */
  get entries() {
    return this.#written.map(({ name, value }) => [name, value.trim().replace("#", "")]);
  }

  /** @param {URLSearchParams} query */
  fill(query) {
    for (const field of this.#written) {
      field.value = query.get(field.name) ?? "";
      this.#showInPicker(field);
    }
  }

  /** @param {HTMLInputElement} written */
  #showInPicker({ name, value }) {
    const picker = this.#pickerOf(name);
    if (picker && /^#?[0-9a-f]{6}$/i.test(value)) picker.value = `#${value.replace("#", "")}`;
  }

  /** @param {string} key */
  #pickerOf(key) {
    return /** @type {HTMLInputElement | null} */ (this.#form.querySelector(`input[type=color][data-key=${key}]`));
  }
}
