// The element <ip-balance>: attributes, properties and methods for the page.
import { ATTRIBUTES, VERSION } from "./assets.js";
import { ChartController } from "./controller.js";
import { Frame } from "./frame.js";
import { camelCase, findAttribute, spellingsOf } from "./host.js";
import { ROOT } from "./site.js";
import { addSite, siteEvents, siteOf } from "./sites.js";

const KEYS = [...ATTRIBUTES, "src"];

export class IpBalance extends HTMLElement {
  static observedAttributes = KEYS.flatMap(spellingsOf);

  /** Adds the site of another script on the page. @param {import("./sites.js").Site} site */
  static addSite(site) {
    addSite(site);
  }

  #root = this.attachShadow({ mode: "open" });
  #Controller = ChartController;
  #controller = this.#createController();
  /** Whether the page has the element, and the element its attributes. */
  #isReady = false;
  /** The query that a script has set. @type {string | null} */
  #assigned = null;

  #createController() {
    const controller = new this.#Controller(this, this.#root);
    const { view } = controller;
    if (isFramed(this)) view.surroundings = new Frame(this, () => view.refit());
    return controller;
  }

  connectedCallback() {
    this.#isReady = true;
    for (const name of ["query", ...KEYS.map(camelCase)]) this.#adoptProperty(name);
    siteEvents.addEventListener("change", this.#connect);
    this.#connect();
  }

  disconnectedCallback() {
    // An element that is moved is disconnected and connected again in the same task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#isReady = false;
      siteEvents.removeEventListener("change", this.#connect);
      this.#controller.disconnect();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (!this.#isReady || before === after) return;
    this.#assigned = null;
    if (name === "src") this.#connect();
    if (this.#controller.isConnected) this.#controller.attributesChanged();
  }

  /** Shows the chart of the site that the element belongs to, or why none can. */
  #connect = () => {
    const site = siteOf(this);
    const isRefused = site === null || typeof site === "string";
    const Controller = isRefused ? ChartController : site.Controller;
    if (Controller !== this.#Controller || (isRefused && this.#controller.isConnected)) {
      this.#controller.disconnect();
      this.#root.replaceChildren();
      this.#Controller = Controller;
      this.#controller = this.#createController();
      if (this.#assigned !== null) this.#controller.assign(this.#assigned);
    }
    if (isRefused) this.#controller.refuse(site);
    else if (!this.#controller.isConnected) this.#controller.connect();
  };

  /** The figures of the chart, each with the bounds of its mark in CSS pixels from the element's top left corner. */
  get figures() {
    return this.#controller.view.figures;
  }

  /** The canonical query; setting it changes the chart. */
  get query() {
    return this.#controller.query;
  }

  set query(query) {
    this.#assigned = String(query);
    this.#controller.assign(this.#assigned);
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
for (const key of KEYS) {
  const name = camelCase(key);
  if (name in IpBalance.prototype) continue;
  Object.defineProperty(IpBalance.prototype, name, {
    configurable: true,
    enumerable: true,
    /** @this {IpBalance} */
    get() {
      return findAttribute(this, key)?.value ?? "";
    },
    /** @this {IpBalance} @param {unknown} value a boolean for a key that is `yes` or `no` */
    set(value) {
      const attribute = findAttribute(this, key);
      const text = typeof value === "boolean" ? (value ? "yes" : "no") : String(value ?? "");
      // Frameworks set the property of an element whose attribute the server has written in lower case.
      if (attribute && text) attribute.value = text;
      else if (attribute) this.removeAttributeNode(attribute);
      else if (text) this.setAttribute(key, text);
    },
  });
}

const site = { root: ROOT.href, version: VERSION, Controller: ChartController };
addSite(site);
// Without custom elements the content of the page stays.
const registry = globalThis.customElements;
const defined = /** @type {typeof IpBalance | undefined} */ (registry?.get("ip-balance"));
if (!defined) registry?.define("ip-balance", IpBalance);
else if (defined.addSite) defined.addSite(site);
else
  console.warn(
    `found an element ip-balance of another program, expected that of ${ROOT.href}: its charts are not shown`,
  );
