//! The page on which a chart is made, in Chromium: what it gives to copy shows, in somebody else's page, the chart that
//! was seen; what it saves are the figures of the command line; what is wrong is told in place.

#[path = "support/browser.rs"]
mod browser;
#[path = "support/host.rs"]
mod host;
#[path = "support/page.rs"]
mod page;
#[path = "support/served.rs"]
mod served;

use browser::{Browser, keys};
use host::Host;
use serde_json::json;
use served::site;
use std::process::Command;

/// Opens the page and waits for its chart and for what there is to copy.
fn open(browser: &Browser, path: &str) {
    browser.go(&format!("{}/{path}", site()));
    browser.until("document.querySelector('#chart')?.dataset.state === 'ready'");
    browser.until("document.querySelector('#codes').hidden === false && code('cite_ko')");
}

fn prepared() -> Browser {
    let browser = page::browser();
    browser.before_each_page(
        "window.code = kind => document.querySelector(`[data-kind=${kind}] textarea`).value;
         window.saved = [];
         const make = URL.createObjectURL;
         URL.createObjectURL = blob => (saved.push(blob), make.call(URL, blob));
         window.choose = (name, value) => {
             const field = document.querySelector('form#make').elements[name];
             field.value = value;
             (field.length && field[0].type === 'radio' ? field[0] : field).dispatchEvent(new Event('input', { bubbles: true }));
         };
         window.settled = () => new Promise(done => setTimeout(done, 700));",
    );
    browser
}

fn code(browser: &Browser, kind: &str) -> String {
    let code = browser.run(&format!("return code('{kind}');"));
    code.as_str().expect("a text").to_string()
}

#[test]
fn what_is_copied_shows_the_chart_that_was_seen() {
    let browser = prepared();
    browser.screen(1280, 1000, 1.0);
    open(&browser, "make.html?chart=bars&by=country&period=2022&headline=A%20%22%3Cb%3E%22%20%26%20more");
    let query = browser.run("return document.querySelector('#chart').query;");
    let title = browser.run("return part(document.querySelector('#chart'), 'title').textContent;");
    assert_eq!(title, json!("A \"<b>\" & more"));
    let (frame, element) = (code(&browser, "frame"), code(&browser, "element"));
    let page = |body: &str| {
        format!("<!doctype html><html lang=ko><meta charset=utf-8><link rel=icon href='data:,'><body>{body}")
    };
    let host = Host::start("", &[("/frame", page(&frame)), ("/element", page(&element))], None);
    browser.go(&format!("{}/frame", host.address));
    browser.frame(Some(0));
    let shown = "const chart = document.querySelector('ip-balance');
                 return [chart.query, chart.shadowRoot.querySelector('[part~=title]').textContent];";
    browser.until("document.querySelector('ip-balance')?.dataset.state === 'ready'");
    assert_eq!(browser.run(shown), json!([query, title]));
    let fits = "return Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1;";
    std::thread::sleep(std::time::Duration::from_millis(400));
    assert_eq!(browser.run(fits), json!(true), "the lines that are copied give the frame its height");
    browser.frame(None);
    browser.go(&format!("{}/element", host.address));
    page::ready(&browser);
    assert_eq!(browser.run(shown), json!([query, title]));
}

#[test]
fn a_chart_of_the_page_has_its_picture_and_one_that_keeps_up_its_own_page() {
    let browser = prepared();
    open(&browser, "make.html?chart=bars&by=type");
    let day = browser.run("return new URLSearchParams(document.querySelector('#chart').query).get('asOf');");
    let of_day = format!("src=\"{}/charts/types.{}.svg\"", site(), day.as_str().expect("a day is offered first"));
    assert!(code(&browser, "picture").contains(&of_day), "a chart as of a day has a picture of that day");
    assert!(code(&browser, "frame").contains("embed.html?") && code(&browser, "element").contains(&of_day));
    browser.run("choose('headline', 'Ours'); await settled();");
    assert_eq!(code(&browser, "picture"), "", "a chart with words of one's own has no address that stays");
    browser.run("choose('headline', ''); await settled();");
    browser.run("choose('promise', 'keeps'); await settled();");
    let picture = code(&browser, "picture");
    assert!(picture.contains(&format!("src=\"{}/charts/types.svg\"", site())), "{picture}");
    assert!(code(&browser, "frame").contains(&format!("src=\"{}/charts/types.html\"", site())));
    assert!(!code(&browser, "address").contains("asOf"));
    browser.run("choose('lang', 'ko'); await settled();");
    assert!(code(&browser, "picture").contains("/ko/charts/types.svg"));
    for kind in ["cite_en", "cite_ko"] {
        assert!(code(&browser, kind).contains(site()), "{kind}");
    }
}

