//! Single words that charts put beside marks, and the names that the data package gives.

use crate::data::{Break, Exception, Flow};
use crate::join::concat;
use crate::query::Lang;

/// The word for a flow.
pub fn flow(lang: Lang, flow: Flow) -> &'static str {
    match (lang, flow) {
        (Lang::En, Flow::Balance) => "Balance",
        (Lang::En, Flow::Exports) => "Exports",
        (Lang::En, Flow::Imports) => "Imports",
        (Lang::Ko, Flow::Balance) => "수지",
        (Lang::Ko, Flow::Exports) => "수출",
        (Lang::Ko, Flow::Imports) => "수입",
    }
}

/// The words for a balance above and below zero.
pub fn surplus_deficit(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::En => ["Surplus", "Deficit"],
        Lang::Ko => ["흑자", "적자"],
    }
}

/// What is said in the place of a figure that is not held.
pub fn not_held(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "not in our sources",
        Lang::Ko => "수집 자료에 없음",
    }
}

/// The note of a break, from the data package.
pub fn break_note(lang: Lang, cause: &Break) -> &str {
    match lang {
        Lang::En => &cause.note_en,
        Lang::Ko => &cause.note_ko,
    }
}

/// Why a figure stands although it breaks a rule of the check, from the data package.
pub fn exception(lang: Lang, exception: &Exception) -> &str {
    match lang {
        Lang::En => &exception.reason_en,
        Lang::Ko => &exception.reason_ko,
    }
}

/// The name of a break at its line in a chart; its note says why.
pub fn break_label(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Break in series",
        Lang::Ko => "시계열 단절",
    }
}

/// What marks a figure of a period that another release printed than the rest.
pub fn of_other_release(lang: Lang, period: &str) -> String {
    match lang {
        Lang::En => concat(&[period, ", other release"]),
        Lang::Ko => concat(&[period, "(다른 발표)"]),
    }
}

/// The word for ghosts.
pub fn first_published(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "first published",
        Lang::Ko => "최초 발표치",
    }
}

/// The word for figures that only the release made for their period printed.
pub fn preliminary(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "preliminary",
        Lang::Ko => "잠정치",
    }
}

/// The words for a change upwards and downwards; of a balance, for better and worse.
pub fn ways(lang: Lang, balance: bool) -> [&'static str; 2] {
    match (lang, balance) {
        (Lang::En, true) => ["improved", "worsened"],
        (Lang::En, false) => ["rose", "fell"],
        (Lang::Ko, true) => ["개선", "악화"],
        (Lang::Ko, false) => ["증가", "감소"],
    }
}

/// What the dates beside figures of different releases are.
pub fn dates_are_releases(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Dates: day of release",
        Lang::Ko => "날짜: 발표일",
    }
}
