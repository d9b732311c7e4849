//! That no headline contradicts a note, a sign, a status or a tie of its own figures, over every chart, day, period and
//! language.

use crate::titles::all;

use ip_balance::data::{Date, Decimal};
use ip_balance::derive::Status;
use ip_balance::figure::facts::facts;
use ip_balance::figure::{Cell, Figure};
use ip_balance::query::Lang;
use ip_balance::words;
use std::cell::Cell as Counter;
use std::collections::BTreeSet;

/// The cells that have a figure.
fn held(figure: &Figure) -> impl Iterator<Item = &Cell> {
    figure.cells.iter().filter(|cell| cell.value.is_some())
}

/// The sizes of the figures that a headline may write as an amount.
fn sizes<'a>(figure: &'a Figure, amount: &'a str) -> impl Iterator<Item = Decimal> + 'a {
    let (lang, unit) = (figure.lang, figure.unit);
    let amounts = figure.cells.iter().flat_map(|cell| [cell.amount(), cell.compared_amount()]).flatten();
    amounts.map(Decimal::abs).filter(move |size| {
        let written = [words::headline(lang, unit, *size), words::mark(lang, unit, *size, Decimal::whole(10))];
        written.iter().any(|text| text == amount)
    })
}

/// The amounts in a headline, in their order, without signs.
fn amounts(title: &str) -> Vec<&str> {
    let words = title.split(|letter: char| letter.is_whitespace() || "…,;:()‘’".contains(letter));
    let amount = |word: &'_ str| match word.find("달러") {
        Some(end) => Some(0..end + "달러".len()),
        None => word.find('$').map(|start| start..word.len()),
    };
    words.filter_map(|word| word.get(amount(word)?)).collect()
}

/// Checks every figure and returns for how many `check` found something to check.
fn checked(check: impl Fn(&str, &Figure) -> Option<()>) -> usize {
    let count = Counter::new(0);
    all(|query, figure| count.set(count.get() + usize::from(check(query, figure).is_some())));
    count.get()
}

#[test]
fn what_a_headline_says_grew_is_larger_after_than_before() {
    const UP: [&str; 7] = ["grew", "widened", "rose", "revised up", "확대", "증가", "상향"];
    const DOWN: [&str; 7] = ["shrank", "narrowed", "fell", "revised down", "축소", "감소", "하향"];
    let found = checked(|query, figure| {
        let title = &figure.head.title;
        let [first, second] = amounts(title)[..] else { return None };
        let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
        let (up, down) = (says(&UP), says(&DOWN));
        if up == down || title.contains(';') || figure.query.contains("bridge") {
            return None;
        }
        let later_first = title.contains("a year before") || title.contains("…전년");
        let (before, after) = if later_first { (second, first) } else { (first, second) };
        let is_so = |before, after| if up { after > before } else { after < before };
        let borne = sizes(figure, before).any(|before| sizes(figure, after).any(|after| is_so(before, after)));
        assert!(borne, "{query}: {title}");
        Some(())
    });
    assert!(found > 100, "{found}");
}

#[test]
fn a_headline_tells_no_move_that_rounding_alone_explains() {
    // A headline with two amounts that are written alike says nothing.
    all(|query, figure| {
        let title = &figure.head.title;
        let said = amounts(title);
        let is_told = said.iter().collect::<BTreeSet<_>>().len() < said.len();
        let level =
            ["with", "엇비슷", "surplus", "흑자", "little changed", "제자리"].iter().any(|word| title.contains(word));
        assert!(!is_told || level, "{query}: {title}");
    });
}

#[test]
fn a_chart_with_a_figure_never_says_that_it_has_none() {
    let found = checked(|query, figure| {
        let title = &figure.head.title;
        let says = title.contains(": not in our sources") || title.ends_with("수치는 수집 자료에 없음");
        let has = held(figure).any(|cell| cell.value.as_ref().is_some_and(|value| value.doubt.is_none()));
        assert!(!(says && has), "{query}: {title}");
        says.then_some(())
    });
    assert!(found > 100, "{found}");
}

#[test]
fn a_headline_without_revisions_stands_over_figures_without_them() {
    let found = checked(|query, figure| {
        let title = &figure.head.title;
        if !title.contains("no revision") && !title.contains("수정된 수치 없음") {
            return None;
        }
        let status = |cell: &Cell| cell.value.as_ref().and_then(|value| value.status);
        assert!(held(figure).all(|cell| status(cell) != Some(Status::Revised)), "{query}: {title}");
        assert!(held(figure).any(|cell| status(cell) == Some(Status::Unchanged)), "{query}: {title} of single prints");
        let notes = figure.head.notes.join(" ");
        assert!(!notes.contains("Revising") && !notes.contains("수정으로"), "{query}: {title} over '{notes}'");
        Some(())
    });
    assert!(found > 0);
}

#[test]
fn who_overtook_whom_is_told_from_one_release() {
    let found = checked(|query, figure| {
        let title = &figure.head.title;
        if !title.contains(" overtakes ") && !title.contains("상대국, ") {
            return None;
        }
        let changed = held(figure).filter(|cell| cell.change().is_some() && title.contains(cell.words.short.as_str()));
        let releases = |cell: &Cell| cell.value.as_ref().map(|value| value.release.id);
        let named: Vec<_> = changed.map(releases).collect();
        assert!(named.len() >= 2 && named.iter().all(|release| *release == named[0]), "{query}: {title}");
        Some(())
    });
    assert!(found > 0);
}

/// The days in a text, as either language writes them.
fn days(lang: Lang, text: &str, all: &BTreeSet<Date>) -> Vec<Date> {
    all.iter().copied().filter(|day| text.contains(&words::date(lang, *day))).collect()
}

#[test]
fn nothing_as_of_a_day_tells_of_a_later_one() {
    let every_day = Counter::new(BTreeSet::new());
    all(|_, figure| {
        let mut known = every_day.take();
        known.extend(held(figure).filter_map(|cell| Some(cell.value.as_ref()?.release.date)));
        every_day.set(known);
    });
    let every_day = every_day.take();
    let found = checked(|query, figure| {
        let day = Date::parse(query.split_once("asOf=")?.1.get(..10)?)?;
        let head = &figure.head;
        let cells = figure.cells.iter().flat_map(|cell| facts(figure.lang, cell)).map(|fact| fact.sentence);
        // Our own corrections are the exception.
        let notes = head.notes.iter().filter(|note| !note.starts_with("Corrected on") && !note.contains(" 정정: "));
        for text in notes.chain([&head.title, &head.subtitle, &head.source]).cloned().chain(cells) {
            let later = days(figure.lang, &text, &every_day).into_iter().find(|told| *told > day);
            assert_eq!(later, None, "{query}: '{text}'");
            let years = text.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| digits.len() == 4);
            let year =
                years.filter_map(|digits| digits.parse::<u16>().ok()).find(|year| *year > day.year && *year < 2100);
            assert_eq!(year, None, "{query}: '{text}'");
        }
        // Later periods do not exist: they are not drawn as holes.
        let hole =
            figure.cells.iter().find(|cell| cell.value.is_none() && !cell.is_outside && cell.period.year > day.year);
        assert!(hole.is_none(), "{query}: {:?}", hole.map(|cell| cell.period));
        Some(())
    });
    assert!(found > 1000, "{found}");
}
