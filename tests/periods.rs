//! Parsing, order and arithmetic of periods and days.

use ip_balance::data::{Date, Length, Period};

fn period(text: &str) -> Period {
    Period::parse(text).unwrap_or_else(|| panic!("'{text}' should be a period"))
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("'{text}' should be a day"))
}

#[test]
fn a_period_is_formatted_as_it_was_parsed() {
    let rows = [
        ("2022", Length::Year, 2022, 1),
        ("1000", Length::Year, 1000, 1),
        ("9999", Length::Year, 9999, 1),
        ("2022-H1", Length::Half, 2022, 1),
        ("2022-H2", Length::Half, 2022, 2),
        ("2016-Q1", Length::Quarter, 2016, 1),
        ("2016-Q4", Length::Quarter, 2016, 4),
        ("2024-01", Length::Month, 2024, 1),
        ("2024-12", Length::Month, 2024, 12),
    ];
    for (text, length, year, number) in rows {
        let read = period(text);
        assert_eq!((read.length, read.year, read.number()), (length, year, number), "{text}");
        assert_eq!(read.to_string(), text);
    }
    assert_eq!(Period::of_year(2022), period("2022"));
    assert_eq!(period("2024-M03").to_string(), "2024-03", "a month as SDMX has it");
}

#[test]
fn other_text_is_not_parsed_as_a_period() {
    let rows = [
        "",
        " ",
        "202",
        "20222",
        "0999",
        "0000",
        "+202",
        "-202",
        "2022 ",
        " 2022",
        "2022-",
        "2022-H",
        "2022-H0",
        "2022-H3",
        "2022-Q0",
        "2022-Q5",
        "2022-Q10",
        "2022-h1",
        "2022-q1",
        "2022H1",
        "2022_H1",
        "2022-M1",
        "2022-M13",
        "2022-m01",
        "2022-1",
        "2022-00",
        "2022-13",
        "2022-001",
        "2022-+1",
        "2022-01-01",
        "2022..2023",
        "２０２２",
        "202年",
        "년2022",
        "2022-H１",
        "2022-H1-H1",
        "2022\n",
        "\u{0}022",
    ];
    for text in rows {
        assert_eq!(Period::parse(text), None, "'{text}'");
    }
}

#[test]
fn the_next_period_crosses_the_year() {
    for (text, next) in [
        ("2022", "2023"),
        ("2022-H1", "2022-H2"),
        ("2022-H2", "2023-H1"),
        ("2022-Q1", "2022-Q2"),
        ("2022-Q3", "2022-Q4"),
        ("2022-Q4", "2023-Q1"),
        ("2022-01", "2022-02"),
        ("2022-12", "2023-01"),
        ("1999", "2000"),
    ] {
        assert_eq!(period(text).next(), period(next), "{text}");
        assert_eq!(period(next).index(), period(text).index() + 1, "{text}");
    }
}

#[test]
fn a_year_before_is_the_same_part_of_the_year() {
    for (text, before) in
        [("2022", "2021"), ("2022-H2", "2021-H2"), ("2016-Q1", "2015-Q1"), ("2024-02", "2023-02"), ("2000", "1999")]
    {
        assert_eq!(period(text).a_year_before(), period(before), "{text}");
    }
}

#[test]
fn a_range_includes_both_ends_and_every_half() {
    let range = |first: &str, last: &str| -> Vec<String> {
        period(first).to(period(last)).into_iter().map(|p| p.to_string()).collect()
    };
    assert_eq!(range("2022", "2022"), ["2022"]);
    assert_eq!(range("2021", "2023"), ["2021", "2022", "2023"]);
    assert_eq!(range("2021-H2", "2023-H1"), ["2021-H2", "2022-H1", "2022-H2", "2023-H1"]);
    assert_eq!(range("2021-Q4", "2022-Q2"), ["2021-Q4", "2022-Q1", "2022-Q2"]);
    assert_eq!(range("2023-11", "2024-02"), ["2023-11", "2023-12", "2024-01", "2024-02"]);
    assert_eq!(range("9998", "9999"), ["9998", "9999"], "a range may end with the last year");
    assert!(range("2023", "2021").is_empty(), "a reversed range is empty");
    assert!(range("2021", "2023-H1").is_empty(), "lengths are not mixed");
}

