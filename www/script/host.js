// Reads the query, the language and the heading level of an element from the page around it.

/**
 * The page around a chart that fills it, and may leave it less height than its natural one.
 *
 * @typedef {object} Surroundings
 * @property {(parts: import("./parts.js").Parts, layout: (maxHeight?: number) => void) => void} fit lays the plot out
 * @property {() => void} reportHeight reports the height of a page that shows no chart
 */

/**
 * The attributes of an element as a query, by their names as they were written: the core knows what they stand for, and
 * ignores those of others, such as `class`, unless they look like a misspelt key.
 *
 * @param {Element} element
 */
export function attributesAsQuery(element) {
  const query = new URLSearchParams();
  for (const { name, value } of element.attributes) {
    if (name !== "src" && !name.startsWith("data-")) query.append(name, value);
  }
  return query.toString();
}

/**
 * The attribute of an element for a key, such as `as-of`, `asof` or `asOf`: HTML makes names lower case.
 *
 * @param {Element} element
 * @param {string} name
 */
export function findAttribute(element, name) {
  const plain = plainName(name);
  return [...element.attributes].find((attribute) => plainName(attribute.name) === plain) ?? null;
}

const plainName = (/** @type {string} */ name) => name.replace(/-/g, "").toLowerCase();

/**
 * The names of an attribute that elements are told of.
 *
 * @param {string} name in kebab case
 */
export const spellingsOf = (name) => [...new Set([name, plainName(name), camelCase(name)])];

/** Converts `as-of` to `asOf`. */
export const camelCase = (/** @type {string} */ name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * The language of an element, inherited through shadow roots.
 *
 * @param {HTMLElement} element
 */
export function languageAround(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = parentOf(at)) {
    if (at instanceof HTMLElement && at.lang) return at.lang;
  }
  return "en";
}

/**
 * The parent of an element, across shadow roots.
 *
 * @param {Element} element
 */
export function parentOf(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * The tag of the heading in an element, which the title of its chart replaces.
 *
 * @param {Element} element
 */
export function headingIn(element) {
  const name = element.querySelector("h1, h2, h3, h4, h5, h6")?.localName ?? "h3";
  return /** @type {"h1" | "h2" | "h3" | "h4" | "h5" | "h6"} */ (name);
}
