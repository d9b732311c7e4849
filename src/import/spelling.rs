//! How publishers spell periods, days and numbers.

use crate::data::{Date, Length, Period};
use rust_decimal::Decimal as Exact;

/// What a publisher's text for a period stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelled {
    Period(Period),
    /// A day: the period that begins with it, or that day itself.
    Day(Date),
    /// A period that no package can hold, such as a week.
    TooFine(&'static str),
}

/// Reads a period as ECOS, SDMX, Eurostat and spreadsheets write it: `2024`, `2024S1`, `2024-Q1`, `2024:Q1`, `Q1 2024`,
/// `202401`, `2024-M01`, `2024.1/4`, `20240101`. `None` for any other text.
pub fn period(text: &str) -> Option<Spelled> {
    let text = text.trim().to_ascii_uppercase();
    let text = text.split_once('T').filter(|(day, _)| Date::parse(day).is_some()).map_or(&*text, |(day, _)| day);
    let letter_of_fraction = [("/4", 'Q'), ("/2", 'H')].into_iter().find_map(|(ending, letter)| {
        let (year, number) = text.strip_suffix(ending)?.split_once('.')?;
        Some(format!("{year}-{letter}{number}"))
    });
    let parts = parts(letter_of_fraction.as_deref().unwrap_or(text))?;
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let written = |text: String| Period::parse(&text).map(Spelled::Period);
    match parts[..] {
        [year] if year.len() == 4 => written(year.to_string()),
        [month] if month.len() == 6 => written(format!("{}-{}", &month[..4], &month[4..])),
        [day] if day.len() == 8 => {
            Date::parse(&format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..])).map(Spelled::Day)
        }
        [year, "A"] | [year, "A", "1"] => written(year.to_string()),
        [month, "S", "1" | "2"] if month.len() == 6 => Some(Spelled::TooFine("half a month")),
        [year, "H" | "S", number] | ["H" | "S", number, year] => written(format!("{year}-H{number}")),
        [year, "Q", number] | ["Q", number, year] => written(format!("{year}-Q{number}")),
        [year, "M", number] | [year, number] => written(format!("{year}-{number:0>2}")),
        [year, "W", _] if year.len() == 4 => Some(Spelled::TooFine("a week")),
        [year, "D", _] if year.len() == 4 => Some(Spelled::TooFine("a day")),
        [year, "T", _] if year.len() == 4 => Some(Spelled::TooFine("a third of a year")),
        [year, month, day] if year.len() == 4 => Date::parse(&format!("{year}-{month}-{day}")).map(Spelled::Day),
        _ => None,
    }
}

/// Runs of digits and runs of letters; `None` if there is anything else but what may stand between them.
fn parts(text: &str) -> Option<Vec<String>> {
    let mut parts: Vec<String> = Vec::new();
    let mut is_joined = false;
    for c in text.chars() {
        if " -:._".contains(c) {
            is_joined = false;
        } else if c.is_ascii_alphanumeric() {
            let last = parts
                .last_mut()
                .filter(|last| is_joined && last.ends_with(|end: char| end.is_ascii_digit() == c.is_ascii_digit()));
            match last {
                Some(last) => last.push(c),
                None => parts.push(c.to_string()),
            }
            is_joined = true;
        } else {
            return None;
        }
    }
    Some(parts)
}

/// The period that begins on a day; `None` if none of that length does.
pub fn period_from(start: Date, length: Length) -> Option<Period> {
    let periods = Period::of_year(start.year).divided(length);
    periods.into_iter().find(|period| period.start() == start)
}

/// The longest length by which every one of these days begins a period; `None` if one begins no month.
pub fn length_of(days: impl Iterator<Item = Date> + Clone) -> Option<Length> {
    Length::ALL.into_iter().find(|length| days.clone().all(|day| period_from(day, *length).is_some()))
}

/// Reads a day, with or without a time after it: `2023-03-24`, `20230324`, `2023-03-24T11:00:00Z`, `24/03/23 11:00:00`,
/// `24.03.2023`.
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let text = text.split(['T', ' ']).next().unwrap_or(text);
    let digits: Vec<&str> = text.split(['-', '/', '.']).collect();
    match digits[..] {
        [all] if all.len() == 8 && all.is_ascii() => {
            Date::parse(&format!("{}-{}-{}", &all[..4], &all[4..6], &all[6..]))
        }
        [year, month, day] if year.len() == 4 => Date::parse(&format!("{year}-{month}-{day}")),
        [day, month, year] if year.len() == 4 => Date::parse(&format!("{year}-{month}-{day}")),
        [day, month, year] if year.len() == 2 => Date::parse(&format!("20{year}-{month}-{day}")),
        _ => None,
    }
}