#[test]
fn what_is_saved_is_what_the_command_line_prints() {
    let browser = prepared();
    open(&browser, "make.html?chart=bars&by=type&period=2022");
    browser.run(
        "for (const name of ['csv', 'json', 'png2']) document.querySelector(`button[name=save][value=${name}]`).click();
         await settled();",
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

#[test]
fn every_state_is_saved_as_an_svg_that_shows_what_its_png_shows() {
    let browser = prepared();
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
             await settled();
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

#[test]
fn what_is_wrong_is_told_in_place_and_a_way_out_is_offered() {
    let browser = prepared();
    browser.go(&format!("{}/make.html?chart=bridge&by=industry&item=manufacturing&period=2022", site()));
    browser.until("document.querySelector('#chart').dataset.state === 'error'");
    browser.until("document.querySelector('#offer').hidden === false");
    assert_eq!(
        browser.run("return document.querySelector('#codes').hidden;"),
        json!(true),
        "a wrong chart is not copied"
    );
    browser.run("document.querySelector('#offer button').click();");
    browser.until("document.querySelector('#chart').dataset.state === 'ready'");
    assert!(code(&browser, "address").contains("chart=bars"));
}

#[test]
fn a_picked_parent_is_unpicked_again() {
    let browser = prepared();
    open(&browser, "make.html?chart=bridge&by=type&period=2022");
    let query = |browser: &Browser| browser.run("return document.querySelector('#chart').query;");
    let before = query(&browser);
    let pick = |value: &str| {
        browser.run(&format!(
            "document.querySelector('fieldset[data-by=type] input[name=item][value=\"{value}\"]').click(); await settled();"
        ));
    };
    pick("copyrights");
    assert!(query(&browser).as_str().is_some_and(|query| query.contains("item=copyrights")), "{}", query(&browser));
    pick("");
    assert_eq!(query(&browser), before, "the chart’s own choice can be had back");
    // A chart of one item has no choice of its own among the types, one of several needs none.
    browser.run("choose('chart', 'difference'); await settled();");
    assert!(query(&browser).as_str().is_some_and(|query| query.contains("item=")), "{}", query(&browser));
    browser.run("choose('chart', 'bars'); await settled();");
    let asked = "return document.querySelectorAll('fieldset[data-by=type] input:checked').length;";
    assert_eq!((browser.run(asked), query(&browser).to_string().contains("item=")), (json!(0), false));
}

#[test]
fn a_chart_is_made_and_copied_by_keyboard_alone() {
    let browser = prepared();
    open(&browser, "ko/make.html");
    // Past the skip link, site and language to the first field, then the chart's own.
    let focused = || browser.run("const at = document.activeElement; return at.name || at.localName;");
    for _ in 0..20 {
        browser.press(&[keys::TAB]);
        if focused() == json!("chart") {
            break;
        }
    }
    assert_eq!(focused(), json!("chart"));
    browser.press(&[keys::DOWN, keys::DOWN]);
    browser.until("document.querySelector('#chart').query.startsWith('chart=bars')");
    browser.run("await settled();");
    for _ in 0..60 {
        browser.press(&[keys::TAB]);
        if focused() == json!("copy") {
            break;
        }
    }
    browser.press(&[keys::ENTER]);
    browser.until("document.querySelector('#status').textContent !== ''");
    let said = browser.console();
    assert!(said.is_empty(), "{said:#?}");
}
