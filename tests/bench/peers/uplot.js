// uPlot: two series of bars side by side. Its legend is what tells the reader a figure.
const series = (name, fill, align) => ({
  label: name,
  fill,
  width: 0,
  paths: uPlot.paths.bars({ size: [0.4], align }),
  points: { show: false },
});
const columns = ({ labels, shown, compared }) => [labels.map((_, index) => index), shown, compared];

globalThis.peer = {
  draw(parent, figures) {
    const { labels, period } = figures;
    const options = {
      title: period,
      width: parent.clientWidth,
      height: 320,
      scales: { x: { time: false, ori: 1, dir: -1, range: [-0.5, labels.length - 0.5] }, y: { ori: 0 } },
      axes: [
        {
          side: 3,
          size: 120,
          grid: { show: false },
          splits: (u) => u.data[0],
          values: (_, at) => at.map((index) => labels[index]),
        },
        { side: 2 },
      ],
      series: [
        { label: "Item", value: (_, index) => labels[index] ?? "" },
        series("shown", "#06c", -1),
        series("a year before", "#9bd", 1),
      ],
    };
    return new uPlot(options, columns(figures), parent);
  },
  change(chart, figures) {
    chart.root.querySelector(".u-title").textContent = figures.period;
    chart.setData(columns(figures));
  },
  isSettled: (chart, figures) => chart.data[1] === figures.shown,
  at(chart, index) {
    const { left, top } = chart.over.getBoundingClientRect();
    return [left + chart.valToPos((chart.data[1][index] ?? 0) / 2, "y"), top + chart.valToPos(index, "x")];
  },
  says: (chart) => (chart.cursor.idx == null ? "" : chart.root.querySelector(".u-legend").textContent),
  remove: (chart) => chart.destroy(),
};
