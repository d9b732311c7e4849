// The chart as a tree for assistive technology: an element over the mark of each figure, of which one is in the tab order.
import { assign, create, hasFocus, update } from "./dom.js";
import { observe, unobserve } from "./nearness.js";

/** @typedef {import("./core.js").Tree} Tree */
/** @typedef {import("./core.js").TreeNode} TreeNode */

export class ChartTree {
  /** Whether all nodes are needed: the chart is near the window, or has the focus. */
  isWhole = false;
  /** @type {TreeNode[]} */
  #nodes = [];
  #current = 0;
  #neededMore;

  /**
   * @param {object} callbacks
   * @param {() => void} callbacks.neededMore called when the whole tree is needed
   * @param {(number: number) => void} callbacks.focused called when a node receives the focus
   * @param {() => void} callbacks.activated called when assistive technology has pressed a node, after its focus
   */
  constructor({ neededMore, focused, activated }) {
    this.#neededMore = neededMore;
    this.element = create("div", { className: "tree", role: "tree" });
    const numberOf = (/** @type {EventTarget | null} */ target) =>
      [...this.element.children].indexOf(/** @type {Element} */ (target));
    const outline = (/** @type {boolean} */ isShown) =>
      this.element.parentElement?.classList.toggle("focused", isShown);
    this.element.addEventListener("focusout", () => outline(false));
    this.element.addEventListener("focusin", ({ target }) => {
      // A pin gives a node the focus too, but a pointer needs no outline.
      outline(/** @type {Element} */ (target).matches(":focus-visible"));
      this.#demand();
      const number = numberOf(target);
      if (number >= 0) focused(number);
    });
    // The pointer passes through the nodes to the plot, so that every click on one is made by assistive technology.
    this.element.addEventListener("click", (event) => {
      event.stopPropagation();
      focused(numberOf(event.target));
      activated();
    });
  }

  connect() {
    observe(this.element, (isNear) => this.#approached(isNear));
  }

  disconnect() {
    unobserve(this.element);
  }

  /** @param {boolean} isNear */
  #approached(isNear) {
    if (isNear) this.#demand();
    else if (this.isWhole && !this.hasFocus) {
      // The nodes of a chart that is far away are removed with its next change.
      this.isWhole = false;
    }
  }

  #demand() {
    if (this.isWhole) return;
    this.isWhole = true;
    this.#neededMore();
  }

  get hasFocus() {
    return hasFocus(this.element);
  }

  /** The address of the source that the current node is about; empty for other nodes. */
  get url() {
    return this.#nodes[this.#current]?.url ?? "";
  }

  /** The number of the current node among what is known of its figure; -1 if it is another node. */
  get detail() {
    const node = this.#nodes[this.#current];
    return node?.expanded === null ? node.position - 1 : -1;
  }

  /** The element of the current node. */
  get item() {
    return /** @type {HTMLElement | undefined} */ (this.element.children[this.#current]);
  }

  /**
   * Shows the nodes of a tree. Elements are used again, so that the focus stays.
   *
   * @param {Tree} tree
   * @param {string} label
   */
  render({ nodes, current, horizontal }, label) {
    const { element } = this;
    const hadFocus = this.hasFocus;
    assign(element, { ariaLabel: label, ariaOrientation: horizontal ? "horizontal" : "vertical" });
    this.#nodes = nodes;
    while (element.children.length < nodes.length) element.append(create("div", { role: "treeitem", tabIndex: -1 }));
    this.setCurrent(current);
    if (hadFocus) this.focus();
    while (element.children.length > nodes.length) element.lastElementChild?.remove();
    nodes.forEach((node, number) => describe(/** @type {HTMLElement} */ (element.children[number]), node));
  }

  /** @param {number} number */
  setCurrent(number) {
    this.#current = number;
    for (const [at, item] of [...this.element.children].entries()) {
      update(/** @type {HTMLElement} */ (item), "tabIndex", at === number ? 0 : -1);
    }
  }

  /** @param {FocusOptions} [options] */
  focus(options) {
    const { item } = this;
    if (item && !hasFocus(item)) item.focus(options);
  }
}

/**
 * @param {HTMLElement} item
 * @param {TreeNode} node
 */
function describe(item, { name, description, level, position, siblings, expanded, box }) {
  const texts = { label: name, description, level, posinset: position, setsize: siblings, expanded };
  for (const [attribute, text] of Object.entries(texts)) {
    if (text === null || text === "") item.removeAttribute(`aria-${attribute}`);
    else if (item.getAttribute(`aria-${attribute}`) !== String(text))
      item.setAttribute(`aria-${attribute}`, String(text));
  }
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  // A mark may be thinner than a pixel, and an element without extent is left out by some screen readers.
  update(item.style, "translate", `${x}px ${y}px`);
  update(item.style, "width", `${Math.max(width, 1)}px`);
  update(item.style, "height", `${Math.max(height, 1)}px`);
}
