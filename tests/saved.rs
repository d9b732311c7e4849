//! What is saved from the page where charts are made, in Chromium: the figures of the command line, and pictures that
//! say where they come from, open again where they are dropped, and are the same as SVG and as PNG.

use crate::support::browser::{Chromium, Engine, Firefox, WebKit};
use crate::support::maker;
use crate::support::page;

use maker::{open, prepared};
use rstest::rstest;
use serde_json::json;
use std::process::Command;

#[rstest]
fn what_is_saved_is_what_the_command_line_prints(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    open(&browser, "make.html?chart=bars&by=type&period=2022");
    browser.run(
        "for (const name of ['csv', 'json', 'png2']) document.querySelector(`button[name=save][value=${name}]`).click();
         await files(3);",
    );
    let query = browser.run("return document.querySelector('#chart').query;");
    let query = query.as_str().expect("a query");
    let printed = |format: &str| {
        let run = Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(["figures", query, "--format", format]).output();
        String::from_utf8(run.expect("the program runs").stdout).expect("it prints UTF-8")
    };
    let csv = browser.run("return await saved.find(blob => blob.type.startsWith('text/csv')).text();");
    assert_eq!(csv.as_str().expect("a text"), printed("csv"));
    let saved = browser.run("return JSON.parse(await saved.find(blob => blob.type === 'application/json').text());");
    let whole: serde_json::Value = serde_json::from_str(&printed("json")).expect("JSON");
    assert_eq!(saved, whole);
    let picture = browser.run(
        "const picture = await createImageBitmap(saved.find(blob => blob.type === 'image/png'));
         const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
         const pen = canvas.getContext('2d', { willReadFrequently: true });
         pen.drawImage(picture, 0, 0);
         const inked = (top, bottom) => {
             const { data } = pen.getImageData(0, top, picture.width, bottom - top);
             return data.some((value, at) => at % 4 === 0 && value < 100);
         };
         const plot = part(document.querySelector('#chart'), 'plot').getBoundingClientRect().width;
         return [picture.width - 2 * (plot + 40), inked(0, 120), inked(picture.height - 120, picture.height)];",
    );
    assert_eq!(picture, json!([0, true, true]), "twice as large, with title and source");
    browser.run(
        "choose('chart', 'stack'); await settled();
         const data = new DataTransfer();
         data.items.add(new File([saved.find(blob => blob.type === 'image/png')], 'chart.png'));
         dispatchEvent(new DragEvent('drop', { dataTransfer: data }));
         await settled();",
    );
    let again = browser.run("return document.querySelector('#chart').query;");
    assert_eq!(again, json!(query), "a picture that is dropped opens as it was");
    browser.run(
        "const file = await (await fetch('charts/countries.svg')).blob();
         const data = new DataTransfer();
         data.items.add(new File([file], 'chart.svg'));
         dispatchEvent(new DragEvent('drop', { dataTransfer: data }));
         await settled();",
    );
    let again = browser.run("return document.querySelector('#chart').query;");
    assert!(again.as_str().is_some_and(|query| query.contains("by=country")), "{again}");
    let said = browser.console();
    assert!(said.is_empty(), "{said:#?}");
}

#[rstest]
fn every_state_is_saved_as_an_svg_that_shows_what_its_png_shows(#[values(Chromium, Firefox, WebKit)] engine: Engine) {
    let Some(browser) = prepared(engine) else { return };
    browser.screen(1280, 1000, 1.0);
    let states = [
        "chart=bars&by=type&period=2022&headline=A%20%22%3Cb%3E%22%20%26%20more",
        "chart=difference&theme=dark&asOf=2023-03-24",
        "chart=stack&by=type&lang=ko&note=%EB%A9%94%EB%AA%A8&asOf=2023-03-24",
        "chart=revisions&highlight=2022&period=2016..2023",
        "first=yes&period=2012..2022&asOf=2023-03-24",
    ];
    for state in states {
        open(&browser, &format!("make.html?{state}"));
        let found = browser.run(
            "saved.length = 0;
             for (const kind of ['png', 'svg']) document.querySelector(`button[name=save][value=${kind}]`).click();
             await files(2);
             const [png, svg] = ['image/png', 'image/svg+xml'].map(type => saved.find(blob => blob.type === type));
             const source = await svg.text();
             const parsed = new DOMParser().parseFromString(
                 trustedTypes.createPolicy('test', { createHTML: text => text }).createHTML(source), 'image/svg+xml');
             if (parsed.querySelector('parsererror')) return [parsed.documentElement.textContent];
             const words = [...parsed.querySelectorAll('text')].map(text => text.textContent).join(' ').replace(/\\s+/g, '');
             const chart = document.querySelector('#chart'), faults = [];
             for (const name of ['title', 'subtitle', 'source'])
                 if (!words.includes(part(chart, name).textContent.replace(/\\s+/g, ''))) faults.push(`no ${name}`);
             if (parsed.querySelector('title').textContent !== part(chart, 'title').textContent) faults.push('no name');
             for (const term of ['identifier', 'date', 'source', 'relation', 'rights'])
                 if (!parsed.getElementsByTagName(`dc:${term}`)[0]?.textContent) faults.push(`no ${term}`);
             // A picture of an address of ours would be asked for as an image: this one is drawn in place.
             const image = new Image();
             image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
             await image.decode();
             const other = await createImageBitmap(png);
             const pixels = of => {
                 const canvas = Object.assign(document.createElement('canvas'), { width: other.width, height: other.height });
                 const pen = canvas.getContext('2d', { willReadFrequently: true });
                 pen.drawImage(of, 0, 0);
                 return pen.getImageData(0, 0, canvas.width, canvas.height).data;
             };
             if (image.width !== other.width || image.height !== other.height) faults.push(`${image.width} by ${image.height}`);
             const [one, two] = [pixels(image), pixels(other)];
             let different = 0;
             for (let at = 0; at < one.length; at += 4)
                 different += [0, 1, 2].some(channel => Math.abs(one[at + channel] - two[at + channel]) > 96);
             // Letters are smoothed in another way.
             if (different > one.length / 4 / 200) faults.push(`${different} of ${one.length / 4} pixels differ`);
             return faults;",
        );
        page::none_of(&format!("{state}: the SVG"), &found);
        let again = browser.run(
            "const asked = document.querySelector('#chart').query;
             choose('chart', 'bridge'); choose('by', 'type'); await settled();
             const data = new DataTransfer();
             data.items.add(new File([saved.find(blob => blob.type === 'image/svg+xml')], 'chart.svg'));
             dispatchEvent(new DragEvent('drop', { dataTransfer: data }));
             await settled();
             return [asked, document.querySelector('#chart').query];",
        );
        assert_eq!(again[0], again[1], "an SVG that is dropped opens as it was");
    }
}