#[test]
fn periods_sort_by_length_then_time() {
    let sorted =
        ["2010", "2022", "2010-H1", "2021-H2", "2022-H1", "2009-Q4", "2010-Q1", "2008-12", "2009-01"].map(period);
    assert!(sorted.is_sorted());
}

#[test]
fn a_period_contains_itself_and_its_shorter_parts() {
    for (outer, inner, within) in [
        ("2022", "2022", true),
        ("2022", "2022-H1", true),
        ("2022", "2022-Q4", true),
        ("2022", "2021-Q4", false),
        ("2022-H1", "2022-Q1", true),
        ("2022-H1", "2022-Q2", true),
        ("2022-H1", "2022-Q3", false),
        ("2022-H2", "2022-Q4", true),
        ("2022-H1", "2022", false),
        ("2022-Q1", "2022-H1", false),
        ("2022-H1", "2022-H2", false),
        ("2022", "2022-12", true),
        ("2022-H2", "2022-07", true),
        ("2022-Q2", "2022-07", false),
        ("2022-Q2", "2022-06", true),
        ("2022-06", "2022-Q2", false),
    ] {
        assert_eq!(period(outer).contains(period(inner)), within, "{outer} and {inner}");
    }
}

#[test]
fn a_period_ends_the_day_before_the_next_begins() {
    for (text, end) in [
        ("2022", "2023-01-01"),
        ("2022-H1", "2022-07-01"),
        ("2022-H2", "2023-01-01"),
        ("2022-Q1", "2022-04-01"),
        ("2022-Q2", "2022-07-01"),
        ("2022-Q3", "2022-10-01"),
        ("2022-Q4", "2023-01-01"),
        ("2022-02", "2022-03-01"),
        ("2022-12", "2023-01-01"),
    ] {
        assert_eq!(period(text).end(), date(end), "{text}");
        assert_eq!(period(text).next().start(), date(end), "{text}");
    }
}

#[test]
fn a_day_is_formatted_as_it_was_parsed() {
    for text in ["2023-03-24", "2024-02-29", "2000-02-29", "2023-12-31", "2023-01-01", "0999-05-01", "9999-12-31"] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn other_text_is_not_parsed_as_a_day() {
    for text in [
        "",
        "2023",
        "2023-03",
        "2023-3-24",
        "23-03-24",
        "2023/03/24",
        "2023-02-29",
        "1900-02-29",
        "2023-04-31",
        "2023-13-01",
        "2023-00-10",
        "2023-01-00",
        "2023-01-32",
        "0000-01-01",
        "2023-03-24 ",
        "2023-03-24T00",
        "+023-03-24",
        "2023-+3-24",
        "२०२३-03-24",
        "20é3-03-24",
        "２-0３-24",
    ] {
        assert_eq!(Date::parse(text), None, "'{text}'");
    }
}

#[test]
fn days_sort_in_time() {
    assert!(["1999-12-31", "2000-01-01", "2000-01-02", "2000-02-01", "2001-01-01"].map(date).is_sorted());
}

#[test]
fn a_period_has_its_shorter_parts_in_order() {
    let parts = |text: &str, length| period(text).divided(length).map(|p| p.to_string()).collect::<Vec<_>>();
    assert_eq!(parts("2022", Length::Half), ["2022-H1", "2022-H2"]);
    assert_eq!(parts("2022-H2", Length::Quarter), ["2022-Q3", "2022-Q4"]);
    assert_eq!(parts("2022-H2", Length::Half), ["2022-H2"]);
    assert_eq!(parts("2022-Q3", Length::Month), ["2022-07", "2022-08", "2022-09"]);
    assert_eq!(period("2022").divided(Length::Month).count(), 12);
    assert!(parts("2022-H2", Length::Year).is_empty(), "a half has no years");
}

#[test]
fn serialized_periods_and_days_are_their_text() {
    let json = serde_json::to_string(&(period("2022-H1"), date("2023-03-24"))).expect("text is serialized");
    assert_eq!(json, r#"["2022-H1","2023-03-24"]"#);
    assert_eq!(serde_json::from_str(&json).ok(), Some((period("2022-H1"), date("2023-03-24"))));
    assert!(serde_json::from_str::<Period>(r#""2022-H3""#).is_err());
    assert!(serde_json::from_str::<Date>(r#""2023-02-29""#).is_err());
}
