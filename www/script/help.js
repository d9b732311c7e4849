// The help of a chart: what its keys do, and a button for each jump.
import { create, createAll } from "./dom.js";
import { letters } from "./letters.js";

/** @typedef {import("./core.js").Help} Help */

/** The key that plays a series or stops it. */
export const SOUND_KEY = "p";

export class ChartHelp {
  /** How fast series are played, 1 for the normal rate. */
  rate = 1;
  #pressed;

  /** @param {(key: string) => void} pressed called with the key that a button stands for */
  constructor(pressed) {
    this.#pressed = pressed;
    this.button = create("button", { type: "button", className: "help-button", part: "help-button" });
    this.button.addEventListener("click", () => this.open());
    this.element = create("dialog", { className: "help", part: "help" });
  }

  /** @param {Help} help */
  render({ label, keys, jumps, letters: lettersLabel, sound, close }) {
    this.button.textContent = this.element.ariaLabel = label;
    const keyButton = (/** @type {Help["jumps"][number]} */ { key, label }) => {
      const button = create("button", { type: "button" }, label, " ", create("kbd", {}, key.toUpperCase()));
      button.addEventListener("click", () => {
        this.element.close();
        this.#pressed(key);
      });
      return create("li", {}, button);
    };
    const rates = sound.rates.map(({ rate, label }) =>
      create("option", { value: String(rate), selected: rate === this.rate }, label),
    );
    const rate = create("select", {}, ...rates);
    rate.addEventListener("change", () => (this.rate = Number(rate.value)));
    const choice = create("input", { type: "checkbox", checked: letters.areKeys });
    choice.addEventListener("change", () => (letters.areKeys = choice.checked));
    const closing = create("button", { type: "button" }, close);
    closing.addEventListener("click", () => this.element.close());
    this.element.replaceChildren(
      create("h2", {}, label),
      ...createAll("p", keys),
      create("ul", {}, ...jumps.map(keyButton), keyButton({ key: SOUND_KEY, label: sound.play })),
      create("p", {}, create("label", {}, sound.rateLabel, " ", rate)),
      create("p", {}, sound.about),
      create("p", {}, create("label", {}, choice, " ", lettersLabel)),
      closing,
    );
  }

  open() {
    if (!this.element.open) this.element.showModal();
  }
}
