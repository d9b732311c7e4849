//! What became of a claim, in words: whether it held on its day, and what ended it.

use super::{amount, count, date, period};
use crate::data::{Date, Length, Period};
use crate::derive::Record;
use crate::query::Lang;

/// What the figures say to a claim that they are too few to prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported {
    /// Whether one of those held speaks against it.
    pub against: bool,
    /// How many periods of which length are held.
    pub held: usize,
    pub length: Length,
}

/// One thing that no longer was as it had been said; `item` is a name. Figures in USD million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended<'a> {
    Revised { item: &'a str, period: Period, now: i32, lost: Option<Record> },
    Outdone { item: &'a str, period: Period, record: Record },
}

/// A balance with its word: `a surplus of $1.52 billion`, `15억2000만 달러 흑자`.
pub fn balance(lang: Lang, value: i32) -> String {
    let size = amount(lang, value);
    match (lang, value.signum()) {
        (Lang::EN, 1) => format!("a surplus of {size}"),
        (Lang::EN, -1) => format!("a deficit of {size}"),
        (Lang::EN, _) => "a balance of zero".to_string(),
        (_, 1) => format!("{size} 흑자"),
        (_, -1) => format!("{size} 적자"),
        (_, _) => "균형".to_string(),
    }
}

/// A record within a sentence: `largest surplus`, `최대 흑자`.
pub fn record(lang: Lang, record: Record) -> String {
    match (lang, record) {
        (Lang::EN, Record::FirstSurplus) => "first surplus",
        (Lang::EN, Record::FirstDeficit) => "first deficit",
        (Lang::EN, Record::LargestSurplus) => "largest surplus",
        (Lang::EN, Record::LargestDeficit) => "largest deficit",
        (Lang::EN, Record::SmallestSurplus) => "smallest surplus",
        (Lang::EN, Record::SmallestDeficit) => "smallest deficit",
        (_, Record::FirstSurplus) => "첫 흑자",
        (_, Record::FirstDeficit) => "첫 적자",
        (_, Record::LargestSurplus) => "최대 흑자",
        (_, Record::LargestDeficit) => "최대 적자",
        (_, Record::SmallestSurplus) => "최소 흑자",
        (_, Record::SmallestDeficit) => "최소 적자",
    }
    .to_string()
}

/// Who printed it: `Reported by KBIZoom`.
pub fn said_by(lang: Lang, publishers: &str) -> String {
    match lang {
        Lang::EN => format!("Reported by {publishers}"),
        _ => format!("보도: {publishers}"),
    }
}

/// `Held until 20 March 2024 (Copyrights, 2022: revised to a surplus of $1.74 billion).`
pub fn verdict(lang: Lang, reported: Option<Reported>, ended: Option<(Date, &[Ended])>) -> String {
    let held = |reported: Reported| periods(lang, reported.length, reported.held);
    let until = |(day, causes): (Date, &[Ended])| (date(lang, day), causes_in_words(lang, causes));
    match (lang, reported, ended.map(until)) {
        (Lang::EN, None, None) => "Held on its day, and holds today.".to_string(),
        (Lang::EN, None, Some((day, why))) => format!("Held until {day} ({why})."),
        (Lang::EN, Some(reported), None) if reported.against => {
            format!("As reported; the {} held speak against it.", held(reported))
        }
        (Lang::EN, Some(reported), Some((day, why))) if reported.against => {
            format!("As reported; the {} held speak against it. Overtaken on {day} ({why}).", held(reported))
        }
        (Lang::EN, Some(reported), None) => format!("As reported; consistent with the {} held.", held(reported)),
        (Lang::EN, Some(reported), Some((day, why))) => {
            format!("As reported; consistent with the {} held until {day} ({why}).", held(reported))
        }
        (_, None, None) => "당시에도 지금도 성립.".to_string(),
        (_, None, Some((day, why))) => format!("{day}까지 성립({why})."),
        (_, Some(reported), None) if reported.against => {
            format!("보도 내용. 수집한 {} 수치와 어긋남.", held(reported))
        }
        (_, Some(reported), Some((day, why))) if reported.against => {
            format!("보도 내용. 수집한 {} 수치와 어긋남. {day} 수정({why}).", held(reported))
        }
        (_, Some(reported), None) => format!("보도 내용. 수집한 {} 수치와 어긋나지 않음.", held(reported)),
        (_, Some(reported), Some((day, why))) => {
            format!("보도 내용. {day}까지 수집한 {} 수치와 어긋나지 않음({why}).", held(reported))
        }
    }
}

/// `nine years`, `9개 연도`.
fn periods(lang: Lang, length: Length, number: usize) -> String {
    let number = count(lang, number);
    match (lang, length) {
        (Lang::EN, Length::Year) => format!("{number} years"),
        (Lang::EN, Length::Half) => format!("{number} half-years"),
        (Lang::EN, Length::Quarter) => format!("{number} quarters"),
        (_, Length::Year) => format!("{number}개 연도"),
        (_, Length::Half) => format!("{number}개 반기"),
        (_, Length::Quarter) => format!("{number}개 분기"),
    }
}

fn causes_in_words(lang: Lang, causes: &[Ended]) -> String {
    let causes: Vec<String> = causes.iter().map(|cause| cause_in_words(lang, cause)).collect();
    match lang {
        Lang::EN => causes.join("; "),
        _ => causes.join(", "),
    }
}

fn cause_in_words(lang: Lang, cause: &Ended) -> String {
    match *cause {
        Ended::Revised { item, period: of, now, lost } => {
            let (of, now) = (period(lang, of), balance(lang, now));
            match (lang, lost.map(|lost| record(lang, lost))) {
                (Lang::EN, None) => format!("{item}, {of}: revised to {now}"),
                (Lang::EN, Some(lost)) => format!("{item}, {of}: revised to {now}, no longer the {lost}"),
                (_, None) => format!("{item}, {of}: {now}로 수정"),
                (_, Some(lost)) => format!("{item}, {of}: {now}로 수정, 더 이상 {lost} 아님"),
            }
        }
        Ended::Outdone { item, period: of, record: lost } => {
            let (of, lost) = (period(lang, of), record(lang, lost));
            match lang {
                Lang::EN => format!("{item}, {of}: no longer the {lost}"),
                _ => format!("{item}, {of}: 더 이상 {lost} 아님"),
            }
        }
    }
}
