// The query of an element, combined of those that its attributes, scripts and its page set.
import { Chart } from "./core.js";

export class ChartQuery {
  /** The query of the attributes or, on a page of one chart, of the address. */
  own = "";
  /** The query that a script has set, which replaces all others and is parsed strictly. @type {string | null} */
  assigned = null;
  /** The query of the page for all its charts, and whether this is the chart that it identifies. */
  page = { query: "", focused: false };

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
    if (this.assigned !== null) return new Chart(dataset, this.assigned, true, language);
    const chart = new Chart(dataset, this.own, false, language);
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
