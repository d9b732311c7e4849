//! Titles of charts of which too little is held, records as they were reported, and moves that rounding alone can make.

use crate::support::golden;
use ip_balance::figure::{CellId, Figure, table, tip};

fn drawn(query: &str) -> Figure {
    golden::figure(query).unwrap_or_else(|| panic!("{query} is drawn"))
}

#[test]
fn a_chart_of_which_more_than_half_is_missing_says_so_in_its_title() {
    let title = |query: &str| drawn(query).head.title;
    let en = title("chart=columns&period=2016-Q1..2024-Q4");
    assert!(en.starts_with("Korea’s IP trade: only ") && en.ends_with(" figures are in our sources"), "{en}");
    let ko = title("chart=columns&period=2016-Q1..2024-Q4&lang=ko");
    assert!(ko.contains("수집 자료에 있음"), "{ko}");
    // Half of it and more has a finding.
    assert!(!title("chart=columns").contains("only"), "{}", title("chart=columns"));
    assert!(!title("chart=columns&item=CN").contains("only"));
}

#[test]
fn a_record_that_the_held_figures_cannot_prove_is_told_as_reported() {
    let figure = drawn("item=CN&period=2010..2022&asOf=2023-03-24");
    assert_eq!(figure.head.title, "IP trade with China: $1.03bn surplus in 2022, reportedly the smallest on record");
    let notes = figure.head.notes.join(" ");
    assert!(notes.contains("as reported with the release of 24 March 2023"), "{notes}");
    assert!(notes.contains("Smallest surplus of the"), "{notes}");
    let ko = drawn("item=CN&period=2010..2022&asOf=2023-03-24&lang=ko").head.title;
    assert_eq!(ko, "2022년 대중 지재권 수지 10억3000만달러 흑자…발표 당시 ‘역대 최소’");
    // Before the release nobody reported it, and another year is none.
    for other in ["item=CN&period=2010..2021&asOf=2023-03-24", "item=CN&period=2010..2022&asOf=2022-12-31"] {
        assert!(!drawn(other).head.title.contains("reportedly"), "{other}");
    }
    // A figure that was revised since is no longer the one that was reported.
    assert!(!drawn("period=2010..2021").head.title.contains("reportedly"));
}

#[test]
fn a_change_of_one_step_of_the_last_digit_is_told_as_rounding() {
    // 10 million on 2,590 million, both rounded to ten.
    let figure = drawn("item=CN&period=2021&asOf=2022-03-25");
    let shown = tip::tip(&figure, &[CellId(0)]).figures[0].lines.join(" ");
    assert!(shown.contains("No change beyond rounding"), "{shown}");
    let table = table::table(&figure);
    let change = table.head.iter().position(|head| head == "Change").expect("a column of changes");
    assert_eq!(table.rows[0].texts[change], "within rounding");
}

#[test]
fn a_change_is_told_in_percent_where_rounding_leaves_one() {
    let rows = |query: &str, id: u32| {
        let figure = drawn(query);
        let tip = tip::pinned(&figure, &[CellId(id)]);
        tip.figures[0].rows.iter().map(|row| format!("{}: {}", row.label, row.text)).collect::<Vec<_>>().join("\n")
    };
    let larger = rows("item=industrial_property&period=2022&asOf=2023-03-24", 0);
    assert!(larger.contains("In percent: Larger by 21%."), "{larger}");
    let across_zero = rows("period=2022&asOf=2023-03-24", 0);
    assert!(!across_zero.contains("In percent"), "{across_zero}");
}

#[test]
fn an_axis_without_figures_has_no_ticks_of_made_up_values() {
    for query in ["chart=difference&asOf=2016-08-01", "chart=columns&item=FR&period=2010..2012"] {
        let figure = drawn(query);
        assert!(figure.cells.iter().all(|cell| cell.value.is_none()), "{query} holds nothing");
        let scene = golden::scene(&figure, 760.0, ip_balance::layout::height(&figure, 760.0), 1.0);
        let amounts: Vec<&str> = golden::texts(&scene).filter(|text| text.contains('$')).collect();
        assert!(amounts.is_empty(), "{query}: {amounts:?}");
    }
}
