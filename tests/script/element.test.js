import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { living, resets } from "./fakes/core.js";
import "../../www/script/element.js";

/** What `fetch` answers with: a status for each address, by its end, that is not 200; 0 if it never answers. */
const statuses = new Map();
let requested;
globalThis.fetch = async (address, { signal } = {}) => {
  requested.push(String(address));
  const { pathname } = new URL(address);
  const [, status] = [...statuses].find(([end]) => pathname.endsWith(end)) ?? ["", 200];
  if (status === 0) await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  return new Response(status === 200 ? pathname : "", { status });
};

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const part = (chart, name) => chart.shadowRoot.querySelector(`[part~=${name}]`);

/** An element on the page, with the events that it dispatches. */
function connect(attributes = {}) {
  const chart = document.createElement("ip-balance");
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  const events = [];
  for (const type of ["ready", "figure", "error"]) {
    chart.addEventListener(type, ({ detail, bubbles }) => events.push({ type, detail, bubbles }));
  }
  document.body.append(chart);
  return { chart, events, types: () => events.map(({ type }) => type) };
}

function point(chart, type, x) {
  const event = new PointerEvent(type, { pointerType: "mouse", button: 0, bubbles: true, composed: true });
  // The plot's corner is at (10, 20) of the window; see setup.js.
  Object.defineProperties(event, { clientX: { value: 10 + x }, clientY: { value: 20 } });
  part(chart, "plot").dispatchEvent(event);
}

beforeEach(() => {
  requested = [];
  statuses.clear();
});
afterEach(async () => {
  document.body.replaceChildren();
  await settled();
  assert.equal(living.size, 0, "charts of elements that have left the page are freed");
});

test("an element loads, shows its chart and says so", async () => {
  const { chart, events } = connect({ chart: "bars", "as-of": "2023-03-24" });
  assert.equal(chart.dataset.state, "loading");
  await settled();
  assert.equal(chart.dataset.state, "ready");
  assert.deepEqual(events, [{ type: "ready", detail: null, bubbles: true }]);
  assert.equal(chart.query, "chart=bars&as-of=2023-03-24", "the core knows the names of attributes");
  assert.equal(part(chart, "title").textContent, `Chart of ${chart.query}`);
});

test("many changes at once make one chart", async () => {
  const { chart, types } = connect({ chart: "bars" });
  await settled();
  for (let year = 2012; year < 2022; year++) chart.setAttribute("period", year);
  for (let year = 2012; year < 2022; year++) chart.period = year;
  await settled();
  assert.deepEqual(types(), ["ready", "ready"]);
  assert.equal(chart.query, "chart=bars&period=2021");
});

test("every attribute is a property, and one set before the script came counts", async () => {
  const { chart } = connect();
  chart.asOf = "2024-01-01";
  assert.equal(chart.getAttribute("as-of"), "2024-01-01");
  chart.asOf = null;
  assert.equal(chart.hasAttribute("as-of"), false);
  chart.setAttribute("asOf", "2024-02-02");
  assert.equal(chart.asOf, "2024-02-02", "HTML writes the name in lower case");
  chart.asOf = "2024-03-03";
  assert.equal(chart.getAttribute("asof"), "2024-03-03");
  chart.period = true;
  assert.deepEqual(chart.getAttributeNames(), ["data-state", "asof", "period"], "none is there twice");
  assert.equal(chart.getAttribute("period"), "yes");
  chart.asOf = "";
  chart.period = undefined;
  assert.deepEqual(chart.getAttributeNames(), ["data-state"]);
  const { chart: early } = (() => {
    const element = document.createElement("ip-balance");
    Object.defineProperty(element, "query", { value: "chart=bars&by=type", configurable: true, writable: true });
    document.body.append(element);
    return { chart: element };
  })();
  await settled();
  assert.equal(early.query, "chart=bars&by=type");
});

test("an error of the core is shown with its offer, stays at the element, and the last chart stays", async () => {
  const { chart, events } = connect({ chart: "bars" });
  await settled();
  chart.setAttribute("chart", "pie");
  await settled();
  assert.equal(chart.dataset.state, "error");
  assert.deepEqual(events.at(-1), {
    type: "error",
    detail: { message: "found 'pie', expected 'bars'", offer: "chart=bars" },
    bubbles: false,
  });
  assert.equal(part(chart, "error").hidden, false);
  assert.match(part(chart, "title").textContent, /bars/);
  part(chart, "error").querySelector("button").click();
  await settled();
  assert.equal(chart.dataset.state, "ready");
  assert.equal(part(chart, "error").hidden, true);
});

