// The chart of an element and its dataset, in the memory of the module.
import { isTrap } from "./module-loader.js";

/** @typedef {import("./core.js").Chart} Chart */
/** @typedef {import("./loader.js").SharedDataset} SharedDataset */

export class LoadedChart {
  /** @type {Chart | null} */
  chart = null;
  /** @type {SharedDataset | null} */
  #dataset = null;
  #provenanceLoaded;
  #trapped;

  /**
   * @param {() => void} provenanceLoaded called when the sources of the figures have loaded
   * @param {(error: unknown) => void} trapped called after the module has trapped
   */
  constructor(provenanceLoaded, trapped) {
    this.#provenanceLoaded = provenanceLoaded;
    this.#trapped = trapped;
  }

  /**
   * Calls an action with the chart, if there is one. A trap is reported and not thrown: the page around the chart has no
   * part in it.
   *
   * @template Result
   * @param {(chart: Chart) => Result} action
   */
  use(action) {
    if (!this.chart) return undefined;
    try {
      return action(this.chart);
    } catch (error) {
      if (!isTrap(error)) throw error;
      this.#trapped(error);
      return undefined;
    }
  }

  /**
   * Replaces the chart, and frees the one before.
   *
   * @param {Chart | null} chart
   * @param {SharedDataset | null} dataset
   */
  replace(chart, dataset) {
    this.chart?.free();
    this.chart = chart;
    if (dataset === this.#dataset) return;
    this.#dataset?.removeEventListener("provenance", this.#provenanceLoaded);
    this.#dataset = dataset;
    dataset?.addEventListener("provenance", this.#provenanceLoaded);
  }

  /** Forgets the chart of a module that has trapped: freeing it would use memory in an unknown state. */
  abandon() {
    this.chart = null;
    this.replace(null, null);
  }

  /** Loads the sources of the figures. */
  loadProvenance() {
    this.#dataset?.loadProvenance();
  }
}
