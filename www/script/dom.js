// Creates nodes. Text from the core reaches the page here, always as text nodes and never as markup.

/**
 * Creates an element with these properties and children.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function create(name, properties = {}, ...children) {
  const element = document.createElement(name);
  assign(element, properties);
  element.append(...children);
  return element;
}

/**
 * Whether the focus is at or in an element. `:focus-within` says no in a window that is not the active one.
 *
 * @param {Element} element
 */
export function hasFocus(element) {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && element.contains(root.activeElement);
}

/**
 * Sets properties of an element. Those of ARIA, such as `ariaLabel`, are set as attributes: not all browsers have them as
 * properties.
 *
 * @param {Element} element
 * @param {Record<string, unknown>} properties
 */
export function assign(element, properties) {
  for (const [name, value] of Object.entries(properties)) {
    if (/^aria[A-Z]|^role$/.test(name))
      element.setAttribute(name.toLowerCase().replace(/^aria/, "aria-"), String(value));
    else Reflect.set(element, name, value);
  }
}

/**
 * Splits a text so that no line breaks between a sign and its number: browsers allow a break after `+` and `−`.
 *
 * @param {string} text
 * @returns {(HTMLElement | string)[]}
 */
export function unbroken(text) {
  return text.split(/([−+]\S+)/).map((piece, index) => (index % 2 ? create("span", {}, piece) : piece));
}

/**
 * Creates an element of this name for each text.
 *
 * @param {keyof HTMLElementTagNameMap} name
 * @param {string[]} texts
 */
export const createAll = (name, texts) => texts.map((text) => create(name, {}, ...unbroken(text)));

/**
 * Creates the list of a figure's sources, with a link for each that has an address.
 *
 * @param {import("./core.js").SourceLine[]} sources
 */
function createSourceList(sources) {
  const link = (/** @type {import("./core.js").SourceLine} */ { publisher, title, language, date, url }) => {
    const texts = [`${publisher}, `, create("span", language ? { lang: language } : {}, title), `, ${date}`];
    return /^https?:/.test(url)
      ? create("a", { href: url, target: "_blank", rel: "noopener" }, ...texts)
      : create("span", {}, ...texts);
  };
  return create("ul", {}, ...sources.map((source) => create("li", {}, link(source))));
}

/**
 * Creates the list of a figure's sources, folded behind a label; nothing without sources.
 *
 * @param {string} label
 * @param {import("./core.js").SourceLine[]} sources
 * @param {boolean} [open]
 */
export function createFoldedSources(label, sources, open = false) {
  if (sources.length === 0) return [];
  return [create("details", { className: "sources", open }, create("summary", {}, label), createSourceList(sources))];
}

/**
 * Sets a property if its value differs: browsers recompute styles even if an attribute is set to the same value.
 *
 * @template {object} Target
 * @template {keyof Target} Name
 * @param {Target} target
 * @param {Name} name
 * @param {Target[Name]} value
 */
export function update(target, name, value) {
  if (target[name] !== value) target[name] = value;
}
