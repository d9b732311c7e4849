// Chart.js: a bar chart of two datasets, lying down, without animation. Its tooltip tells the reader a figure.
globalThis.peer = {
  draw(parent, { labels, period, before, shown, compared }) {
    const canvas = document.createElement("canvas");
    parent.append(canvas);
    return new Chart(canvas, {
      type: "bar",
      data: {
        labels,
        datasets: [
          { label: period, data: shown },
          { label: before, data: compared },
        ],
      },
      options: { indexAxis: "y", animation: false, maintainAspectRatio: false },
    });
  },
  change(chart, { period, before, shown, compared }) {
    const [first, second] = chart.data.datasets;
    Object.assign(first, { label: period, data: shown });
    Object.assign(second, { label: before, data: compared });
    chart.update();
  },
  isSettled: (chart, { period }) => chart.legend.legendItems[0].text === period,
  at(chart, index) {
    const { left, top } = chart.canvas.getBoundingClientRect();
    const { x, y } = chart.getDatasetMeta(0).data[index].getCenterPoint();
    return [left + x, top + y];
  },
  says: ({ tooltip }) => (tooltip.opacity ? `${tooltip.title} ${tooltip.body[0].lines}` : ""),
  remove: (chart) => chart.destroy(),
};
