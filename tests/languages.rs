//! Languages that do not ship: German numbers, days and plurals by table.

use ip_balance::data::{Date, Period};
use ip_balance::words::compile::{Source, compile_all};
use ip_balance::words::{Format, Language, Message, Sign, Signature, Style};

const GERMAN: &str = include_str!("words/de.ftl");

/// German, with some messages of charts.
fn german() -> Language {
    let ids = ["holes-counted", "preliminary"];
    let signatures: Vec<Signature> = Format::signatures()
        .into_iter()
        .chain(Message::signatures().into_iter().filter(|signature| ids.contains(&&*signature.id)))
        .collect();
    let source = Source { file: "tests/words/de.ftl".to_string(), text: GERMAN.to_string() };
    let catalogue = compile_all("de", &[source], &signatures).unwrap_or_else(|errors| panic!("{errors:?}"));
    Language::new(catalogue).expect("German has rules")
}

fn period(text: &str) -> Period {
    Period::parse(text).expect("a period of the tests")
}

#[test]
fn german_amounts() {
    let german = german();
    for (value, words, headline, mark) in [
        (0, "0 Dollar", "0 Dollar", "0 $"),
        (1, "1 Million Dollar", "1 Mio. Dollar", "1 Mio. $"),
        (-1, "−1 Million Dollar", "−1 Mio. Dollar", "−1 Mio. $"),
        (2, "2 Millionen Dollar", "2 Mio. Dollar", "2 Mio. $"),
        (160, "160 Millionen Dollar", "160 Mio. Dollar", "160 Mio. $"),
        (999, "999 Millionen Dollar", "999 Mio. Dollar", "999 Mio. $"),
        (1_000, "1 Milliarde Dollar", "1 Mrd. Dollar", "1 Mrd. $"),
        (1_001, "1,001 Milliarden Dollar", "1,001 Mrd. Dollar", "1,001 Mrd. $"),
        (1_100, "1,1 Milliarden Dollar", "1,1 Mrd. Dollar", "1,1 Mrd. $"),
        (-1_330, "−1,33 Milliarden Dollar", "−1,33 Mrd. Dollar", "−1,33 Mrd. $"),
        (2_000, "2 Milliarden Dollar", "2 Mrd. Dollar", "2 Mrd. $"),
        (26_320, "26,32 Milliarden Dollar", "26,32 Mrd. Dollar", "26,32 Mrd. $"),
        (1_234_567, "1.234,567 Milliarden Dollar", "1.234,567 Mrd. Dollar", "1.234,567 Mrd. $"),
    ] {
        let written = [Style::Words, Style::Headline, Style::Mark].map(|style| german.money(value, style, Sign::Minus));
        assert_eq!(written, [words, headline, mark], "{value}");
    }
    for (value, step, tick) in [(0, 500, "0"), (-5_000, 5_000, "−5 Mrd. $"), (500, 500, "500 Mio. $")] {
        assert_eq!(german.tick(value, step), tick);
    }
    assert_eq!(german.money(160, Style::Words, Sign::Always), "+160 Millionen Dollar");
}

#[test]
fn german_counts_and_plurals() {
    let german = german();
    for (number, grouped, words) in [
        (0, "0", "keine"),
        (1, "1", "ein"),
        (2, "2", "zwei"),
        (12, "12", "zwölf"),
        (13, "13", "13"),
        (1_019, "1.019", "1019"),
        (1_234_567, "1.234.567", "1234567"),
    ] {
        assert_eq!(german.number(number), grouped);
        assert_eq!(german.count(usize::try_from(number).expect("no negative count")), words);
    }
    for (missing, sentence) in [
        (1, "1 von 14 Werten fehlt in unseren Quellen."),
        (2, "2 von 14 Werten fehlen in unseren Quellen."),
        (11, "11 von 14 Werten fehlen in unseren Quellen."),
        (21, "21 von 14 Werten fehlen in unseren Quellen."),
    ] {
        assert_eq!(german.say(Message::HolesCounted { missing, of: 14 }), sentence);
    }
    for (periods, sentence) in [
        (vec!["2023"], "2023 ist vorläufig."),
        (vec!["2022", "2023"], "2022–2023 sind vorläufig."),
        (vec!["2019", "2023"], "2019 und 2023 sind vorläufig."),
    ] {
        let periods: Vec<Period> = periods.into_iter().map(period).collect();
        assert_eq!(german.say(Message::Preliminary { periods: &periods }), sentence);
    }
}

#[test]
fn german_days_periods_and_lists() {
    let german = german();
    for (day, words) in [
        ("2023-03-24", "24. März 2023"),
        ("2024-01-01", "1. Januar 2024"),
        ("2021-05-31", "31. Mai 2021"),
        ("2020-12-09", "9. Dezember 2020"),
    ] {
        assert_eq!(german.date(Date::parse(day).expect("a day of the tests")), words);
    }
    for (text, full, short) in [
        ("2022", "2022", "2022"),
        ("2021-H1", "erstes Halbjahr 2021", "1. Hj. 2021"),
        ("2021-H2", "zweites Halbjahr 2021", "2. Hj. 2021"),
        ("2016-Q3", "drittes Quartal 2016", "3. Qu. 2016"),
    ] {
        assert_eq!([german.period(period(text)), german.period_short(period(text))], [full, short]);
    }
    for (first, last, span) in [
        ("2010", "2023", "2010–2023"),
        ("2018-H1", "2024-H1", "erstes Halbjahr 2018 bis erstes Halbjahr 2024"),
        ("2023", "2023", "2023"),
    ] {
        assert_eq!(german.span(period(first), period(last)), span);
    }
    assert_eq!(german.list(&["2020", "2021", "2022"]), "2020, 2021 und 2022");
    assert_eq!(german.list(&["Software, Spiele", "Musik"]), "Software, Spiele; Musik");
}
