import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("../../www/script/", import.meta.url);
const names = readdirSync(folder).map((name) => name.replace(".js", ""));
const sources = new Map(names.map((name) => [name, readFileSync(new URL(`${name}.js`, folder), "utf8")]));

/** The modules that a module imports. */
const importsOf = (name) =>
  [...(sources.get(name) ?? "").matchAll(/^(?:import|\}) .*"\.\/(.+)\.js";$/gm)].map(([, to]) => to);

test("no module imports one that imports it, directly or not", () => {
  const visit = (name, path) => {
    assert.ok(!path.includes(name), [...path, name].join(" imports "));
    for (const imported of importsOf(name)) visit(imported, [...path, name]);
  };
  for (const name of names) visit(name, []);
  assert.ok(
    importsOf("element").includes("controller") && importsOf("make").includes("make-form"),
    "imports are found",
  );
});

test("no module is longer than 200 lines", () => {
  const long = names.filter((name) => sources.get(name).split("\n").length > 200);
  assert.deepEqual(long, []);
});

test("every module is drawn in the graph of the entry, which names no other", () => {
  const entry = readFileSync(new URL("../ip-balance.js", folder), "utf8");
  const lines = entry.split("\n").filter((line) => line.startsWith("//"));
  const column = (name) => Math.max(...lines.map((line) => line.search(new RegExp(`(?<![\\w-])${name}(?![\\w-])`))));
  for (const name of names) assert.notEqual(column(name), -1, `${name} is not drawn`);
});
