// The place of a node in the window, which hosts may zoom, scale, turn and scroll: the one conversion between the pixels
// of a chart's layout and those of events and boxes.
import { create } from "./dom.js";

/** The distance of the other two corners from the first, in the node's own pixels. */
const SIDE = 64;

/** Three points of a node, marked by children without size. Where they are seen tells how the node is transformed. */
export class Corners {
  constructor() {
    this.nodes = [
      [0, 0],
      [SIDE, 0],
      [0, SIDE],
    ].map(([x, y]) => {
      const node = create("span", { className: "corner" });
      Object.assign(node.style, { left: `${x}px`, top: `${y}px` });
      return node;
    });
  }

  /** The map from the node's own pixels to those of the window. */
  get placement() {
    const [origin, right, below] = this.nodes.map((node) => node.getBoundingClientRect());
    const { left, top } = origin;
    const sides = [right, below].flatMap((corner) => [(corner.left - left) / SIDE, (corner.top - top) / SIDE]);
    const placement = new DOMMatrix([...sides, left, top]);
    // A node that is not rendered has no extent.
    return isInvertible(placement) ? placement : new DOMMatrix([1, 0, 0, 1, left, top]);
  }

  /**
   * The same, with the pixels of the window counted from the top left corner of an element.
   *
   * @param {Element} element
   */
  placementIn(element) {
    const { left, top } = element.getBoundingClientRect();
    return new DOMMatrix([1, 0, 0, 1, -left, -top]).multiply(this.placement);
  }

  /**
   * The position of an event in the node's own pixels.
   *
   * @param {MouseEvent} event
   */
  locate({ clientX, clientY }) {
    return this.placement.inverse().transformPoint({ x: clientX, y: clientY });
  }
}

const isInvertible = (/** @type {DOMMatrix} */ { a, b, c, d }) => Math.abs(a * d - b * c) > 1e-9;

/**
 * The shift in the pixels of a placed node that is seen as a shift in the window.
 *
 * @param {DOMMatrix} placement
 * @param {number} x in the window
 * @param {number} y in the window
 */
export function ownShift({ a, b, c, d }, x, y) {
  return new DOMMatrix([a, b, c, d, 0, 0]).inverse().transformPoint({ x, y });
}