// Before any other test has loaded these words.
test("a chart whose words cannot be loaded says so in the language of its page", async () => {
  statuses.set("/assets/words.ko.bin", 404);
  const { chart, events } = connect({ lang: "en" });
  await settled();
  chart.query = "lang=ko";
  await settled();
  assert.equal(chart.dataset.state, "error");
  assert.deepEqual(events.at(-1).detail, { message: "The chart could not be loaded." });
});

test("a chart in another language than its page is shown once its words are loaded", async () => {
  const { chart, types } = connect({ lang: "en" });
  await settled();
  chart.query = "lang=ko";
  await settled();
  assert.equal(requested.filter((address) => address.endsWith("assets/words.ko.bin")).length, 1);
  assert.deepEqual(types(), ["ready", "ready"]);
  assert.equal(chart.query, "lang=ko");
});

test("a file that is not there is told in the language of the page, and tried again", async () => {
  statuses.set("/lost.bin", 404);
  const { chart, events } = connect({ src: "/lost.bin", lang: "ko-KR" });
  await settled();
  assert.deepEqual(events.at(-1).detail, { message: "차트를 불러오지 못했습니다." });
  statuses.clear();
  chart.setAttribute("chart", "bars");
  await settled();
  assert.equal(chart.dataset.state, "ready");
});

test("a chart that hangs says so after ten seconds, and all that wait load when a reader tries again", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  t.mock.method(console, "error", () => {});
  const passed = async () => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  };
  statuses.set("/hanging.bin", 0);
  const [one, other] = [connect({ src: "hanging.bin" }), connect({ src: "hanging.bin", lang: "ko" })];
  await passed();
  t.mock.timers.tick(9_999);
  assert.equal(one.chart.dataset.state, "loading");
  t.mock.timers.tick(1);
  assert.equal(one.chart.dataset.state, "error");
  assert.match(part(other.chart, "error").textContent, /느립니다/);
  assert.deepEqual(one.events, [{ type: "error", detail: { message: "The chart is slow." }, bubbles: false }]);
  assert.equal(console.error.mock.callCount(), 2);
  statuses.clear();
  part(one.chart, "error").querySelector("button").click();
  await passed();
  assert.deepEqual(
    [one.types(), other.types()],
    [
      ["error", "ready"],
      ["error", "ready"],
    ],
  );
  assert.equal(part(other.chart, "error").hidden, true);
  t.mock.timers.reset();
});

test("a file that fails late says nothing to an element that wants another", async () => {
  statuses.set("/lost.bin", 404);
  const { chart, types } = connect({ src: "/lost.bin" });
  chart.removeAttribute("src");
  await settled();
  assert.deepEqual([chart.dataset.state, types()], ["ready", ["ready"]]);
});

test("without WebAssembly an element is static and its content stays", async () => {
  const own = globalThis.WebAssembly;
  globalThis.WebAssembly = undefined;
  const { chart } = connect();
  globalThis.WebAssembly = own;
  await settled();
  assert.equal(chart.dataset.state, "static");
  assert.ok(chart.shadowRoot.querySelector("slot"));
  assert.deepEqual(requested, []);
});

test("what the page asks of all charts is laid over the chart's own query", async () => {
  const { chart } = connect({ chart: "bars" });
  chart.applyPageQuery("&flow=exports", true);
  await settled();
  assert.equal(chart.query, "chart=bars&flow=exports!");
  chart.applyPageQuery("bad", false);
  await settled();
  assert.equal(chart.dataset.state, "error");
});

test("pointing shows the tip and tells the figure, leaving hides it", async () => {
  const { chart, events } = connect({ chart: "bars" });
  await settled();
  point(chart, "pointermove", 2022);
  point(chart, "pointermove", 2022);
  const tip = part(chart, "tip");
  assert.equal(tip.hidden, false);
  assert.equal(tip.querySelector("p").textContent, "2022");
  assert.equal(tip.querySelector("span").textContent, "+1", "no line ends between a sign and its number");
  assert.equal(tip.style.translate, "400px 100px");
  point(chart, "pointerleave", -1);
  assert.equal(tip.hidden, true);
  const told = events.filter(({ type }) => type === "figure").map(({ detail }) => detail?.period ?? null);
  assert.deepEqual(told, ["2022", null]);
});

test("a pinned tip loads the sources of its figure, once for all charts of the data", async () => {
  const [{ chart }, { chart: other }] = [connect({ chart: "bars" }), connect({ chart: "bars" })];
  await settled();
  for (const one of [chart, other]) {
    point(one, "pointermove", 2022);
    point(one, "pointerup", 2022);
  }
  await settled();
  assert.equal(requested.filter((address) => address.endsWith("provenance.bin")).length, 1);
  for (const one of [chart, other]) assert.equal(part(one, "tip").querySelector("a").href, "https://example.com/");
});

