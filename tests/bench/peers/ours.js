// This project: the element. A chart is there when its canvas has been painted and both its texts, which name the plot for
// screen readers too, and its table say the figures; the table is closed, and filled all the same.
globalThis.peer = {
  draw(parent, { query }) {
    const chart = document.createElement("ip-balance");
    for (const [name, value] of new URLSearchParams(query)) chart.setAttribute(name, value);
    parent.append(chart);
    return chart;
  },
  change(chart, { query }) {
    chart.query = query;
  },
  isSettled(chart, { period, texts }) {
    if (chart.dataset.state !== "ready") return false;
    const plot = chart.shadowRoot.querySelector("[part~=plot]");
    if (!plot.querySelector("canvas").style.width) return false;
    const rows = [...chart.shadowRoot.querySelectorAll("tbody tr")];
    return (
      chart.shadowRoot.querySelector("[part~=subtitle]").textContent.includes(period) &&
      rows.length === texts.length &&
      rows.every((row, index) => row.textContent.includes(texts[index] ?? ""))
    );
  },
  at(chart, index) {
    const { left, top } = chart.getBoundingClientRect();
    const { figures } = chart;
    const { x, y, width, height } = figures[index % figures.length].box;
    return [left + x + width / 2, top + y + height / 2];
  },
  says(chart) {
    const tip = chart.shadowRoot.querySelector("[part~=tip]");
    return tip && !tip.hidden ? tip.textContent : "";
  },
  remove: (chart) => chart.remove(),
};
