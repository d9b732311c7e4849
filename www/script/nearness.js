// What is near the window: only plots that are have canvases, since the memory of a page does not suffice for hundreds, and
// only near charts their whole tree.

/** How far above and below the window an element is near, as a share of the height of the window. */
const MARGIN = 1;

/** What is called when an element comes near or goes away. @type {WeakMap<Element, (isNear: boolean) => void>} */
const callbacks = new WeakMap();

const observer = createObserver();

function createObserver() {
  if (!("IntersectionObserver" in globalThis)) return null;
  const changed = (/** @type {IntersectionObserverEntry[]} */ entries) => {
    for (const { target, isIntersecting } of entries) callbacks.get(target)?.(isIntersecting);
  };
  // In a frame of another site, the document is the only root that has a margin.
  return new IntersectionObserver(changed, { root: document, rootMargin: `${MARGIN * 100}% 0px` });
}

/** Called before the page is printed, with all that is far. @type {Set<Element>} */
const observed = new Set();
addEventListener("beforeprint", () => {
  for (const element of observed) callbacks.get(element)?.(true);
});

/**
 * Whether an element with these bounds in the window is near it.
 *
 * @param {DOMRect} bounds
 */
export const isNear = ({ top, height }) =>
  !observer || (top <= innerHeight * (1 + MARGIN) && top + height >= -innerHeight * MARGIN);

/**
 * @param {Element} element
 * @param {(isNear: boolean) => void} changed called when it is known where the element is, and when that changes
 */
export function observe(element, changed) {
  callbacks.set(element, changed);
  observed.add(element);
  if (observer) observer.observe(element);
  else queueMicrotask(() => changed(true));
}

/** @param {Element} element */
export function unobserve(element) {
  observed.delete(element);
  observer?.unobserve(element);
}
