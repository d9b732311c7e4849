//! Names to lines: where they break, when the short name steps in, and that nothing is ever wider than its room.

use ip_balance::scene::Weight;
use ip_balance::text::{Measure, TextStyle, ellipsize, fit_lines, wrap, wrap_within_words};
use proptest::prelude::*;

/// Half an em for a Latin letter, an em for a Hangul syllable: sizes that can be counted by hand.
struct Typewriter;

impl Measure for Typewriter {
    fn width(&self, text: &str, size: f64, _: Weight) -> f64 {
        text.chars().map(|c| if c < '\u{1100}' || c == '…' { 0.5 } else { 1.0 }).sum::<f64>() * size
    }
}

/// At this size a Latin letter is one wide and a syllable two.
const HAND: TextStyle = TextStyle { measure: &Typewriter, size: 2.0, weight: Weight::Normal, slack: 1.0 };

fn owned(lines: Option<&[&str]>) -> Option<Vec<String>> {
    lines.map(|lines| lines.iter().map(|line| line.to_string()).collect())
}

#[test]
fn names_break_at_blanks_and_words_too_wide_at_their_seams() {
    let table: [(&str, f64, usize, Option<&[&str]>); 16] = [
        ("", 10.0, 2, Some(&[])),
        (" \t ", 10.0, 2, Some(&[])),
        ("Designs", 7.0, 1, Some(&["Designs"])),
        ("Designs", 6.9, 1, None),
        ("Patents and utility models", 26.0, 1, Some(&["Patents and utility models"])),
        ("Patents and utility models", 14.0, 2, Some(&["Patents and", "utility models"])),
        ("Patents and utility models", 14.0, 1, None),
        ("Small\u{a0}firms\nand\u{7}others", 11.0, 2, Some(&["Small firms", "and others"])),
        ("국내 중소·중견기업", 14.0, 2, Some(&["국내", "중소·중견기업"])),
        ("국내 중소·중견기업", 11.0, 2, Some(&["국내 중소·", "중견기업"])),
        ("기타 지식재산권(차감 계산)", 16.0, 2, Some(&["기타 지식재산권", "(차감 계산)"])),
        ("컴퓨터프로그램(게임 포함)", 14.0, 2, Some(&["컴퓨터프로그램", "(게임 포함)"])),
        ("by type · 2023 · dollars", 9.0, 3, Some(&["by type ·", "2023 ·", "dollars"])),
        ("by type · 2023", 8.0, 3, Some(&["by", "type ·", "2023"])),
        ("foreign-invested", 8.0, 2, Some(&["foreign-", "invested"])),
        ("외국인투자", 8.0, 9, None),
    ];
    for (text, room, most, lines) in table {
        assert_eq!(wrap(&HAND, text, room, most), owned(lines), "{text} in {most} lines of {room}");
    }
}

#[test]
fn a_word_breaks_between_letters_only_where_it_must() {
    let table: [(&str, f64, usize, Option<&[&str]>); 5] = [
        ("Pharmaceuticals", 9.0, 2, Some(&["Pharmace-", "uticals"])),
        ("외국인투자 대기업", 8.0, 3, Some(&["외국인", "투자", "대기업"])),
        ("Business support", 9.0, 2, Some(&["Business", "support"])),
        ("Pharmaceuticals", 2.0, 99, None),
        ("Pharmaceuticals", 5.0, 2, None),
    ];
    for (text, room, most, lines) in table {
        assert_eq!(wrap_within_words(&HAND, text, room, most), owned(lines), "{text} in {most} lines of {room}");
    }
}

#[test]
fn the_short_name_is_used_before_any_ellipsis() {
    let (label, short) = ("Small and mid-sized firms, foreign-invested", "Foreign SMEs");
    let table: [(f64, usize, &[&str]); 6] = [
        (43.0, 1, &["Small and mid-sized firms, foreign-invested"]),
        (26.0, 2, &["Small and mid-sized firms,", "foreign-invested"]),
        (12.0, 1, &["Foreign SMEs"]),
        (7.0, 2, &["Foreign", "SMEs"]),
        (6.0, 2, &["Forei…"]),
        (0.5, 2, &[]),
    ];
    for (room, most, lines) in table {
        assert_eq!(fit_lines(&HAND, label, short, room, most), lines, "{most} lines of {room}");
    }
    assert_eq!(fit_lines(&HAND, label, short, 100.0, 0), Vec::<String>::new());
}

#[test]
fn an_ellipsis_follows_a_letter_and_never_a_blank_or_comma() {
    assert_eq!(ellipsize(&HAND, "Programs, games", 15.0), "Programs, games");
    assert_eq!(ellipsize(&HAND, "Programs, games", 11.0), "Programs…");
    assert_eq!(ellipsize(&HAND, "중소·중견", 7.0), "중소…");
    assert_eq!(ellipsize(&HAND, "Designs", 0.0), "");
}

proptest! {
    #[test]
    fn lines_never_exceed_their_room_nor_their_number(
        label in ".{0,60}", short in ".{0,20}", room in 0.0..40.0f64, most in 0usize..5, slack in 1.0..1.3f64
    ) {
        let hand = TextStyle { slack, ..HAND };
        let lines = fit_lines(&hand, &label, &short, room, most);
        prop_assert!(lines.len() <= most);
        prop_assert!(lines.iter().all(|line| hand.fits(line, room)), "{lines:?}");
    }

    #[test]
    fn wrapping_loses_no_letter(text in "[a-zA-Z가-힣 ·,()-]{0,60}", room in 1.0..40.0f64) {
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        if let Some(lines) = wrap(&HAND, &text, room, 99) {
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}

#[test]
fn a_name_as_long_as_a_book_takes_no_time() {
    let book = "지식재산권 ".repeat(20_000);
    let word = "w".repeat(100_000);
    for text in [book, word] {
        assert!(fit_lines(&HAND, &text, &text, 50.0, 3).len() <= 3);
    }
}
