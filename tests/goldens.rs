//! The golden files: the scenes of charts, made natively and by the module of the browser, and what keeps the files and
//! the tests that make them in step.

use crate::support::browser::{Chromium, Engine, Firefox, WebKit, only};
use crate::support::golden::{self, GoldenScene};
use crate::support::host::Host;
use crate::support::{page, served};

use ip_balance::query::{self, Strictness};
use ip_balance::scene::Weight;
use ip_balance::text::Measure;
use ip_balance::text::native::{NativeMeasure, has_glyph};
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn scenes_are_those_of_the_goldens() {
    for scene in golden::scenes() {
        golden::assert_golden(&scene.name(), &scene.dump());
    }
}

#[test]
fn every_golden_of_a_chart_is_named_by_a_canonical_query() {
    for query in golden::scenes().map(|scene| scene.query).chain(golden::pictures()) {
        let parsed = query::parse(&query, Strictness::Strict).unwrap_or_else(|error| panic!("{query}: {error}"));
        assert_eq!(parsed.canonical(), query);
    }
}

#[test]
fn every_golden_file_is_made_by_a_test() {
    let files = fs::read_dir(golden::folder()).expect("the folder of goldens can be listed");
    let names = files.map(|file| file.expect("the folder of goldens can be listed").file_name().into_string());
    let names: BTreeSet<String> = names.map(|name| name.expect("a golden's name is UTF-8")).collect();
    let pictures = golden::pictures().map(|query| format!("{query}.svg"));
    let messages = golden::LANGUAGES.map(golden::messages);
    let made = golden::scenes().map(|scene| scene.name()).chain(pictures).chain(messages);
    let made: BTreeSet<String> = made.chain([golden::RESTYLED.to_string()]).collect();
    assert_eq!(names, made, "the files of tests/golden, and those that tests make");
}

/// A page that makes scenes with the module, without the element. Text is measured by a stand-in for a canvas that adds
/// up the advance widths of the shipped font exactly as the native measure does: a real canvas rounds them as the
/// system's font renderer likes, and would make every engine and every machine another scene.
const PAGE: &str = r#"<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href="data:,">
<script>
window.failures = [];
addEventListener("error", event => failures.push(String(event.message)));
addEventListener("unhandledrejection", event => failures.push(`${event.reason} ${event.reason?.stack}`));
</script>
<script type=module>
import { DATA, FILES_WASM, LANGUAGES } from "FOLDERassets.js";
import init, { Chart, Dataset, loadWords } from "FOLDERfiles-core.js";

const bytes = async address => new Uint8Array(await (await fetch(`/${address}`)).arrayBuffer());
await init({ module_or_path: await bytes(FILES_WASM) });
for (const { words } of Object.values(LANGUAGES)) loadWords(await bytes(words));
const { unitsPerEm, advances } = await (await fetch("/advances.json")).json();
const context = Object.create(CanvasRenderingContext2D.prototype, {
  font: { value: "", writable: true },
  measureText: {
    value(text) {
      const [, bold, size] = /^(bold )?([\d.]+)px shipped$/.exec(this.font);
      let units = 0;
      for (const letter of text) units += advances[letter][bold ? 1 : 0];
      window.measured = (window.measured ?? 0) + 1;
      return { width: units * Number(size) / unitsPerEm };
    },
  },
});
const dataset = new Dataset(await bytes(DATA), { getContext: () => context }, "en");
window.sceneOf = (query, width) => {
  const chart = new Chart(dataset, query, "script", "en");
  chart.layout(width, undefined, "shipped", 0, 1);
  return chart.sceneDump();
};
</script>"#;

/// The advance widths of every character of the shipped font, normal and bold, in font units.
fn advances() -> Value {
    // The em of the shipped font, so that at this size a width is a whole number of its units.
    let units_per_em = 2048.0;
    let width = |letter: char, weight| NativeMeasure.width(letter.encode_utf8(&mut [0; 4]), units_per_em, weight);
    let both = |letter| (letter, [width(letter, Weight::Normal), width(letter, Weight::Bold)]);
    let advances: Vec<(char, [f64; 2])> = ('\0'..=char::MAX).filter(|letter| has_glyph(*letter)).map(both).collect();
    assert!(advances.iter().flat_map(|(_, widths)| widths).all(|width| width.fract() == 0.0), "the em is another");
    let advances: serde_json::Map<String, Value> =
        advances.into_iter().map(|(letter, widths)| (letter.to_string(), json!(widths))).collect();
    json!({ "unitsPerEm": units_per_em, "advances": advances })
}

#[rstest]
fn the_module_makes_the_scenes_that_are_made_natively(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    if !only(engine, &[Chromium, Firefox], "its module script stops without an error where it loads the words") {
        return;
    }
    let Some(browser) = page::browser(engine) else { return };
    let script = fs::read_to_string(served::folder().join("ip-balance.js")).expect("the site has its script");
    let folder = script.split("const FOLDER = \"").nth(1).and_then(|rest| rest.split('"').next());
    let html = PAGE.replace("FOLDER", folder.expect("the script names the folder of its modules"));
    let pages = [("/scenes.html", html), ("/advances.json", advances().to_string())];
    let host = Host::start("", &pages, Some(served::folder()));
    browser.go(&format!("{}/scenes.html", host.address));
    browser.until("window.sceneOf || failures.length");
    page::none_of("the page throws", &browser.run("return failures;"));
    let scenes: Vec<GoldenScene> = golden::scenes().collect();
    let queries: Vec<Value> = scenes.iter().map(|scene| json!([scene.query, scene.width])).collect();
    let dumps = browser.run(&format!("return {}.map(([query, width]) => sceneOf(query, width));", json!(queries)));
    let dumps = page::texts(&dumps);
    assert_eq!(dumps.len(), scenes.len());
    for (scene, dump) in scenes.iter().zip(&dumps) {
        let differing = scene
            .dump()
            .lines()
            .zip(dump.lines())
            .find(|(native, module)| native != module)
            .map(|(native, module)| format!("{}: natively\n{native}\nand by the module\n{module}", scene.name()));
        assert_eq!(differing, None);
        assert_eq!(*dump, scene.dump(), "{}: one has more lines", scene.name());
    }
    assert!(browser.run("return measured;").as_u64().is_some_and(|count| count > 0), "texts were not measured here");
}
