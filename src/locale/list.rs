//! Names and periods to the form that they have within a sentence.

use crate::data::Period;
use crate::spec::Lang;

/// Names as a sentence lists them: `2020, 2021 and 2022`.
pub fn list(lang: Lang, names: &[String]) -> String {
    match (lang, names) {
        (Lang::En, [most @ .., before, last]) => {
            let mut text = String::new();
            for name in most {
                text.push_str(name);
                text.push_str(", ");
            }
            text + &[before, " and ", last].concat()
        }
        (Lang::En | Lang::Ko, _) => names.join(", "),
    }
}

/// Periods in their order as a sentence lists them, neighbours as one span: `2012, 2014–2016`.
pub fn runs(lang: Lang, periods: &[Period]) -> String {
    let mut runs: Vec<(Period, Period)> = Vec::new();
    for period in periods {
        match runs.last_mut() {
            Some((_, last)) if last.next() == *period => *last = *period,
            _ => runs.push((*period, *period)),
        }
    }
    let names: Vec<String> = runs.into_iter().map(|(first, last)| super::span(lang, first, last)).collect();
    list(lang, &names)
}

/// A name as it stands in an English sentence: `copyrights`, but `US`, `R&D` and `Korean SMEs` as they are.
pub(super) fn lower(name: &str) -> String {
    let mut letters = name.chars();
    let proper = name.starts_with("Korea");
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_ascii_uppercase() && second.is_ascii_lowercase() && !proper => {
            [&*first.to_ascii_lowercase().to_string(), &name[1..]].concat()
        }
        _ => name.to_string(),
    }
}
