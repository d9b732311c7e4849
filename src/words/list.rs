//! Names and periods to the form that they have within a sentence.

use super::fill;
use crate::data::Period;
use crate::join::join;
use crate::query::Lang;

/// Names as a sentence lists them: `2020, 2021 and 2022`.
pub fn list(lang: Lang, names: &[String]) -> String {
    // Names that hold a comma themselves are parted by a stronger sign.
    let joint = if names.iter().any(|name| name.bytes().any(|byte| byte == b',')) { "; " } else { ", " };
    match (lang, names) {
        (Lang::En, [most @ .., last]) if !most.is_empty() && joint == ", " => {
            fill("@ and @", &[&join(most, joint), last])
        }
        (Lang::En | Lang::Ko, _) => join(names, joint),
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
    let mut names = Vec::new();
    for (first, last) in runs {
        names.push(super::span(lang, first, last));
    }
    list(lang, &names)
}

/// A name as it stands in an English sentence: `copyrights`, but `US`, `R&D` and `Korean SMEs` as they are.
pub(super) fn lower(name: &str) -> String {
    let mut letters = name.chars();
    let proper = name.starts_with("Korea");
    match (letters.next(), name.as_bytes().get(1)) {
        (Some(first), Some(second)) if first.is_ascii_uppercase() && second.is_ascii_lowercase() && !proper => {
            first.to_ascii_lowercase().to_string() + letters.as_str()
        }
        _ => name.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_end_in_and_unless_a_name_holds_a_comma() {
        let told = |lang, names: &[&str]| list(lang, &names.iter().map(|name| name.to_string()).collect::<Vec<_>>());
        assert_eq!(told(Lang::En, &[]), "");
        assert_eq!(told(Lang::En, &["one"]), "one");
        assert_eq!(told(Lang::En, &["one", "two", "three"]), "one, two and three");
        assert_eq!(told(Lang::En, &["Programs, games", "Databases"]), "Programs, games; Databases");
        assert_eq!(told(Lang::Ko, &["특허", "저작권"]), "특허, 저작권");
    }

    #[test]
    fn neighbours_are_one_span() {
        let periods: Vec<Period> = [2012, 2014, 2015, 2016].map(Period::of_year).to_vec();
        assert_eq!(runs(Lang::En, &periods), "2012 and 2014–2016");
        assert_eq!(runs(Lang::Ko, &periods), "2012년, 2014~2016년");
    }
}