/// Texts that stand where a publisher has no value.
const MISSING: [&str; 10] = ["", "-", "–", ".", "..", "...", ":", "NA", "NaN", "#N/A"];

/// Whether a text says that there is no value.
pub fn is_missing(text: &str) -> bool {
    MISSING.iter().any(|missing| missing.eq_ignore_ascii_case(text.trim()))
}

/// Reads a number as publishers write it, with thousands set apart or in powers of ten. `decimal_comma` says which of
/// point and comma the decimals follow.
pub fn number(text: &str, decimal_comma: bool) -> Option<Exact> {
    let (point, group) = if decimal_comma { (',', '.') } else { ('.', ',') };
    let text: String = text.trim().replace('\u{2212}', "-");
    let (whole, decimals) = text.split_once(point).map_or((&*text, None), |(whole, rest)| (whole, Some(rest)));
    let groups: Vec<&str> = whole.split([group, ' ', '\u{a0}', '\u{202f}']).collect();
    let are_thousands = groups[1..].iter().all(|group| group.len() == 3);
    if !are_thousands || (groups.len() > 1 && groups[0].trim_start_matches(['-', '+']).len() > 3) {
        return None;
    }
    let plain = decimals.map_or(groups.concat(), |decimals| format!("{}.{decimals}", groups.concat()));
    let plain = plain.strip_prefix('+').unwrap_or(&plain);
    let is_plain = |c: char| c.is_ascii_digit() || "-+.eE".contains(c);
    if !plain.chars().all(is_plain) {
        return None;
    }
    if plain.contains(['e', 'E']) { Exact::from_scientific(plain).ok() } else { Exact::from_str_exact(plain).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_in_the_spellings_of_publishers() {
        let spellings = [
            ("2024", "2024"),
            ("2024-A1", "2024"),
            ("2022S1", "2022-H1"),
            ("2022-S2", "2022-H2"),
            ("2024Q3", "2024-Q3"),
            ("1947:Q1", "1947-Q1"),
            ("q1 2024", "2024-Q1"),
            ("2024.1/4", "2024-Q1"),
            ("2024.2/2", "2024-H2"),
            ("202401", "2024-01"),
            ("2024-M01", "2024-01"),
            ("1939:01", "1939-01"),
            ("2024-1", "2024-01"),
        ];
        for (text, expected) in spellings {
            assert_eq!(period(text), Period::parse(expected).map(Spelled::Period), "{text}");
        }
        assert_eq!(period("20240131"), Date::parse("2024-01-31").map(Spelled::Day));
        assert_eq!(period("2024-01-31T00:00:00"), Date::parse("2024-01-31").map(Spelled::Day));
        assert_eq!(period("202401S1"), Some(Spelled::TooFine("half a month")));
        assert_eq!(period("2024-W05"), Some(Spelled::TooFine("a week")));
        for text in ["", "2024Q5", "2024S3", "24", "2024-13", "first", "2024/2025", "202413", "2024-02-30"] {
            assert_eq!(period(text), None, "{text}");
        }
    }

    #[test]
    fn the_longest_length_that_fits_all_first_days_is_taken() {
        let days = |texts: &[&str]| -> Vec<Date> { texts.iter().filter_map(|text| day(text)).collect() };
        let length = |texts: &[&str]| length_of(days(texts).into_iter());
        assert_eq!(length(&["2023-01-01", "2024-01-01"]), Some(Length::Year));
        assert_eq!(length(&["2023-01-01", "2023-04-01"]), Some(Length::Quarter));
        assert_eq!(length(&["2023-01-01", "2023-02-01"]), Some(Length::Month));
        assert_eq!(length(&["2023-01-02"]), None);
    }

    #[test]
    fn days_are_read_with_and_without_a_time() {
        for text in ["2023-03-24", "20230324", "2023-03-24T11:00:00.000+01:00", "24/03/23 11:00:00", "24.03.2023"] {
            assert_eq!(day(text), Date::parse("2023-03-24"), "{text}");
        }
        assert_eq!(day("202303"), None);
        assert_eq!(day("2023-02-30"), None);
    }

    #[test]
    fn numbers_are_read_with_either_mark_of_decimals() {
        let read = |text, comma| number(text, comma).map(|number| number.to_string());
        for (text, comma, expected) in [
            ("1234.50", false, Some("1234.50")),
            ("1,234.5", false, Some("1234.5")),
            ("-1 234,5", true, Some("-1234.5")),
            ("1.234,5", true, Some("1234.5")),
            ("\u{2212}3.5", false, Some("-3.5")),
            ("1.5E3", false, Some("1500")),
            ("1,23", false, None),
            ("12345,678.1", false, None),
            ("1.2.3", false, None),
            ("n/a", false, None),
            ("", false, None),
        ] {
            assert_eq!(read(text, comma).as_deref(), expected, "{text}");
        }
    }
}
