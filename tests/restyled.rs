//! The element in the font and the colours of a newsroom, by the style sheet that the README gives; and the README's
//! picture of it, a golden.

use crate::support::browser::{Chromium, Engine, Firefox, WebKit, only};
use crate::support::golden;
use crate::support::host;
use crate::support::page;
use crate::support::served;

use host::Host;
use rstest::rstest;
use serde_json::json;
use served::site;
use std::path::Path;

/// The lines of the README that restyle.
fn style() -> String {
    let readme = include_str!("../README.md");
    let (_, rest) = readme.split_once("```css\n").expect("the README has a style sheet");
    rest.split("```").next().unwrap_or_default().to_string()
}

/// How wide `Hamburgefonstiv` is at 100 px in the serif font that the README's picture was drawn with.
const LETTERS: f64 = 882.7;

/// Notes the font of every text that a canvas is asked to paint.
const WRITTEN: &str = "
    window.written = [];
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (...all) { written.push(this.font); write.apply(this, all); };";

#[rstest]
fn a_font_that_comes_late_is_measured_and_painted_when_it_has_come(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href='data:,'>
         <style>ip-balance {{ --ip-font: Late, serif }}</style><body><ip-balance chart=bars by=type></ip-balance>
         <script type=module src='{}/ip-balance.js'></script>",
        site()
    );
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/font");
    let host = Host::start("", &[("/", page)], Some(fonts));
    let Some(browser) = page::browser(engine) else { return };
    browser.go(&format!("{}/", host.address));
    page::ready(&browser);
    let places = "return charts()[0].figures.map(({ box }) => [box.x, box.width]);";
    let (paints, before) = (browser.run("return paintsOf(charts()[0]);"), browser.run(places));
    browser.run(
        "const face = new FontFace('Late', 'url(/IPBalanceSans-Regular.otf)');
         document.fonts.add(face);
         await face.load();",
    );
    browser.until(&format!("paintsOf(charts()[0]) > {paints}"));
    assert_ne!(browser.run(places), before, "other letters leave the marks another room");
}

#[rstest]
fn an_element_takes_the_font_and_the_colours_of_its_page_into_its_plot(
    #[values(Chromium, Firefox, WebKit)] engine: Engine,
) {
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href='data:,'>
         <style>body {{ margin: 0 }}\n{}</style>
         <body><ip-balance chart=bars by=type period=2022 as-of=2023-03-24></ip-balance>
         <script type=module src='{}/ip-balance.js'></script>",
        style(),
        site()
    );
    let host = Host::start("", &[("/", page)], None);
    let Some(browser) = page::browser(engine) else { return };
    browser.before_each_page(WRITTEN);
    browser.screen(680, 640, 2.0);
    browser.go(&format!("{}/", host.address));
    page::ready(&browser);
    let styled = browser.run(
        "const of = name => getComputedStyle(part(charts()[0], name));
         return [of('title').fontFamily, of('title').fontSize, of('chart').backgroundColor, of('title').color, of('source').color];",
    );
    let expected = ["Georgia, serif", "24px", "rgb(255, 248, 236)", "rgb(51, 39, 26)", "rgb(117, 98, 76)"];
    assert_eq!(styled, json!(expected));
    let painted = browser.run(
        "const canvas = part(charts()[0], 'plot').querySelector('canvas');
         const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
         const seen = new Set();
         for (let at = 0; at < data.length; at += 4)
             if (data[at + 3] === 255) seen.add([...data.slice(at, at + 3)].join(', '));
         return ['255, 248, 236', '51, 39, 26', '117, 98, 76', '234, 223, 205', '255, 255, 255'].map(rgb => seen.has(rgb));",
    );
    assert_eq!(painted, json!([true, true, true, true, false]), "ground, words, quiet words, grid; nothing is white");

    let fonts = browser
        .run("return [...new Set(written)].filter(font => !/^(normal |bold )?[0-9.]+px Georgia, serif$/.test(font));");
    page::none_of("words of the plot are in another font", &fonts);

    let height = browser.run("return charts()[0].getBoundingClientRect().height;").as_f64().expect("a height");
    browser.screen(680, height.ceil() as u32, 2.0);
    let reason = "the README has one picture of the element, which Chromium draws";
    if !only(engine, &[Chromium], reason) {
        return;
    }
    let letters = browser.run(
        "const pen = document.createElement('canvas').getContext('2d');
         pen.font = '100px Georgia, serif';
         return pen.measureText('Hamburgefonstiv').width;",
    );
    let letters = letters.as_f64().expect("a width");
    if (letters - LETTERS).abs() > 1.0 && !only(engine, &[], "the README's picture was drawn with another serif font") {
        return;
    }
    golden::assert_golden_picture(golden::RESTYLED, &browser.picture(), 0.002);
}
