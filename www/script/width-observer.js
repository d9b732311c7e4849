// Observes the widths of elements, also in a browser without ResizeObserver.

/**
 * @typedef {object} WidthObserver
 * @property {(element: Element) => void} observe
 * @property {(element: Element) => void} unobserve
 */

/**
 * @param {(widths: [element: Element, width: number][]) => void} changed called with elements whose widths may have
 *   changed, in CSS pixels
 * @returns {WidthObserver}
 */
export function createWidthObserver(changed) {
  if ("ResizeObserver" in globalThis) {
    return new ResizeObserver((entries) =>
      changed(entries.map(({ target, contentBoxSize }) => [target, contentBoxSize[0].inlineSize])),
    );
  }
  /** @type {Set<Element>} */
  const observed = new Set();
  addEventListener("resize", () =>
    changed([...observed].map((element) => [element, element.getBoundingClientRect().width])),
  );
  return { observe: (element) => observed.add(element), unobserve: (element) => observed.delete(element) };
}
