// The element <ip-balance>: attributes, properties and methods for the page.
import { ATTRIBUTES } from "./assets.js";
import { ChartController } from "./controller.js";
import { Frame } from "./frame.js";
import { camelCase } from "./host.js";

const OBSERVED = [...ATTRIBUTES, "src"];

export class IpBalance extends HTMLElement {
  static observedAttributes = OBSERVED;
  #controller = new ChartController(this);

  constructor() {
    super();
    const { view } = this.#controller;
    if (isFramed(this)) view.surroundings = new Frame(this, () => view.refit());
  }

  connectedCallback() {
    for (const name of ["query", ...OBSERVED.map(camelCase)]) this.#adoptProperty(name);
    this.#controller.connect();
  }

  disconnectedCallback() {
    // An element that is moved is disconnected and connected again in the same task.
    queueMicrotask(() => this.isConnected || this.#controller.disconnect());
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_name, before, after) {
    if (this.#controller.isConnected && before !== after) this.#controller.attributesChanged();
  }

  /** The figures of the chart, each with the bounds of its mark in CSS pixels from the element's top left corner. */
  get figures() {
    return this.#controller.view.figures;
  }

  /** The canonical query; setting it changes the chart. */
  get query() {
    return this.#controller.query;
  }

  set query(query) {
    this.#controller.assign(String(query));
  }

  /**
   * Applies the query that a page sets for all its charts, as far as this one takes its keys.
   *
   * @param {string} query
   * @param {boolean} focused whether this is the chart that the page's query identifies
   */
  applyPageQuery(query, focused) {
    this.#controller.applyPageQuery(query, focused);
  }

  /** What is seen of the chart, for files that show the same; `null` without a chart. */
  get drawing() {
    return this.#controller.view.drawing;
  }

  /** The day as of which the figures are known, such as `2023-03-24`; empty if none is available. */
  get figuresAsOf() {
    return this.#controller.view.chart?.asOf ?? "";
  }

  /**
   * Passes the value of a property that the page set before this class was defined to the setter that it hides.
   *
   * @param {string} name
   */
  #adoptProperty(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }
}

/** Whether the page consists of a single chart and is in a frame. */
const isFramed = (/** @type {Element} */ host) => parent !== window && host.closest(".embed, .alone") !== null;

// Every attribute is also a property, except those that elements have already, such as `lang`.
for (const attribute of OBSERVED) {
  const name = camelCase(attribute);
  if (name in IpBalance.prototype) continue;
  Object.defineProperty(IpBalance.prototype, name, {
    configurable: true,
    enumerable: true,
    /** @this {IpBalance} */
    get() {
      return this.getAttribute(attribute) ?? "";
    },
    /** @this {IpBalance} @param {unknown} value */
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, String(value));
    },
  });
}

if (!customElements.get("ip-balance")) customElements.define("ip-balance", IpBalance);
