// Highcharts with its modules for accessibility and export, which give its chart names for screen readers and a table.
const series = ({ period, before, shown, compared }) => [
  { name: period, data: shown },
  { name: before, data: compared },
];

globalThis.peer = {
  draw: (parent, figures) =>
    Highcharts.chart(parent, {
      chart: { type: "bar", animation: false },
      title: { text: figures.period },
      xAxis: { categories: figures.labels },
      yAxis: { title: { text: null } },
      plotOptions: { series: { animation: false } },
      series: series(figures),
    }),
  change: (chart, figures) =>
    chart.update({ title: { text: figures.period }, series: series(figures) }, true, false, false),
  isSettled: ({ series }, { period }) => {
    const drawn = series[0].points.find((point) => point.graphic);
    return drawn.graphic.element.getAttribute("aria-label")?.includes(period);
  },
  at(chart, index) {
    const drawn = chart.series[0].points.filter((point) => point.graphic);
    const { left, top, width, height } = drawn[index % drawn.length].graphic.element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  },
  says: ({ tooltip }) => (tooltip.isHidden ? "" : (tooltip.label?.element.textContent ?? "")),
  remove: (chart) => chart.destroy(),
};
