//! Days and periods as each language writes them.

use super::fill;
use crate::data::{Date, Length, Period};
use crate::digits::digits;
use crate::join::join;
use crate::query::Lang;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const ORDINALS: [&str; 4] = ["first", "second", "third", "fourth"];

/// `24 March 2023`, `2023년 3월 24일`.
pub fn date(lang: Lang, date: Date) -> String {
    let (year, day) = (year(date.year), digits(u32::from(date.day), 1));
    match lang {
        Lang::En => join(&[&day, MONTHS[usize::from(date.month.clamp(1, 12)) - 1], &year], " "),
        Lang::Ko => fill("@년 @월 @일", &[&year, &digits(u32::from(date.month), 1), &day]),
    }
}

/// A period within a sentence: `2022`, `first half of 2021`, `2021년 상반기`, `2016년 1분기`.
pub fn period(lang: Lang, period: Period) -> String {
    let year = year(period.year);
    match (lang, period.length) {
        (Lang::En, Length::Year) => year,
        (Lang::En, Length::Half) => fill("@ half of @", &[ordinal(period), &year]),
        (Lang::En, Length::Quarter) => fill("@ quarter of @", &[ordinal(period), &year]),
        (Lang::Ko, Length::Year) => year + "년",
        (Lang::Ko, Length::Half) => fill("@년 @반기", &[&year, half(period)]),
        (Lang::Ko, Length::Quarter) => fill("@년 @분기", &[&year, &digits(u32::from(period.number()), 1)]),
    }
}

/// A period at the head of a tip, a row or a sentence: `First half of 2021`.
pub fn period_first(lang: Lang, of: Period) -> String {
    capital(period(lang, of))
}

/// A period on an axis: `2022`, `H1 2021`, `2021 상`, `Q1 2016`, `2016 1분기`.
pub fn period_tick(lang: Lang, period: Period) -> String {
    let (year, number) = (year(period.year), digits(u32::from(period.number()), 1));
    match (lang, period.length) {
        (Lang::En | Lang::Ko, Length::Year) => year,
        (Lang::En, Length::Half) => fill("H@ @", &[&number, &year]),
        (Lang::En, Length::Quarter) => fill("Q@ @", &[&number, &year]),
        (Lang::Ko, Length::Half) => fill("@ @", &[&year, half(period)]),
        (Lang::Ko, Length::Quarter) => fill("@ @분기", &[&year, &number]),
    }
}

/// Periods of one length: `2010–2023`, `first half of 2018 to first half of 2024`, `2010~2023년`.
pub fn span(lang: Lang, first: Period, last: Period) -> String {
    match (lang, first.length) {
        _ if first == last => period(lang, first),
        (Lang::En, Length::Year) => fill("@–@", &[&year(first.year), &year(last.year)]),
        (Lang::En, Length::Half | Length::Quarter) => fill("@ to @", &[&period(lang, first), &period(lang, last)]),
        (Lang::Ko, Length::Year) => fill("@~@", &[&year(first.year), &period(lang, last)]),
        (Lang::Ko, Length::Half | Length::Quarter) => fill("@~@", &[&period(lang, first), &period(lang, last)]),
    }
}

/// The text with its first letter large; scripts without large letters stay as they are.
pub fn capital(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

fn year(year: u16) -> String {
    digits(u32::from(year), 1)
}

fn ordinal(period: Period) -> &'static str {
    ORDINALS[usize::from(period.number() - 1) % ORDINALS.len()]
}

fn half(period: Period) -> &'static str {
    if period.number() == 1 { "상" } else { "하" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Ko};

    fn of(text: &str) -> Period {
        Period::parse(text).expect("a period of the test")
    }

    #[test]
    fn periods_read_as_each_language_writes_them() {
        for (text, en, ko, tick_en, tick_ko) in [
            ("2022", "2022", "2022년", "2022", "2022"),
            ("2021-H1", "first half of 2021", "2021년 상반기", "H1 2021", "2021 상"),
            ("2021-H2", "second half of 2021", "2021년 하반기", "H2 2021", "2021 하"),
            ("2016-Q1", "first quarter of 2016", "2016년 1분기", "Q1 2016", "2016 1분기"),
            ("2016-Q4", "fourth quarter of 2016", "2016년 4분기", "Q4 2016", "2016 4분기"),
        ] {
            assert_eq!((period(En, of(text)).as_str(), period(Ko, of(text)).as_str()), (en, ko));
            assert_eq!((period_tick(En, of(text)).as_str(), period_tick(Ko, of(text)).as_str()), (tick_en, tick_ko));
        }
        assert_eq!(period_first(En, of("2021-H1")), "First half of 2021");
        assert_eq!(period_first(Ko, of("2021-H1")), "2021년 상반기");
    }

    #[test]
    fn spans_name_both_ends_once() {
        for (first, last, en, ko) in [
            ("2010", "2023", "2010–2023", "2010~2023년"),
            ("2022", "2022", "2022", "2022년"),
            ("2018-H1", "2024-H1", "first half of 2018 to first half of 2024", "2018년 상반기~2024년 상반기"),
        ] {
            assert_eq!((span(En, of(first), of(last)).as_str(), span(Ko, of(first), of(last)).as_str()), (en, ko));
        }
    }

    #[test]
    fn days_read_as_each_language_writes_them() {
        let day = Date::parse("2023-03-04").expect("a day of the test");
        assert_eq!((date(En, day).as_str(), date(Ko, day).as_str()), ("4 March 2023", "2023년 3월 4일"));
    }
}
