//! Pictures as files: valid, named, safe under a strict policy, traceable to their query, and in a font that has every
//! character we write.
//! Long, because preview cards are among them.

use crate::support::package;

use ip_balance::figure::Figure;
use ip_balance::layout;
use ip_balance::paint::png;
use ip_balance::paint::provenance::Provenance;
use ip_balance::paint::svg::{self, Name};
use ip_balance::picture::{self, PictureOptions};
use ip_balance::query::{ChartKind, Lang, ThemeChoice};
use ip_balance::scene::{Anchor, Ink, Mark, Point, Rect, Scene, Shape, Weight};
use ip_balance::text::native::{NativeMeasure, has_glyph};
use resvg::usvg;
use resvg::usvg::roxmltree::{Document, Node};

fn figure(query: &str, lang: Lang) -> Figure {
    package::figure(package::shipped(), query, lang)
}

/// Every chart in both languages.
fn figures() -> impl Iterator<Item = Figure> {
    let query = |kind: ChartKind| match kind {
        ChartKind::Columns | ChartKind::Difference | ChartKind::Revisions => format!("chart={}", kind.code()),
        ChartKind::Line | ChartKind::Vintages | ChartKind::Triangle => format!("chart={}", kind.code()),
        ChartKind::Bars | ChartKind::Dumbbell | ChartKind::Bridge => {
            format!("chart={}&by=type&period=2022", kind.code())
        }
        ChartKind::Stack | ChartKind::Multiples => format!("chart={}&by=type", kind.code()),
    };
    ChartKind::ALL.into_iter().flat_map(move |kind| [Lang::EN, Lang::KO].map(|lang| figure(&query(kind), lang)))
}

fn provenance() -> Provenance {
    Provenance {
        query: "chart=bars&by=type".into(),
        as_of: "2024-03-20".into(),
        release: "한국은행".into(),
        ..Provenance::default()
    }
}

const OPTIONS: PictureOptions = PictureOptions { width: 720.0, height: None, theme: ThemeChoice::Auto };

fn named<'a>(document: &'a Document, tag: &str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.has_tag_name(tag) || node.tag_name().name() == tag).collect()
}

#[test]
fn an_inline_picture_is_valid_and_needs_nothing_that_the_policy_refuses() {
    for figure in figures() {
        let text = picture::svg_inline(&figure, 320.0);
        let document = Document::parse(&text).expect("a picture is well-formed");
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        assert_eq!(root.attribute("width"), Some("320"));
        assert_eq!(named(&document, "title")[0].text(), Some(figure.head.title.as_str()));
        for node in document.descendants().filter(Node::is_element) {
            assert!(["svg", "title", "desc", "path", "circle", "text"].contains(&node.tag_name().name()), "{node:?}");
            for refused in ["style", "id", "href", "onload"] {
                assert_eq!(node.attribute(refused), None, "{}", figure.query);
            }
        }
    }
}

#[test]
fn places_are_whole_tenths_of_a_pixel() {
    for figure in figures() {
        let text = picture::svg_inline(&figure, 520.0);
        let document = Document::parse(&text).expect("a picture is well-formed");
        for node in document.descendants() {
            for attribute in ["x", "y", "cx", "cy", "r", "d", "stroke-width", "font-size", "viewBox"] {
                assert!(!node.attribute(attribute).is_some_and(|value| value.contains('.')), "{node:?}");
            }
        }
    }
}

#[test]
fn every_painted_thing_has_a_class_that_a_style_sheet_can_colour() {
    for figure in figures() {
        let text = picture::svg_inline(&figure, 320.0);
        let document = Document::parse(&text).expect("a picture is well-formed");
        let painted =
            document.descendants().filter(|node| ["path", "circle", "text"].contains(&node.tag_name().name()));
        for node in painted {
            let class = node.attribute("class").unwrap_or("");
            let stroke = node.attribute("stroke").is_some();
            let name = class.strip_prefix(if stroke { "s-" } else { "f-" }).unwrap_or("");
            assert!(Ink::ALL.iter().any(|ink| ink.name() == name), "{class:?} in {}", figure.query);
        }
    }
}

