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
use ip_balance::query::{ChartKind, Font, HouseStyle, Lang, ThemeChoice};
use ip_balance::scene::{Anchor, Ink, Mark, Point, Rect, Scene, Shape, Weight};
use ip_balance::text::native::{NativeMeasure, has_glyph};
use resvg::usvg;
use resvg::usvg::roxmltree::{Document, Node};
use std::collections::BTreeSet;

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

fn options(theme: ThemeChoice) -> PictureOptions {
    PictureOptions { width: 720.0, height: None, theme, style: HouseStyle::default() }
}

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
        let text = picture::svg_file(&figure, options(ThemeChoice::Auto), &provenance());
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
    let of = |theme| picture::svg_file(&figure, options(theme), &provenance());
    assert!(of(ThemeChoice::Auto).contains("@media (prefers-color-scheme:dark){.ip"));
    assert!(!of(ThemeChoice::Light).contains("<style"));
    assert!(!of(ThemeChoice::Dark).contains("<style"));
    assert_ne!(of(ThemeChoice::Light), of(ThemeChoice::Dark));
}

/// The names of classes and identifiers in a file: in attributes and in its style sheet.
fn names(text: &str) -> BTreeSet<String> {
    let document = Document::parse(text).expect("a picture is well-formed");
    let attributes = document.descendants().flat_map(|node| ["class", "id"].map(|name| node.attribute(name)));
    let of_elements = attributes.flatten().flat_map(str::split_whitespace).map(str::to_string);
    let style: String = named(&document, "style").iter().filter_map(Node::text).collect();
    let of_rules = style.split(['.', '#']).skip(1).map(|rule| rule.split('{').next().unwrap_or_default().to_string());
    of_elements.chain(of_rules.filter(|name| name.starts_with("ip"))).collect()
}

#[test]
fn files_on_one_page_have_no_class_or_identifier_in_common_and_none_that_the_page_has() {
    let queries = [
        "chart=columns",
        "chart=columns&asOf=2023-03-24",
        "chart=bars&by=type&period=2022",
        "chart=bars&by=type&period=2021",
    ];
    let figures = queries.into_iter().flat_map(|query| [Lang::EN, Lang::KO].map(|lang| figure(query, lang)));
    let mut seen = BTreeSet::new();
    for figure in figures {
        let provenance = picture::provenance(&figure);
        let of = |theme| names(&picture::svg_file(&figure, options(theme), &provenance));
        let own = of(ThemeChoice::Auto);
        assert!(own.len() > 5, "{own:?}");
        for name in own {
            assert!(name.len() > 12 && name.starts_with("ip"), "{name} is of this file alone");
            assert!(seen.insert(name.clone()), "{name} of {} is that of another file", figure.query);
        }
        for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
            assert_eq!(of(theme), BTreeSet::new(), "a file that follows nobody needs no names");
        }
    }
}

#[test]
fn a_file_has_the_font_and_the_colours_that_its_query_names() {
    let figure = figure("chart=difference", Lang::EN);
    let style = HouseStyle {
        font: Some(Font::Named("Nanum Myeongjo".into())),
        ground: Some(0xfff8ec),
        ink: Some(0x33271a),
        surplus: Some(0x0090d0),
        deficit: Some(0xd04000),
    };
    let text = picture::svg_file(
        &figure,
        PictureOptions { style: style.clone(), ..options(ThemeChoice::Light) },
        &provenance(),
    );
    let document = Document::parse(&text).expect("a picture is well-formed");
    let family = document.root_element().attribute("font-family").expect("it names fonts");
    assert!(family.starts_with("'Nanum Myeongjo', ") && family.contains("Malgun Gothic"), "{family}");
    let colours: BTreeSet<&str> =
        document.descendants().flat_map(|node| [node.attribute("fill"), node.attribute("stroke")]).flatten().collect();
    for named in ["#fff8ec", "#33271a", "#0090d0", "#d04000"] {
        assert!(colours.contains(named), "{named} is not among {colours:?}");
    }
    for ours in ["#ffffff", "#1a1d21", "#1b6e96", "#c4502b", "#5d666f", "#e3e7ea"] {
        assert!(!colours.contains(ours), "{ours} is ours");
    }
    for node in named(&document, "text") {
        assert_ne!(node.attribute("fill"), Some("#0090d0"), "too faint for words");
    }
    // A PNG has the colours, in the font that ships.
    let png = picture::png(&figure, PictureOptions { style, ..options(ThemeChoice::Light) }, 1.0, &provenance());
    assert!(png.svg.contains("#0090d0") && !png.svg.contains("Nanum Myeongjo"));
    let pixels = ip_balance::paint::png::rasterize(&png.svg, 1.0).expect("a picture can be painted");
    let first = pixels.pixel(1, 1).expect("it has pixels").demultiply();
    assert_eq!((first.red(), first.green(), first.blue()), (0xff, 0xf8, 0xec));
}

