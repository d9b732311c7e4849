// The query of an element, combined of those that its attributes, scripts and its page set.
import { Chart } from "./core.js";
import { attributesAsQuery } from "./host.js";

export class ChartQuery {
  /** The query of the attributes or, on a page of one chart, of the address. */
  own = "";
  /** Where that one stands. @type {"attributes" | "address"} */
  source = "attributes";
  /** The query that a script has set, which replaces all others and is parsed strictly. @type {string | null} */
  assigned = null;
  /** The query of the page for all its charts, and whether this is the chart that it identifies. */
  page = { query: "", focused: false };

  /**
   * Reads the query of an element from its attributes, or from the address of the page that it fills.
   *
   * @param {HTMLElement} host
   */
  read(host) {
    this.source = host.dataset.query === "address" ? "address" : "attributes";
    this.own = this.source === "address" ? location.search : attributesAsQuery(host);
  }

  /** Whether nothing but the attributes or the address of the page has been set. */
  get isOwn() {
    return this.assigned === null && this.page.query === "";
  }

  /** The query as it was set, without that of the page. */
  toString() {
    return this.assigned ?? this.own;
  }

  /**
   * Creates the chart of the query.
   *
   * @param {import("./core.js").Dataset} dataset
   * @param {string} language
   * @throws {import("./core.js").ChartError} for a wrong query
   */
  createChart(dataset, language) {
    if (this.assigned !== null) return new Chart(dataset, this.assigned, "script", language);
    const chart = new Chart(dataset, this.own, this.source, language);
    const { query, focused } = this.page;
    try {
      if (query) chart.applyPageQuery(query, focused);
    } catch (error) {
      chart.free();
      throw error;
    }
    return chart;
  }
}
