import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { isOpaque, parseRgb, readColors } from "../../www/script/colors.js";

const own = globalThis.getComputedStyle;
afterEach(() => {
  globalThis.getComputedStyle = own;
});

/** A probe in a figure on a page whose computed styles are these. */
function probeIn({ probe = {}, page = {} }) {
  const [body, element] = [document.createElement("div"), document.createElement("div")];
  body.append(element);
  globalThis.getComputedStyle = (of) => ({ backgroundColor: "rgba(0, 0, 0, 0)", ...(of === element ? probe : page) });
  return element;
}

test("only opaque colours in rgb notation are read as numbers", () => {
  assert.equal(parseRgb("rgb(1, 2, 255)"), 0x0102ff);
  for (const other of ["rgba(1, 2, 3, 0.5)", "oklch(0.5 0 0)", ""]) assert.equal(parseRgb(other), null);
});

test("a colour with transparency in any notation is not opaque", () => {
  for (const color of ["rgba(0, 0, 0, 0.5)", "oklch(0.5 0 0 / 0.5)", ""]) assert.equal(isOpaque(color), false);
  for (const color of ["rgb(0, 0, 0)", "oklch(0.5 0 0)"]) assert.equal(isOpaque(color), true);
});

test("the ground is the first background behind the chart that can be seen", () => {
  const text = { color: "rgb(0, 0, 1)", textDecorationColor: "rgb(0, 0, 2)", outlineColor: "rgb(0, 0, 3)" };
  const probe = probeIn({ probe: text, page: { backgroundColor: "rgb(0, 0, 255)" } });
  assert.deepEqual(readColors(probe, false), { kind: "page", ground: 255, text: 1, quiet: 2, grid: 3, strong: false });
});

test("on a ground that is unknown only the colour of the text counts", () => {
  const text = { color: "rgb(0, 0, 1)", textDecorationColor: "rgb(0, 0, 2)", outlineColor: "rgb(0, 0, 3)" };
  const expected = { kind: "page", ground: null, text: 1, quiet: null, grid: null, strong: false };
  assert.deepEqual(readColors(probeIn({ probe: text }), false), expected);
  assert.deepEqual(
    readColors(probeIn({ probe: text, page: { backgroundColor: "rgba(1, 1, 1, 0.5)" } }), false),
    expected,
  );
});

test("in a contrast theme the colours are the system's", () => {
  const probe = { style: { borderTopColor: "" } };
  const system = { Canvas: 1, CanvasText: 2, Highlight: 3, GrayText: 4, LinkText: 5 };
  globalThis.getComputedStyle = ({ style }) => ({ borderTopColor: `rgb(0, 0, ${system[style.borderTopColor]})` });
  assert.deepEqual(readColors(probe, true), { kind: "system", ground: 1, text: 2, highlight: 3, gray: 4, link: 5 });
  assert.equal(probe.style.borderTopColor, "");
});
