//! Events in a chart: their numbers in the plot, their texts below it.

use crate::support::golden::{self, scene};
use ip_balance::figure::{Figure, figures};
use ip_balance::layout::{self, compose_document};
use ip_balance::scene::{Ink, Point, Rect, Scene, Shape};
use ip_balance::text::native::NativeMeasure;

/// Charts of every kind that have events.
const QUERIES: &[&str] = &[
    "chart=columns&first=yes&events=yes",
    "chart=columns&item=CN&events=yes",
    "chart=columns&item=music_video&events=yes",
    "chart=bars&by=type&period=2022&events=yes",
    "chart=bars&by=type&period=2023&first=yes&events=yes",
    "chart=dumbbell&by=country&period=2018&events=yes",
    "chart=bridge&by=type&period=2022&events=yes",
    "chart=stack&by=type&events=yes",
    "chart=multiples&by=type&events=yes",
    "chart=multiples&item=US,GB,CN,VN&events=yes",
    "chart=revisions&item=cultural_artistic_copyrights&events=yes",
];

fn charts() -> impl Iterator<Item = (String, Figure)> {
    let named = QUERIES.iter().flat_map(|query| golden::LANGUAGES.map(|lang| format!("{query}&lang={}", lang.code())));
    named.filter_map(|query| golden::figure(&query).map(|figure| (query, figure)))
}

fn drawn(query: &str) -> Figure {
    golden::figure(query).unwrap_or_else(|| panic!("{query} is drawn"))
}

/// The discs of the numbers, with the numbers.
fn numbers(scene: &Scene) -> Vec<(String, Point, f64)> {
    let discs = scene.marks.windows(2).filter_map(|pair| match (&pair[0].shape, &pair[1].shape) {
        (Shape::Dot { center, radius }, Shape::Text { text, .. }) if pair[1].ink == Ink::Ground => {
            Some((text.clone(), *center, *radius))
        }
        _ => None,
    });
    discs.collect()
}

#[test]
fn what_moved_a_figure_is_numbered_in_the_chart_and_told_below_it_in_both_languages() {
    for (lang, first, second) in
        [("en", "2021: First published", "2022: China"), ("ko", "2021년: 처음에는", "2022년: 중국의")]
    {
        let figure = drawn(&format!("first=yes&events=yes&lang={lang}"));
        let texts: Vec<&str> = figure.events.iter().map(|event| event.text.as_str()).collect();
        assert!(texts.len() == 2 && texts[0].starts_with(first) && texts[1].starts_with(second), "{texts:?}");
        let scene = scene(&figure, 760.0, layout::height(&figure, 760.0), 1.0);
        let found: Vec<String> = numbers(&scene).into_iter().map(|(number, ..)| number).collect();
        assert_eq!(found, ["1", "2"]);
        let picture = compose_document(&figure, &NativeMeasure, 760.0, None, 1.0);
        let words: Vec<&str> = golden::texts(&picture).collect();
        assert!(words.iter().any(|text| text.starts_with(first)), "{words:?}");
        assert_eq!(numbers(&picture).len(), 4, "each in the plot and beside its text");
    }
}

#[test]
fn a_chart_marks_no_event_unless_it_is_asked_to() {
    assert!(drawn("first=yes").events.is_empty());
    assert!(drawn("first=yes&events=no").events.is_empty());
    assert_eq!(drawn("first=yes&events=no").query, "first=yes");
    assert_eq!(drawn("first=yes&events=yes").query, "first=yes&events=yes");
}

#[test]
fn events_name_what_the_chart_shows_several_of() {
    let text = |query: &str| drawn(query).events.into_iter().map(|event| event.text).collect::<Vec<_>>().join("\n");
    assert!(text("item=CN&events=yes").starts_with("2018: Game makers"), "{}", text("item=CN&events=yes"));
    assert!(text("chart=bars&by=type&period=2023&events=yes").contains("Music and video: Korean acts"));
    assert!(text("chart=multiples&item=US,GB,CN,VN&events=yes").contains("Vietnam, 2015: Part of Korean"));
    assert!(text("chart=multiples&item=US,GB,CN,VN&events=yes&lang=ko").contains("베트남"));
}

#[test]
fn no_number_of_an_event_covers_a_text_or_leaves_the_picture_at_any_width() {
    let widths = [280.0, 320.0, 375.0, 419.0, 520.0, 639.0, 768.0, 960.0, 1280.0, 1600.0];
    let mut found = Vec::new();
    let mut drawn = 0;
    for (query, figure) in charts() {
        assert!(!figure.events.is_empty(), "{query} has events");
        for width in widths {
            for slack in [1.0, 1.25] {
                let scene = scene(&figure, width, layout::height(&figure, width), slack);
                let numbers = numbers(&scene);
                drawn += numbers.len();
                for (at, (number, center, radius)) in numbers.iter().enumerate() {
                    let disc =
                        Rect { x: center.x - radius, y: center.y - radius, width: 2.0 * radius, height: 2.0 * radius };
                    let texts = scene.marks.iter().filter_map(|mark| match &mark.shape {
                        Shape::Text { text, .. } if mark.ink != Ink::Ground => Some((text, mark.shape.bounds()?)),
                        _ => None,
                    });
                    let covered = texts.into_iter().find(|(_, area)| area.overlaps(&disc));
                    let others = numbers[..at].iter().any(|(_, other, of)| other.distance(*center) < radius + of - 0.5);
                    let leaves =
                        disc.x < 0.0 || disc.y < 0.0 || disc.right() > scene.width || disc.bottom() > scene.height;
                    if covered.is_some() || others || leaves {
                        found.push(format!("{query} at {width}, slack {slack}: {number} {disc:?} {covered:?}"));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{} numbers:\n{}", found.len(), found.join("\n"));
    assert!(drawn > 700, "{drawn} numbers were drawn");
}

#[test]
fn pointing_at_the_number_of_an_event_finds_its_figure() {
    for (query, figure) in charts() {
        let scene = scene(&figure, 760.0, layout::height(&figure, 760.0), 1.0);
        for (number, center, _) in numbers(&scene) {
            let event = &figure.events[number.parse::<usize>().expect("a number") - 1];
            let hit = scene.hit(center).unwrap_or_else(|| panic!("{query}: nothing at {number}"));
            assert!(
                hit.contains(event.cell),
                "{query}: {number} finds {:?}",
                figures(&figure).figures[hit.cell.0 as usize]
            );
        }
    }
}

#[test]
fn a_preview_card_has_neither_numbers_nor_texts_of_events() {
    use ip_balance::paint::provenance::Provenance;
    let figure = drawn("first=yes&events=yes");
    let card = ip_balance::picture::preview_card(&figure, &Provenance::default());
    assert!(!card.svg.contains("China licensed"), "a card has no room for them");
}
