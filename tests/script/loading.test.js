import assert from "node:assert/strict";
import { test } from "node:test";
import { memoize } from "../../www/script/memoize.js";
import { dequeue, enqueue } from "../../www/script/render-queue.js";

test("a memoized function runs once for each key, and again after a failure", async () => {
  let runs = 0;
  const load = memoize(async (key) => {
    runs += 1;
    if (runs === 2) throw new Error("lost");
    return key;
  });
  assert.deepEqual(await Promise.all([load("a"), load("a")]), ["a", "a"]);
  await assert.rejects(load("b"));
  assert.equal(await load("b"), "b");
  assert.equal(runs, 3);
});

/** A chart that notes its steps, and fails in one of them. */
function noting(name, steps, failing = "") {
  const step = (of) => () => {
    steps.push(`${of} ${name}`);
    if (of === failing) throw new Error(name);
  };
  const fail = ({ message }) => steps.push(`fail ${message}`);
  return { render: step("render"), measure: step("measure"), draw: step("draw"), announce: step("announce"), fail };
}

test("all charts that are queued take each step before any takes the next; one that fails takes no more", async () => {
  const steps = [];
  const [one, two, gone] = [noting("one", steps), noting("two", steps, "measure"), noting("gone", steps)];
  for (const chart of [one, two, gone, one]) enqueue(chart);
  dequeue(gone);
  assert.deepEqual(steps, []);
  await Promise.resolve();
  const expected = "render one, render two, measure one, measure two, fail two, draw one, announce one";
  assert.equal(steps.join(", "), expected);
});
