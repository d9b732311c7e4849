import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { ChartState } from "../../www/script/chart-state.js";

let entered;
let state;
beforeEach(() => {
  entered = [];
  state = new ChartState((name) => entered.push(name));
});

test("a first chart is loading until it is shown", () => {
  assert.equal(state.name, null);
  state.begin();
  state.shown();
  assert.deepEqual(entered, ["loading", "ready"]);
});

test("a chart that is shown stays ready while another loads", () => {
  state.begin();
  state.shown();
  state.begin();
  assert.deepEqual(entered, ["loading", "ready"]);
});

test("after an error an element loads again, or keeps the error while a chart is seen", () => {
  state.begin();
  state.failed();
  state.begin();
  assert.equal(state.name, "loading");
  state.shown();
  state.failed();
  state.begin();
  assert.equal(state.name, "error");
  state.shown();
  assert.equal(state.name, "ready");
});

test("only the last request is current", () => {
  const [first, second] = [state.begin(), state.begin()];
  assert.deepEqual([state.isCurrent(first), state.isCurrent(second)], [false, true]);
  state.leave();
  assert.equal(state.isCurrent(second), false, "what is on its way when the element leaves does not count");
});

test("without WebAssembly an element is static, and nothing on its way counts", () => {
  const request = state.begin();
  state.beginStatic();
  assert.deepEqual(entered, ["loading", "static"]);
  assert.equal(state.isCurrent(request), false);
});

test("an element that comes back loads anew", () => {
  state.begin();
  state.shown();
  state.leave();
  state.begin();
  assert.equal(state.name, "loading");
});
