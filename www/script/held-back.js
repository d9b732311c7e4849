// Charts that are held back while the reader's browser saves data: no module is loaded until the reader asks for it.
import { create } from "./dom.js";
import { nearestLanguage } from "./site.js";

/** @type {(EventTarget & { saveData?: boolean }) | undefined} */
const connection = Reflect.get(navigator, "connection");
let hasAsked = false;
/** Dispatches `release` when charts may be loaded that were held back. */
const releases = new EventTarget();
const release = () => releases.dispatchEvent(new Event("release"));
const savesData = () => Boolean(connection?.saveData) && !hasAsked;
connection?.addEventListener?.("change", () => savesData() || release());

export class HeldBack {
  /** The button by which the reader asks for the charts of the page. */
  button = create("button", { type: "button", className: "ask", part: "ask", hidden: true });
  #released;

  /** @param {() => void} released called when the chart may be loaded */
  constructor(released) {
    this.#released = () => {
      this.end();
      released();
    };
    this.button.addEventListener("click", () => {
      hasAsked = true;
      release();
    });
  }

  /**
   * Holds the chart back if the reader saves data. Returns whether it does.
   *
   * @param {string} language
   */
  begin(language) {
    if (!savesData()) return false;
    this.button.textContent = nearestLanguage(language).ask;
    this.button.hidden = false;
    releases.addEventListener("release", this.#released);
    return true;
  }

  /** Holds it back no longer. */
  end() {
    this.button.hidden = true;
    releases.removeEventListener("release", this.#released);
  }
}
