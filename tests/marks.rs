//! The figures at the marks of a chart: their decimals are those that their resolution supports, and the same for all that
//! are rounded alike.

use crate::support::golden;

use ip_balance::data::{BaseUnit, Decimal, Unit};
use ip_balance::query::Lang;
use ip_balance::words;
use std::collections::BTreeMap;

fn number(text: &str) -> Decimal {
    text.parse().expect("a number of the tests")
}

const DOLLARS: Unit = Unit { base: BaseUnit::Currency(*b"USD"), exponent: 6 };

#[test]
fn a_mark_has_the_decimals_of_its_step() {
    for (value, step, english, korean) in [
        ("1100", "10", "$1.10bn", "11.0"),
        ("-1330", "10", "−$1.33bn", "−13.3"),
        ("1600", "100", "$1.6bn", "16.0"),
        ("180", "10", "$180m", "1.8"),
        ("-656.5", "0.1", "−$656.5m", "−6.565"),
        ("-656.5", "10", "−$657m", "−6.6"),
        ("1520.3", "10", "$1.52bn", "15.2"),
        ("999.6", "10", "$1.00bn", "10.0"),
        // What would be rounded to nothing keeps its digits.
        ("-3", "10", "−$3m", "−0.03"),
        ("0.4", "1", "$0.4m", "0.004"),
        ("0", "10", "$0", "0"),
    ] {
        let marks = [Lang::EN, Lang::KO].map(|lang| words::mark(lang, DOLLARS, number(value), number(step)));
        assert_eq!(marks, [english, korean], "{value} to {step}");
    }
}

#[test]
fn figures_of_a_chart_that_are_rounded_alike_have_as_many_decimals() {
    for query in golden::SCENES {
        let figure = golden::figure(query).unwrap_or_else(|| panic!("{query} is refused"));
        let mut decimals: BTreeMap<(Decimal, bool), usize> = BTreeMap::new();
        for cell in &figure.cells {
            let Some(value) = &cell.value else { continue };
            let mark = &cell.words.mark;
            let digits = mark.split_once('.').map_or(0, |(_, digits)| digits.trim_end_matches(['b', 'n', 'm']).len());
            let alike = (value.resolution.power_of_ten(), mark.ends_with("bn"));
            let before = *decimals.entry(alike).or_insert(digits);
            assert_eq!(before, digits, "{query}: {mark}");
        }
    }
}

#[test]
fn the_types_of_2023_are_told_apart_by_their_second_decimal() {
    let figure = golden::figure("chart=bars&by=type&lang=en").expect("types are drawn");
    let marks: Vec<&str> = figure.cells.iter().map(|cell| cell.words.mark.as_str()).collect();
    assert!(["$1.10bn", "$1.11bn"].iter().all(|mark| marks.contains(mark)), "{marks:?}");
}
