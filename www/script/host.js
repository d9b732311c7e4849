// What an element on a page says of the chart that it wants.

/**
 * The attributes of an element as a query: `as-of` is the key `asOf`. Attributes of other uses, such as `class`, stay
 * in: the core ignores them, unless they look like a misspelt key.
 *
 * @param {Element} element
 */
export function attributesAsQuery(element) {
  const query = new URLSearchParams();
  for (const { name, value } of element.attributes) {
    if (name !== "src" && !name.startsWith("data-")) query.append(camelCase(name), value);
  }
  return query.toString();
}

/** `as-of` as `asOf`. */
export const camelCase = (/** @type {string} */ name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * The language of the page around an element, through shadow roots.
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
 * The element that contains another, out of a shadow root if need be.
 *
 * @param {Element} element
 */
export function parentOf(element) {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * The level of the heading that stands in an element, which its chart's title takes over.
 *
 * @param {Element} element
 */
export function headingIn(element) {
  const name = element.querySelector("h1, h2, h3, h4, h5, h6")?.localName ?? "h3";
  return /** @type {"h1" | "h2" | "h3" | "h4" | "h5" | "h6"} */ (name);
}
