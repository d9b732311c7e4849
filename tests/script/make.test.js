import assert from "node:assert/strict";
import { test } from "node:test";
import { markable } from "../../www/script/make-marks.js";
import { isSameChart, joinAnnotations, splitAnnotations, translateQuery } from "../../www/script/make-query.js";
import {
  elementSnippet,
  fillPattern,
  findPublished,
  frameSnippet,
  pictureSnippet,
} from "../../www/script/make-snippets.js";
import { crc32, insertTexts } from "../../www/script/png-text.js";
import { readQuery } from "../../www/script/saved-query.js";

const seen = {
  query: "chart=bars&asOf=2023-03-24&headline=A%20%22%3Cb%3E%22",
  language: "en",
  title: 'A "<b>" & more',
  subtitle: "Balance",
  source: "Bank",
  width: 600.4,
  height: 410.2,
};

test("annotations are split where the next code begins and joined without commas that would begin one", () => {
  assert.deepEqual(splitAnnotations("US:a, b,2021:c:d"), [
    ["US", "a, b"],
    ["2021", "c:d"],
  ]);
  assert.deepEqual(splitAnnotations(null), []);
  assert.equal(
    joinAnnotations([
      ["US", " so, XX: no "],
      ["", "lost"],
      ["CN", ""],
    ]),
    "US:so XX: no",
  );
});

test("two queries ask for the same chart in any order of keys and any language", () => {
  assert.ok(isSameChart("chart=bars&by=type&lang=ko", "by=type&chart=bars"));
  assert.ok(!isSameChart("chart=bars", "chart=bars&by=type"));
});

test("a query in another language leaves the editor's own texts out", () => {
  assert.equal(translateQuery("chart=bars&headline=Ours&lang=en", "ko"), "chart=bars&lang=ko");
  assert.equal(translateQuery("chart=bars&headline=Ours&lang=en", "en"), "chart=bars&headline=Ours&lang=en");
});

test("what can be marked are the items and periods that a chart has several of", () => {
  const row = (item, period) => ({ item, label: item.toUpperCase(), period });
  assert.deepEqual([...markable([row("a", "2022"), row("remainder", "2022")])], [["a", "A"]]);
  assert.deepEqual([...markable([row("a", "2021"), row("a", "2022")]).keys()], ["2021", "2022"]);
});

test("a published chart has its page today, and a picture of each day", () => {
  const charts = [{ query: "chart=bars&by=type", id: "types", days: "2023-03-24 2024-03-20" }];
  const at = (query, language = "en") => findPublished(query, language, charts);
  const root = new URL("../../", new URL("../../www/script/site.js", import.meta.url)).href;
  assert.deepEqual(at("by=type&chart=bars", "ko"), {
    page: `${root}ko/charts/types.html`,
    picture: `${root}ko/charts/types.svg`,
  });
  assert.deepEqual(at("chart=bars&by=type&asOf=2023-03-24"), { picture: `${root}charts/types.2023-03-24.svg` });
  assert.deepEqual(at("chart=bars&by=type&asOf=2023-03-25"), {});
});

test("markup in a chart's texts is escaped in every snippet", () => {
  const published = { picture: "https://charts.example/a.svg?b&c" };
  for (const snippet of [
    frameSnippet(seen, {}, { height: "", listens: false }),
    elementSnippet(seen, published),
    elementSnippet(seen, {}),
    pictureSnippet(seen, published),
  ]) {
    assert.doesNotMatch(snippet, /<b>|&(?!amp;|lt;|gt;|quot;)/);
  }
  assert.match(elementSnippet(seen, {}), /as-of="2023-03-24" headline="A &quot;&lt;b&gt;&quot;"/);
  assert.match(frameSnippet(seen, {}, { height: "", listens: false }), /height="411"/);
  assert.match(frameSnippet(seen, {}, { height: "400", listens: true }), /height="400"[\s\S]*<script>/);
  assert.equal(pictureSnippet(seen, {}), "");
});

test("a citation fills its pattern and nothing in its values", () => {
  assert.equal(fillPattern("“{title}”, {day} {other}", { title: "{day}", day: "today" }), "“{day}”, today {other}");
});

test("a picture names its query, and no other file does", async () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
  const png = new Blob([Uint8Array.of(137, 80, 78, 71), new Uint8Array(29), "IDAT and the rest"]);
  const texts = [
    { keyword: "Source", text: "은행" },
    { keyword: "Query", text: "chart=bars&headline=가" },
  ];
  const labelled = insertTexts(png, texts);
  assert.equal(await readQuery(labelled), "chart=bars&headline=가");
  assert.equal(await readQuery(png), null);
  const svg = "<svg><metadata><dc:identifier>a&amp;b=&quot;&lt;</dc:identifier></metadata></svg>";
  assert.equal(await readQuery(new Blob([svg])), 'a&b="<');
  assert.equal(await readQuery(new Blob(["text"])), null);
});
