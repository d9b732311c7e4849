//! Figures in another currency: converted at the rates of a file of the package, and told as such.

use crate::support::golden;
use crate::support::package::{Package, shipped};
use ip_balance::data::{Decimal, read};
use ip_balance::figure::{CellId, Figure, compose, figures, tip};
use ip_balance::query::{Lang, Strictness, parse, resolve};

fn drawn(query: &str) -> Figure {
    golden::figure(query).unwrap_or_else(|| panic!("{query} is drawn"))
}

fn fault(query: &str) -> String {
    let parsed = parse(query, Strictness::Strict).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    match resolve(&parsed, shipped()) {
        Ok(_) => panic!("{query} is answered"),
        Err(error) => ip_balance::words::query_error(Lang::EN, &error),
    }
}

#[test]
fn annual_figures_are_shown_in_another_currency_as_our_conversion() {
    let figure = drawn("period=2021&currency=krw");
    let shown = figures(&figure);
    let row = &shown.figures[0];
    // 160 million dollars at 1,144.8911 won are 183.2 billion won; the last printed digit is worth 11.4 billion.
    assert_eq!((shown.unit.as_str(), row.method, row.text), ("KRW billion", Some("converted"), Some("₩180 billion")));
    assert_eq!(row.value, Some(Decimal::from(180)));
    assert_eq!(row.record, None, "a record in dollars need not be one in won");
    let notes = figure.head.notes.join(" ");
    assert!(notes.contains("our conversion"), "{notes}");
    assert!(figure.head.warnings.iter().any(|warning| warning.contains("our conversion")), "it travels with pictures");
    let ko = drawn("period=2022&asOf=2023-03-24&compare=none&currency=krw&lang=ko");
    assert_eq!(figures(&ko).figures[0].text, Some("−1조7200억 원"));
    assert!(
        ko.head.notes.join(" ").contains("2022년 평균 환율(1 달러당 1291.78 원)로 자체 환산"),
        "{:?}",
        ko.head.notes
    );
    assert_eq!(drawn("period=2021&currency=krw&lang=ko").cells[0].words.mark, "1800", "no decimal is invented");
    assert_eq!(drawn("currency=usd&period=2021").cells[0].amount(), drawn("period=2021").cells[0].amount());
}

#[test]
fn the_card_of_a_figure_tells_it_in_the_other_currency_with_the_rate_and_its_year() {
    let card = |query: &str| {
        let figure = drawn(query);
        let tip = tip::pinned(&figure, &[CellId(0)]);
        tip.figures[0].rows.iter().map(|row| row.text.clone()).collect::<Vec<_>>().join("\n")
    };
    let en = card("period=2021");
    assert!(en.contains("₩180 billion, at ₩1,144.89 to $1 (average of 2021); our conversion."), "{en}");
    let ko = card("period=2021&lang=ko");
    assert!(ko.contains("1800억 원(2021년 평균 환율 1 달러당 1144.89 원, 자체 환산)."), "{ko}");
    for without in ["period=2021-H1", "period=2021&currency=krw"] {
        assert!(!card(without).contains("our conversion"), "{without}");
    }
    let shown = drawn("period=2021");
    assert!(!tip::tip(&shown, &[CellId(0)]).figures[0].lines.join(" ").contains('₩'), "only a pinned tip has it");
}

#[test]
fn a_currency_without_rates_and_periods_without_one_are_told() {
    let unknown = fault("currency=eur");
    assert!(unknown.contains("currency: found 'eur', expected one of usd, krw"), "{unknown}");
    let halves = fault("period=2021-H1&currency=krw");
    assert!(halves.contains("period: found '2021-H1', expected years"), "{halves}");
    let range = fault("chart=columns&period=2018-H1..2022-H1&currency=krw");
    assert!(range.contains("found '2018-H1..2022-H1'"), "{range}");
}

#[test]
fn a_package_may_bring_rates_of_any_currency() {
    let copy = Package::copy();
    copy.write("eur_per_usd.csv", "year,rate,source,url\n2021,0.845494,ECB,https://example.com/\n");
    let data = read::read(&copy.folder).expect("a sound package");
    let query = parse("period=2021&currency=eur", Strictness::Strict).expect("a query");
    let resolved = resolve(&query, &data).expect("rates of euros");
    let figure = compose(&resolved, Lang::EN).expect("a chart");
    assert_eq!(figures(&figure).figures[0].text, Some("€135 million"));
    assert_eq!(figures(&figure).unit, "EUR million");
}

#[test]
fn a_rate_that_is_none_is_reported_with_its_line() {
    let copy = Package::copy();
    copy.append("krw_per_usd.csv", "2026,0,nobody,https://example.com/");
    copy.append("krw_per_usd.csv", "2021,1100,nobody,https://example.com/");
    let found: Vec<String> = copy.problems().iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].contains("found rate '0', expected KRW for one USD, a number above 0"), "{found:#?}");
    assert!(found[1].contains("found year '2021' a second time"), "{found:#?}");
}

#[test]
fn charts_of_every_kind_convert_and_none_tells_a_record() {
    for query in [
        "chart=columns&first=yes",
        "chart=difference",
        "chart=bars&by=type",
        "chart=dumbbell&by=country",
        "chart=bridge&by=type&period=2022",
        "chart=stack&by=type",
        "chart=multiples&by=country",
        "chart=revisions",
    ] {
        for lang in ["en", "ko"] {
            let figure = drawn(&format!("{query}&currency=krw&lang={lang}"));
            assert!(figure.cells.iter().any(|cell| cell.value.is_some()), "{query}");
            assert!(figure.cells.iter().all(|cell| cell.record().is_none()), "{query}");
            let texts = [&figure.head.title, &figure.head.subtitle].map(String::as_str).join(" ");
            assert!(!texts.contains('$') && !texts.contains("달러"), "{query}: {texts}");
        }
    }
}
