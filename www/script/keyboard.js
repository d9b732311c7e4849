// The keyboard in one chart: its tree and its keys, the help, the sound of its series, and what is said besides the names
// of nodes. Pointers are heard here, too, since the keyboard goes on where they have pinned a figure.
import { create, hasFocus } from "./dom.js";
import { ChartHelp, SOUND_KEY } from "./help.js";
import { bindInput } from "./input.js";
import { Player } from "./player.js";
import { ChartTree } from "./tree.js";

/** @typedef {import("./core.js").Chart} Chart */

export class ChartKeyboard {
  // A live region is announced only if it was on the page before its text.
  live = create("p", { className: "live", role: "status", ariaLive: "polite" });
  help = new ChartHelp((key) => this.pressed(key));
  tree = new ChartTree({
    neededMore: () => this.renderTree(),
    focused: (number) => this.#focused(number),
    activated: () => this.pressed("Enter"),
  });
  /** The name of the chart. */
  #title = "";
  #player = new Player();
  /** Whether the focus comes back from a tip that was dismissed, and selects nothing. */
  #isReturning = false;
  #selection;
  #withChart;
  #changed;
  #refreshed;

  /**
   * @param {import("./selection.js").Selection} selection
   * @param {object} callbacks
   * @param {<Result>(action: (chart: Chart) => Result) => Result | undefined} callbacks.withChart calls an action with the
   *   chart, if there is one
   * @param {() => import("./core.js").Tip | null} callbacks.changed called after the selection has changed; returns its tip
   * @param {() => void} callbacks.refreshed called after the chart has moved in the window
   */
  constructor(selection, { withChart, changed, refreshed }) {
    this.#selection = selection;
    this.#withChart = withChart;
    this.#changed = changed;
    this.#refreshed = refreshed;
  }

  /**
   * Listens to keys and pointers on a plot.
   *
   * @param {HTMLElement} stage
   * @param {(event: MouseEvent) => { x: number, y: number }} locate gives the position of an event in the plot
   */
  listen(stage, locate) {
    bindInput(stage, locate, this.#withChart, {
      // Whoever pins a figure with a pointer goes on from there with the keyboard.
      changed: () => this.#changed()?.pinned && this.takeFocus(),
      pressed: (key) => this.pressed(key),
    });
  }

  connect() {
    this.tree.connect();
  }

  disconnect() {
    this.tree.disconnect();
    this.stop();
  }

  /** Stops the sound. */
  stop() {
    this.#player.stop();
  }

  /** @param {import("./core.js").Labels} labels */
  label({ title, help }) {
    this.#title = title;
    this.help.render(help);
  }

  renderTree() {
    this.#withChart((chart) => this.tree.render(chart.tree(this.tree.isWhole), this.#title));
  }

  /**
   * Follows the selection: what is known of a pinned figure is part of the tree.
   *
   * @param {import("./core.js").Tip | null} tip
   * @param {boolean} wasPinned
   */
  follow(tip, wasPinned) {
    if (tip?.pinned || wasPinned) this.renderTree();
    else this.#withChart((chart) => this.tree.setCurrent(chart.currentNode));
    if (tip?.pinned) this.#selection.markDetail(this.tree.detail);
  }

  /** Clears the selection. The keyboard returns from the tip to the plot. */
  dismiss() {
    const wasInTip = hasFocus(this.#selection.element);
    if (this.#withChart((chart) => chart.clearSelection())) this.#changed();
    if (!wasInTip) return;
    this.#isReturning = true;
    this.takeFocus();
    this.#isReturning = false;
  }

  /** Gives the focus to the current node, where it is in the window. */
  takeFocus() {
    this.tree.focus({ preventScroll: true });
  }

  /**
   * Handles a key, or the button that stands for it. Returns whether the chart uses the key.
   *
   * @param {string} key
   */
  pressed(key) {
    if (key === "?") {
      this.help.open();
      return true;
    }
    if (key.toLowerCase() === SOUND_KEY) {
      if (!this.#player.stop()) this.#playSeries();
      return true;
    }
    if (key === "Enter" && this.tree.url) {
      open(this.tree.url, "_blank", "noopener");
      return true;
    }
    this.#player.stop();
    const answer = this.#withChart((chart) => chart.keyDown(key));
    if (!answer) return false;
    this.#changed();
    this.tree.focus();
    this.#keepInView();
    this.#say(answer.said);
    return true;
  }

  /** Plays the series that the keyboard is in, each figure with its tip. The focus follows when it has ended. */
  #playSeries() {
    const notes = this.#withChart((chart) => chart.score()) ?? [];
    const played = (/** @type {import("./core.js").Note} */ { node }) => {
      if (this.#withChart((chart) => chart.focusNode(node))) this.#changed();
    };
    this.#player.play(
      notes,
      () => this.help.rate,
      played,
      () => this.tree.focus(),
    );
  }

  /** @param {number} number */
  #focused(number) {
    if (!this.#isReturning && this.#withChart((chart) => chart.focusNode(number))) this.#changed();
    else this.#withChart((chart) => this.tree.setCurrent(chart.currentNode));
  }

  /** Scrolls so that the mark of the keyboard is in the window, and its tip as well where both have room. */
  #keepInView() {
    const { item } = this.tree;
    if (!item || !this.#selection.isShown) return;
    item.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.#refreshed();
    if (!this.#selection.isBeside(item)) {
      item.scrollIntoView({ block: "start", inline: "nearest" });
      this.#refreshed();
    }
  }

  /** @param {string} text */
  #say(text) {
    // The same text again is said again only if it changes.
    this.live.textContent = this.live.textContent === text && text ? `${text}\u00a0` : text;
  }
}