#[test]
fn a_file_is_self_contained_and_names_its_origin() {
    for figure in figures() {
        let text = picture::svg_file(&figure, OPTIONS, &provenance());
        let document = Document::parse(&text).expect("a picture is well-formed");
        let root = document.root_element();
        assert_eq!(root.attribute("lang"), Some(figure.lang.code()));
        assert!(root.attribute("font-family").is_some_and(|fonts| fonts.contains("Malgun Gothic")));
        assert_eq!(named(&document, "identifier")[0].text(), Some("chart=bars&by=type"));
        assert_eq!(named(&document, "date")[0].text(), Some("2024-03-20"));
        assert!(named(&document, "rights").is_empty());
        let words: String = named(&document, "text").iter().filter_map(Node::text).collect();
        let squeeze = |text: &str| text.split_whitespace().collect::<String>();
        for said in [&figure.head.title, &figure.head.source] {
            assert!(squeeze(&words).contains(&squeeze(said)), "'{said}' is in the picture of {}", figure.query);
        }
        usvg::Tree::from_str(&text, &usvg::Options::default()).expect("a picture can be drawn");
    }
}

#[test]
fn only_a_picture_that_follows_its_reader_has_a_style_sheet() {
    let figure = figure("chart=columns", Lang::EN);
    let of = |theme| picture::svg_file(&figure, PictureOptions { theme, ..OPTIONS }, &provenance());
    assert!(of(ThemeChoice::Auto).contains("@media (prefers-color-scheme:dark){.f-ground{fill:#"));
    assert!(!of(ThemeChoice::Light).contains("<style"));
    assert!(!of(ThemeChoice::Dark).contains("<style"));
    assert_ne!(of(ThemeChoice::Light), of(ThemeChoice::Dark));
}

#[test]
fn words_are_text_and_never_markup() {
    let nasty = "</text><script>alert(1)</script>\u{0}\u{b}&\"'";
    let text = Shape::Text {
        at: Point::new(1.0, 10.0),
        anchor: Anchor::Start,
        size: 12.0,
        weight: Weight::Normal,
        text: nasty.into(),
        width: 50.0,
    };
    let marks = vec![Mark { shape: text, ink: Ink::Text, cell: None }];
    let scene = Scene { width: 100.0, height: 20.0, marks, bands: vec![] };
    let name = Name { title: nasty, description: nasty, lang: nasty };
    let provenance = Provenance { query: nasty.into(), ..Provenance::default() };
    for picture in
        [svg::inline(&scene, name), svg::file(&scene, name, &svg::FileStyle::of(ThemeChoice::Auto), &provenance)]
    {
        let document = Document::parse(&picture).expect("a picture is well-formed");
        assert!(named(&document, "script").is_empty());
        assert!(named(&document, "text")[0].text().is_some_and(|text| text.starts_with("</text><script>")));
    }
}

#[test]
fn a_png_has_the_requested_size_and_contains_its_query() {
    let figure = figure("chart=columns", Lang::KO);
    let options = PictureOptions { width: 600.0, height: Some(315.0), theme: ThemeChoice::Auto };
    let bytes = picture::png(&figure, options, 2.0, &provenance()).encode().expect("a picture can be painted");
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    assert_eq!((number(16), number(20)), (1200, 630));
    let chunk = b"iTXtQuery\0\0\0\0\0chart=bars&by=type";
    assert!(bytes.windows(chunk.len()).any(|part| part == chunk));
    resvg::tiny_skia::Pixmap::decode_png(&bytes).expect("its checksums are right");
}

#[test]
fn a_png_that_is_too_large_is_an_error_and_not_a_crash() {
    let error = png::rasterize("<svg xmlns='http://www.w3.org/2000/svg' width='90000' height='90000'/>", 40.0);
    assert!(error.is_err_and(|message| message.contains("expected")));
}