#[test]
fn a_file_that_follows_its_reader_has_a_houses_signs_by_day_and_night() {
    let figure = figure("chart=columns", Lang::EN);
    let style = HouseStyle { surplus: Some(0x0080c0), ..HouseStyle::default() };
    let text = picture::svg_file(&figure, PictureOptions { style, ..options(ThemeChoice::Auto) }, &provenance());
    let (head, body) = text.split_once("</style>").expect("it follows its reader");
    assert!(head.contains("-f-surplus{fill:#0080c0}") && body.contains("\"#0080c0\""), "{head}");
    assert!(head.contains("-f-ground{fill:#14171a}"));
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
    for picture in [
        svg::inline(&scene, name),
        svg::file(&scene, name, &svg::FileStyle::of(ThemeChoice::Auto, &HouseStyle::default()), &provenance),
    ] {
        let document = Document::parse(&picture).expect("a picture is well-formed");
        assert!(named(&document, "script").is_empty());
        assert!(named(&document, "text")[0].text().is_some_and(|text| text.starts_with("</text><script>")));
    }
}

#[test]
fn a_png_has_the_requested_size_and_contains_its_query() {
    let figure = figure("chart=columns", Lang::KO);
    let options = PictureOptions { width: 600.0, height: Some(315.0), ..options(ThemeChoice::Auto) };
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

/// Texts of all kinds that are wider than a picture: without blanks, in scripts that have none, addresses.
const WIDE: [&str; 6] = [
    "https://www.example.org/statistics/intellectual-property/2023/03/24/press-release.html?id=1234567890&lang=en#figures",
    "知的財産権等使用料の収支は二千二十三年に初めて黒字となり、過去最大を更新した。一方、著作権の赤字は拡大している。",
    "ดุลการค้าทรัพย์สินทางปัญญาของเกาหลีเกินดุลเป็นครั้งแรกในรอบหลายปีและมีแนวโน้มเพิ่มขึ้นอย่างต่อเนื่อง",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "지식재산권무역수지는이천이십삼년에처음으로흑자를기록했고저작권적자는더욱확대된것으로나타났다",
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
];

#[test]
fn a_picture_breaks_any_text_and_loses_no_letter() {
    for text in WIDE {
        let encoded: String = text.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let figure = figure(&format!("chart=columns&headline={encoded}&note={encoded}"), Lang::EN);
        for width in [280.0, 375.0, 720.0] {
            let scene = layout::compose_document(&figure, &NativeMeasure, width, None, 1.15);
            let lines = scene.marks.iter().filter_map(|mark| match &mark.shape {
                Shape::Text { text, .. } => {
                    let right = mark.shape.bounds().map(|bounds| bounds.right());
                    assert!(right < Some(width + 0.01), "'{text}' goes over the edge at {width}");
                    Some(text.as_str())
                }
                _ => None,
            });
            let lines: Vec<&str> = lines.collect();
            let letters: String = lines.concat();
            // A word of one script is parted with a hyphen.
            let without = |text: &str| text.replace(['-', ' '], "");
            assert_eq!(without(&letters).matches(&without(text)).count(), 2, "{text} at {width}: {lines:?}");
            for line in lines.iter().filter(|line| !line.is_empty() && without(text).contains(&without(line))) {
                let first = line.chars().next().expect("a letter");
                assert!(
                    !"、。」』）ー々ぁぃぅぇぉっゃゅょ".contains(first),
                    "'{line}' begins with what belongs to the line above"
                );
                let is_mark = matches!(first, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{200d}');
                assert!(!is_mark, "'{line}' begins with a part of a letter");
            }
        }
    }
}
