//! Findings and verdicts to words, each sentence once in each language.

use super::{Claim, Proof, Shown, lapse::Cause};
use crate::data::{Dataset, Key, Length};
use crate::derive::Record;
use crate::locale::{amount, count, date, name, period};
use crate::spec::Lang;

/// A value as it stands in a sentence.
pub fn shown(value: Shown, lang: Lang) -> String {
    match value {
        Shown::Balance(value) => balance(value, lang),
        Shown::Amount(value) => amount(lang, value),
        Shown::Record(kind) => record(kind, lang).to_string(),
        Shown::Period(of) => period(lang, of),
        Shown::Date(day) => date(lang, day),
        Shown::Year(year) => match lang {
            Lang::En => year.to_string(),
            Lang::Ko => format!("{year}년"),
        },
    }
}

fn balance(value: i32, lang: Lang) -> String {
    let size = amount(lang, value);
    match (lang, value.signum()) {
        (Lang::En, 1) => format!("a surplus of {size}"),
        (Lang::En, -1) => format!("a deficit of {size}"),
        (Lang::En, _) => "a balance of zero".to_string(),
        (Lang::Ko, 1) => format!("{size} 흑자"),
        (Lang::Ko, -1) => format!("{size} 적자"),
        (Lang::Ko, _) => "균형".to_string(),
    }
}

fn record(record: Record, lang: Lang) -> &'static str {
    match (lang, record) {
        (Lang::En, Record::FirstSurplus) => "first surplus",
        (Lang::En, Record::FirstDeficit) => "first deficit",
        (Lang::En, Record::LargestSurplus) => "largest surplus",
        (Lang::En, Record::LargestDeficit) => "largest deficit",
        (Lang::En, Record::SmallestSurplus) => "smallest surplus",
        (Lang::En, Record::SmallestDeficit) => "smallest deficit",
        (Lang::Ko, Record::FirstSurplus) => "첫 흑자",
        (Lang::Ko, Record::FirstDeficit) => "첫 적자",
        (Lang::Ko, Record::LargestSurplus) => "최대 흑자",
        (Lang::Ko, Record::LargestDeficit) => "최대 적자",
        (Lang::Ko, Record::SmallestSurplus) => "최소 흑자",
        (Lang::Ko, Record::SmallestDeficit) => "최소 적자",
    }
}

/// `24 March 2023, reported by KBIZoom`.
pub fn said_by(claim: &Claim, data: &Dataset, lang: Lang) -> String {
    let mut publishers: Vec<&str> = Vec::new();
    for source in &claim.sources {
        let publisher = data.source(*source).publisher.as_str();
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    let (day, publishers) = (date(lang, claim.said_on), publishers.join(", "));
    match lang {
        Lang::En => format!("{day}, reported by {publishers}"),
        Lang::Ko => format!("{day}, 보도: {publishers}"),
    }
}

/// `Held until 20 March 2024 (Copyrights, 2022: revised to a surplus of $1.74 billion).`
pub fn verdict(claim: &Claim, data: &Dataset, lang: Lang) -> String {
    let reported = match claim.proof {
        Proof::Held => None,
        Proof::Reported { against, held } => Some((against, periods(claim_length(claim, data), held, lang))),
    };
    let lapse = claim.lapse.as_ref().map(|lapse| {
        let causes: Vec<String> = lapse.causes.iter().map(|c| cause(c, data, lang)).collect();
        let between = match lang {
            Lang::En => "; ",
            Lang::Ko => ", ",
        };
        (date(lang, lapse.on), causes.join(between))
    });
    match (lang, reported, lapse) {
        (Lang::En, None, None) => "Held on its day, and holds today.".to_string(),
        (Lang::En, None, Some((day, why))) => format!("Held until {day} ({why})."),
        (Lang::En, Some((false, held)), None) => format!("As reported; consistent with the {held} held."),
        (Lang::En, Some((false, held)), Some((day, why))) => {
            format!("As reported; consistent with the {held} held until {day} ({why}).")
        }
        (Lang::En, Some((true, held)), None) => format!("As reported; the {held} held speak against it."),
        (Lang::En, Some((true, held)), Some((day, why))) => {
            format!("As reported; the {held} held speak against it. Overtaken on {day} ({why}).")
        }
        (Lang::Ko, None, None) => "당시에도 지금도 성립.".to_string(),
        (Lang::Ko, None, Some((day, why))) => format!("{day}까지 성립({why})."),
        (Lang::Ko, Some((false, held)), None) => format!("보도 내용. 수집한 {held} 수치와 어긋나지 않음."),
        (Lang::Ko, Some((false, held)), Some((day, why))) => {
            format!("보도 내용. {day}까지 수집한 {held} 수치와 어긋나지 않음({why}).")
        }
        (Lang::Ko, Some((true, held)), None) => format!("보도 내용. 수집한 {held} 수치와 어긋남."),
        (Lang::Ko, Some((true, held)), Some((day, why))) => {
            format!("보도 내용. 수집한 {held} 수치와 어긋남. {day} 수정({why}).")
        }
    }
}

/// The length of the periods that the claim's release was made for; a year where it was made for none.
fn claim_length(claim: &Claim, data: &Dataset) -> Length {
    data.release(claim.release).period.map_or(Length::Year, |p| p.length)
}

/// `nine years`, `9개 연도`.
fn periods(length: Length, number: usize, lang: Lang) -> String {
    let number = count(lang, number);
    match (lang, length) {
        (Lang::En, Length::Year) => format!("{number} years"),
        (Lang::En, Length::Half) => format!("{number} half-years"),
        (Lang::En, Length::Quarter) => format!("{number} quarters"),
        (Lang::Ko, Length::Year) => format!("{number}개 연도"),
        (Lang::Ko, Length::Half) => format!("{number}개 반기"),
        (Lang::Ko, Length::Quarter) => format!("{number}개 분기"),
    }
}

fn cause(cause: &Cause, data: &Dataset, lang: Lang) -> String {
    let of = |key: Key| format!("{}, {}", name(lang, data.item(key.item)), period(lang, key.period));
    match *cause {
        Cause::Revised { key, now, lost } => match (lang, lost) {
            (Lang::En, None) => format!("{}: revised to {}", of(key), balance(now, lang)),
            (Lang::En, Some(lost)) => {
                format!("{}: revised to {}, no longer the {}", of(key), balance(now, lang), record(lost, lang))
            }
            (Lang::Ko, None) => format!("{}: {}로 수정", of(key), balance(now, lang)),
            (Lang::Ko, Some(lost)) => {
                format!("{}: {}로 수정, 더 이상 {} 아님", of(key), balance(now, lang), record(lost, lang))
            }
        },
        Cause::Outdone { key, record: lost } => match lang {
            Lang::En => format!("{}: no longer the {}", of(key), record(lost, lang)),
            Lang::Ko => format!("{}: 더 이상 {} 아님", of(key), record(lost, lang)),
        },
    }
}
