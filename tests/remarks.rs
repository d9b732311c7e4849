//! What editors tell beside the figures: finer prints, events and corrections, read, checked and told.

use crate::support::package::{Package, shipped};
use ip_balance::figure::table::table;
use ip_balance::figure::tip::{Tip, pinned, tip};
use ip_balance::figure::{CellId, Figure, compose};
use ip_balance::query::{Strictness, parse, resolve};

fn figure(query: &str) -> Figure {
    let parsed = parse(query, Strictness::Strict).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    let resolved = resolve(&parsed, shipped()).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    compose(&resolved, parsed.lang.unwrap_or_default()).unwrap_or_else(|refused| panic!("{query}: {refused:?}"))
}

/// The cell of an item and a period.
fn cell(figure: &Figure, item: &str, period: &str) -> CellId {
    let mut cells = (0..).map(CellId).zip(&figure.cells);
    let is_it =
        |(_, cell): &(CellId, &ip_balance::figure::Cell)| cell.code == item && cell.period.to_string() == period;
    cells.find(is_it).unwrap_or_else(|| panic!("a cell of {item} {period}")).0
}

/// The rows of the card of a pinned tip.
fn rows(tip: &Tip) -> Vec<String> {
    tip.figures.iter().flat_map(|figure| &figure.rows).map(|row| row.text.clone()).collect()
}

fn problems(file: &str, row: &str) -> Vec<String> {
    let copy = Package::copy();
    copy.append(file, row);
    copy.problems().iter().map(ToString::to_string).collect()
}

#[test]
fn a_finer_print_is_told_where_a_reader_asks_and_changes_nothing() {
    let drawn = figure("period=2022&asOf=2023-03-24");
    let id = cell(&drawn, "ip_total", "2022");
    let told = rows(&pinned(&drawn, &[id])).join("\n");
    assert!(told.contains("prints it to more digits: −$1.3272 billion."), "{told}");
    assert!(!tip(&drawn, &[id]).figures[0].lines.join(" ").contains("327"), "a tip that is not pinned is short");
    assert!(table(&drawn).rows[0].remarks.join(" ").contains("327"));
    assert_eq!(drawn.cell(id).amount(), Some((-1330).into()));
    assert!(!drawn.head.title.contains("327"), "{}", drawn.head.title);
}

#[test]
fn an_event_is_told_in_the_pinned_tip_with_its_sources_once_a_release_is_about_its_period() {
    for (lang, words) in [("en", "licensed few games"), ("ko", "판호")] {
        let drawn = figure(&format!("item=computer_programs&period=2021..2022&lang={lang}"));
        let id = cell(&drawn, "computer_programs", "2022");
        let told = pinned(&drawn, &[id]);
        assert!(rows(&told).iter().any(|line| line.contains(words)), "{:?}", rows(&told));
        assert!(told.sources.iter().any(|source| source.text().contains("KBIZoom")), "{:?}", told.sources);
        let other = cell(&drawn, "computer_programs", "2021");
        assert!(!rows(&pinned(&drawn, &[other])).iter().any(|line| line.contains(words)));
    }
    let before = figure("item=CN&period=2018&asOf=2019-03-20");
    assert!(before.cells.iter().all(|cell| cell.events.is_empty()), "nobody could tell of it by then");
}

#[test]
fn publishers_are_named_in_the_language_of_the_reader() {
    for (lang, name) in [("en", "WOW TV"), ("ko", "한국경제TV")] {
        let drawn = figure(&format!("item=computer_programs&period=2022-H1&lang={lang}"));
        let told = pinned(&drawn, &[cell(&drawn, "computer_programs", "2022-H1")]);
        assert!(told.sources.iter().any(|source| source.text().starts_with(name)), "{:?}", told.sources);
    }
}

#[test]
fn a_chart_as_of_a_day_tells_which_of_its_figures_was_wrong() {
    let note = |query: &str| figure(query).head.notes.join(" ");
    let told = note("item=CN&period=2019..2022&asOf=2023-03-24");
    assert!(told.contains("Corrected on 29 November 2026: China, 2020, was $2.58 billion"), "{told}");
    let ko = note("item=CN&period=2019..2022&asOf=2023-03-24&lang=ko");
    assert!(ko.contains("2026년 11월 29일 정정: 중국 2020년 수치를 25억8000만 달러로 잘못 실었다"), "{ko}");
    for other in ["item=CN", "item=CN&period=2019..2020&asOf=2022-12-31", "item=US&period=2020&asOf=2023-03-24"] {
        assert!(!note(other).contains("Corrected"), "{other}");
    }
}

#[test]
fn a_finer_print_that_does_not_round_to_the_figure_is_reported() {
    let row = "bok-2022,2022,country,CN,balance,1030,1041.0,kaiwen230326";
    let found = problems("finer_prints.csv", row);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("found value_printed 1041, expected a number that rounds to 1030"), "{found:#?}");
    let found = problems("finer_prints.csv", "bok-2022,2022,country,CN,balance,1040,1041.0,kaiwen230326");
    assert!(found[0].contains("value_held 1040 where observations.csv has 1030"), "{found:#?}");
}

#[test]
fn a_number_that_looks_alike_is_checked() {
    let found = |row: &str| {
        let copy = Package::copy();
        copy.append("look_alikes.csv", row);
        let problems = ip_balance::cli::check::check_package(&copy.folder);
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(found("x,2024,main,,,,,X,X,P,P,C,C"), [""; 0]);
    for (row, expected) in [
        ("x,2024,nothing,,,,,X,X,P,P,C,C", "compilation 'nothing'"),
        ("x,2024,main,5,,,,X,X,P,P,C,C", "value '5'"),
        ("x,2024,,5,1,,nobody,X,X,P,P,C,C", "sources 'nobody'"),
        ("x,2024,,5,0,,ecos_bop,X,X,P,P,C,C", "resolution '0'"),
        ("x,20x4,,5,1,,ecos_bop,X,X,P,P,C,C", "period '20x4'"),
        ("x,2024,,5,1,,ecos_bop,X,,P,P,C,C", "name_ko"),
    ] {
        let found = found(row);
        assert!(found.len() == 1 && found[0].contains(expected), "{row}: {found:#?}");
    }
}

#[test]
fn an_event_or_a_correction_of_what_is_not_there_is_reported() {
    let found = problems("events.csv", "2022,country,XX,Sold,판매,kaiwen230326");
    assert!(found[0].contains("item 'XX'"), "{found:#?}");
    let found = problems("events.csv", "2022,country,CN,Sold,판매,nobody");
    assert!(found[0].contains("sources 'nobody'"), "{found:#?}");
    let found = problems("corrections.csv", "2026-11-29,bok-2022,2022,country,CN,balance,1000,1040,Slip,오기");
    assert!(found[0].contains("after '1040' where observations.csv has 1030"), "{found:#?}");
    let found = problems("corrections.csv", "2026-11-29,,,,,,,,Slip,");
    assert!(found[0].contains("why_ko"), "{found:#?}");
}