test("keys walk the figures and are announced; Escape and a tap elsewhere dismiss the tip", async () => {
  const { chart } = connect({ chart: "bars" });
  await settled();
  const press = (target, key) =>
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
  const nodes = () => [...part(chart, "plot").querySelectorAll("[role=treeitem]")];
  assert.deepEqual(
    nodes().map((node) => [node.getAttribute("aria-label"), node.tabIndex]),
    [["Tree of chart=bars", 0]],
    "far from the window, the chart alone is a node",
  );
  nodes()[0].focus();
  assert.equal(nodes().length, 2, "with the focus, its figures are, too");
  press(nodes()[0], "ArrowRight");
  assert.deepEqual(
    nodes().map((node) => node.tabIndex),
    [-1, 0],
  );
  assert.equal(chart.shadowRoot.activeElement, nodes()[1]);
  press(nodes()[1], "End");
  assert.equal(chart.shadowRoot.querySelector("[role=status]").textContent, "Last one.");
  press(document.body, "Escape");
  assert.equal(part(chart, "tip").hidden, true);
  point(chart, "pointermove", 2022);
  part(chart, "tip").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }));
  await settled();
  assert.equal(part(chart, "tip").hidden, false, "a tap on the tip keeps it");
  document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }));
  await settled();
  assert.equal(part(chart, "tip").hidden, true);
});

test("an element that leaves the page keeps its last picture and throws nothing", async () => {
  const { chart } = connect({ chart: "bars" });
  await settled();
  chart.remove();
  await settled();
  point(chart, "pointermove", 2022);
  assert.deepEqual([chart.figures, part(chart, "title").textContent], [[], "Chart of chart=bars"]);
});

/** Runs `action` and returns the errors that reach the console meanwhile. */
async function errorsDuring(action) {
  const own = console.error;
  const errors = [];
  console.error = (error) => errors.push(error);
  try {
    await action();
  } finally {
    console.error = own;
  }
  return errors;
}

for (const where of ["paint", "move"]) {
  test(`a trap on ${where} stops its chart, and the module starts anew for the others`, async () => {
    const [{ chart: other, types }, { chart, events }] = [connect({ chart: "bars" }), connect({ chart: "bars" })];
    await settled();
    const before = resets;
    const errors = await errorsDuring(async () => {
      chart.query = `chart=trap-${where}`;
      await settled();
      if (where === "move") point(chart, "pointermove", 2022);
      await settled();
    });
    assert.equal(errors.length, 1);
    assert.ok(errors[0] instanceof WebAssembly.RuntimeError);
    assert.equal(resets, before + 1);
    assert.deepEqual([chart.dataset.state, other.dataset.state], ["error", "ready"]);
    assert.deepEqual(events.at(-1).detail, { message: "The chart has stopped." });
    // What was on the canvas is lost if the trap came while it was painted.
    assert.equal(chart.shadowRoot.querySelector("slot") !== null, where === "paint");
    assert.equal(part(chart, "title")?.textContent, where === "paint" ? undefined : "Chart of chart=trap-move");
    assert.deepEqual(types(), ["ready", "ready"]);
    point(other, "pointermove", 2022);
    assert.equal(part(other, "tip").hidden, false, "the other chart answers");
    chart.query = "chart=bars";
    await settled();
    assert.equal(chart.dataset.state, "ready", "another query starts it again");
  });
}

test("charts that all trap are stopped once each", async () => {
  const before = resets;
  const charts = [1, 2, 3].map(() => connect({ chart: "trap-paint" }).chart);
  await errorsDuring(settled);
  assert.deepEqual(
    charts.map((chart) => chart.dataset.state),
    ["error", "error", "error"],
  );
  assert.ok(resets - before < 3);
  const { chart: next } = connect({ chart: "bars" });
  await settled();
  assert.equal(next.dataset.state, "ready", "a later chart starts the module anew");
});

test("the content of the page stays until a chart is painted, and comes back when it cannot be", async () => {
  const { chart } = connect({ chart: "blank" });
  await errorsDuring(settled);
  assert.equal(chart.dataset.state, "error");
  assert.ok(chart.shadowRoot.querySelector("slot"));
  chart.setAttribute("chart", "bars");
  await settled();
  assert.equal(chart.shadowRoot.querySelector("slot"), null);
  await errorsDuring(async () => {
    chart.setAttribute("chart", "blank");
    await settled();
  });
  assert.ok(chart.shadowRoot.querySelector("slot"));
});
