// Runs in every page that is timed while it loads. Notes when the first picture and the first table are on the screen,
// and when a pointer that lies on the first mark has its first answer.
window.noted = {};
{
  /** Notes a moment once the frame that shows it has been made. */
  const note = (name) => {
    if (name in noted) return;
    requestAnimationFrame(() => setTimeout(() => (noted[name] ??= performance.now())));
  };
  const point = (chart) => {
    const [clientX, clientY] = peer.at(chart, 0);
    let target = document.elementFromPoint(clientX, clientY);
    while (target?.shadowRoot) target = target.shadowRoot.elementFromPoint(clientX, clientY);
    const properties = { clientX, clientY, pointerType: "mouse", bubbles: true, composed: true };
    for (const type of ["over", "enter", "move"]) {
      target?.dispatchEvent(new PointerEvent(`pointer${type}`, properties));
      target?.dispatchEvent(new MouseEvent(`mouse${type}`, properties));
    }
  };
  const watch = () => {
    const element = document.querySelector("ip-balance");
    const isReady = element?.dataset.state === "ready";
    const isStatic = [...(element?.querySelectorAll("svg") ?? [])].some((svg) => svg.getBoundingClientRect().width > 0);
    if (window.drawn || isReady || isStatic) note("picture");
    if (element?.querySelector("td") || element?.shadowRoot?.querySelector("td")) note("table");
    const chart = element ? isReady && element : window.drawn && window.chart;
    if (chart) {
      point(chart);
      if (peer.says(chart)) return note("answer");
    }
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
}
