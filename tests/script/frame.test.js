import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Frame } from "../../www/script/frame.js";

const posted = [];
globalThis.parent = { postMessage: (message) => posted.push(message) };

/** A message from the parent, or from a window of another name. */
function receive(data, source = globalThis.parent) {
  const event = new Event("message");
  Object.assign(event, { data, source });
  window.dispatchEvent(event);
}

const heights = new Map();
window.HTMLElement.prototype.getBoundingClientRect = function () {
  return { height: this.hidden ? 0 : (heights.get(this) ?? 0) };
};

/** The parts of a chart, each of a height, in a body that is as high as those that are seen. */
function parts(all) {
  const made = Object.fromEntries(Object.keys(all).map((name) => [name, document.createElement("div")]));
  for (const [name, height] of Object.entries(all)) heights.set(made[name], height);
  const seen = () => Object.values(made).reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
  document.body.getBoundingClientRect = () => ({ height: seen() });
  return made;
}

const host = Object.assign(document.createElement("div"), { query: "chart=bars" });
const frame = new Frame(host, () => {});
beforeEach(() => posted.splice(0));

/** The time in which requests are answered. */
const answered = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Fits parts into a frame of this height. Returns the heights that the plot was laid out at, and the hidden parts. */
function fitted(all, height) {
  globalThis.innerHeight = height;
  const made = parts(all);
  const layouts = [];
  frame.fit(made, (maxHeight) => {
    layouts.push(maxHeight);
    heights.set(made.stage, Math.min(all.stage, maxHeight ?? Infinity));
  });
  return { layouts, hidden: Object.keys(made).filter((name) => made[name].hidden) };
}

const CHART = { stage: 300, subtitle: 40, events: 0, notes: 60, table: 50, title: 50 };

test("a frame that is high enough shows everything, and its height is posted in every format", () => {
  assert.deepEqual(fitted(CHART, 500), { layouts: [undefined], hidden: [] });
  const [datawrapper, amp, medium, flourish] = posted;
  assert.deepEqual(datawrapper, { "datawrapper-height": { "ip-balance": 500 } });
  assert.deepEqual(amp, { sentinel: "amp", type: "embed-size", height: 500 });
  assert.deepEqual(Object.keys(JSON.parse(medium)), ["src", "context", "height"]);
  assert.equal(JSON.parse(flourish).sender, "Flourish");
});

test("in a lower frame the plot gives way first, then table, events, notes and subtitle", () => {
  assert.deepEqual(fitted(CHART, 450), { layouts: [undefined, 250], hidden: [] });
  assert.deepEqual(fitted(CHART, 400), { layouts: [undefined, 250], hidden: ["table"] });
  assert.deepEqual(fitted(CHART, 320), { layouts: [undefined, 270], hidden: ["subtitle", "events", "notes", "table"] });
});

test("a height is posted again only where a parent asks for it in its own format", async () => {
  fitted({ ...CHART, stage: 301 }, 501);
  posted.splice(0);
  fitted({ ...CHART, stage: 301 }, 501);
  assert.deepEqual(posted, []);
  for (const hostile of [
    null,
    1,
    {},
    "",
    "pymxPYMxotherxPYMxwidthxPYMx1",
    "pymxPYMxnullxPYMxnavigateToxPYMxhttps://a.example",
  ]) {
    receive(hostile);
  }
  receive("[iFrameSizer]chart:8:false", {});
  await answered();
  assert.deepEqual(posted, []);
  receive("[iFrameSizer]chart:8:false");
  await answered();
  assert.equal(posted.at(-1), "[iFrameSizer]chart:501:1000:init");
});

test("a height is told again on load, in view and on request, once for many requests and not for ever", async () => {
  fitted({ ...CHART, stage: 302 }, 502);
  const told = () => posted.splice(0).filter((message) => message["datawrapper-height"]?.["ip-balance"] === 502).length;
  assert.equal(told(), 1);
  for (const ask of [
    () => window.dispatchEvent(new Event("load")),
    () => host.dispatchEvent(new Event("intersect")),
    () => receive({ source: "ip-balance", type: "height" }),
    () => Array.from({ length: 1000 }, () => receive({ source: "ip-balance", type: "height" })),
  ]) {
    ask();
    await answered();
    assert.equal(told(), 1);
  }
  for (let asked = 0; asked < 60; asked++) {
    receive({ source: "ip-balance", type: "height" });
    await answered();
  }
  assert.equal(told(), 46, "a parent that asks after every answer comes to an end");
  fitted({ ...CHART, stage: 303 }, 503);
  receive({ source: "ip-balance", type: "height" });
  await answered();
  assert.equal(posted.filter((message) => message["datawrapper-height"]).length, 2, "another height is told again");
});

test("a figure that is selected again is reported once, one that follows another after it", () => {
  for (const detail of [{ period: "2021" }, { period: "2021" }, { period: "2022" }, null]) {
    host.dispatchEvent(new CustomEvent("figure", { detail }));
  }
  const told = posted.map(({ chartId, type, data }) => `${chartId} ${type} ${data.period}`);
  const id = "chart=bars figure.";
  assert.deepEqual(told, [`${id}enter 2021`, `${id}leave 2021`, `${id}enter 2022`, `${id}leave 2022`]);
});
