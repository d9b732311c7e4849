//! The log of what was wrong in the package and was corrected.

use super::messages::{PageMessages, PageText};
use crate::data::{Correction, Dataset};
use crate::words::{self, Phrase};
use minijinja::{Value, context};

/// The corrections in a language, newest day first.
pub fn corrections(data: &Dataset, messages: &PageMessages) -> Vec<Value> {
    let lang = messages.lang;
    let days: Vec<&[Correction]> = data.corrections.chunk_by(|one, next| one.day == next.day).collect();
    let row = |correction: &Correction| {
        let figure = correction.figure.map(|(key, release)| {
            let text = PageText::CorrectionOf {
                name: &words::name_in(lang, data.item(key.item), key.flow),
                when: key.period,
                release: data.release(release).date,
                before: correction.before,
                after: correction.after,
            };
            messages.say(Phrase::from(text).in_unit(data.unit(key.flow)))
        });
        context! { figure, why => correction.why.get(lang.code()) }
    };
    let day = |rows: &&[Correction]| {
        context! { day => words::date(lang, rows[0].day), rows => rows.iter().map(row).collect::<Vec<_>>() }
    };
    days.iter().rev().map(day).collect()
}