#[test]
fn a_whole_picture_keeps_its_words_and_its_plot_apart() {
    for figure in figures() {
        for width in [280.0, 720.0, 1600.0] {
            let scene = layout::compose_document(&figure, &NativeMeasure, width, None, 1.15);
            let full = Rect { x: -0.5, y: -0.5, width: scene.width + 1.0, height: scene.height + 1.0 };
            for mark in &scene.marks {
                let bounds = mark.shape.bounds().expect("a mark is somewhere");
                assert_eq!(full.union(&bounds), full, "{} at {width}: {mark:?}", figure.query);
            }
        }
    }
}

#[test]
fn a_height_too_small_for_words_and_plot_is_raised() {
    let figure = figure("chart=columns", Lang::EN);
    let asked = layout::compose_document(&figure, &NativeMeasure, 720.0, Some(600.0), 1.0);
    assert_eq!(asked.height, 600.0);
    assert!(layout::compose_document(&figure, &NativeMeasure, 720.0, Some(50.0), 1.0).height > 200.0);
}

#[test]
fn the_font_has_every_character_that_is_written() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![];
    let mut folders = vec![root.join("src/words"), root.join("www/data")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of the project can be listed") {
            let path = entry.expect("a folder can be listed").path();
            // What the press printed, in its own words and in any language, stands in no picture.
            // Rules of a language that does not ship are for fonts that come with it.
            let unshipped = path.ends_with("rules/ja.rs");
            let foreign = unshipped || path.ends_with("sources.csv") || path.ends_with("conflicts.csv");
            match path.is_dir() {
                true => folders.push(path),
                false if foreign => {}
                false => files.push(path),
            }
        }
    }
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a file of words is text");
        // The last syllable of all is the end of a range, not of a word.
        let text = text.replace("='힣'", "");
        let missing: String = text.chars().filter(|c| !c.is_control() && *c != '\u{feff}' && !has_glyph(*c)).collect();
        assert_eq!(missing, "", "in {}", file.display());
    }
}

/// The texts of a card.
fn card(query: &str, lang: Lang) -> (f64, String) {
    let figure = figure(query, lang);
    let card = picture::preview_card(&figure, &Provenance::default());
    let document = Document::parse(&card.svg).expect("a card is XML");
    let texts = document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text());
    (card.scale, texts.collect::<Vec<_>>().join(" "))
}

#[test]
fn a_card_has_title_source_warnings_and_the_marks_that_carry_the_finding() {
    for lang in [Lang::EN, Lang::KO] {
        for query in [
            "",
            "chart=difference",
            "chart=bars&by=country&period=2023",
            "chart=multiples&by=type",
            "chart=stack&by=type",
        ] {
            let head = figure(query, lang).head;
            let (_, texts) = card(query, lang);
            // Lines are joined by blanks, and a long word may be broken.
            let has = |sentence: &str| sentence.split_whitespace().all(|word| texts.contains(word));
            for sentence in head.warnings.iter().chain([&head.title, &head.source]) {
                assert!(has(sentence), "{query}: '{sentence}' is not in '{texts}'");
            }
        }
    }
    assert!(!figure("chart=difference", Lang::EN).head.warnings.is_empty(), "the break is a warning");
    let (_, texts) = card("chart=bars&by=country&period=2023", Lang::EN);
    assert!(texts.contains("China") && !texts.contains("not in our sources"), "{texts}");
    let (_, texts) = card("chart=multiples&by=type", Lang::EN);
    assert!(texts.contains("Designs") && !texts.contains("Databases"), "the small table stays away: {texts}");
}

#[test]
fn the_letters_of_a_card_are_larger_than_those_of_a_page() {
    for query in
        ["", "chart=difference", "chart=bars&by=country&period=2023", "chart=bridge&by=type", "chart=stack&by=type"]
    {
        for lang in [Lang::EN, Lang::KO] {
            let (scale, _) = card(query, lang);
            assert!(scale >= 1.25, "{query}: {scale} pixels for each of a page");
        }
    }
}
