//! Formats the results of expressions and the verdicts on claims.

use super::{Cause, Claim, Proof, Value};
use crate::data::{Dataset, FigureKey, Length, Period};
use crate::query::Lang;
use crate::words::{At, ClaimText, amount, date, name, period, say, say_in};

/// A value as part of a sentence.
pub fn value(value: Value, lang: Lang) -> String {
    match value {
        Value::Balance(value, unit) => say_in(lang, unit, ClaimText::Balance { value }),
        Value::Amount(value, unit) => amount(lang, unit, value),
        Value::Record(record) => say(lang, ClaimText::Record { record }),
        Value::Period(of) => period(lang, of),
        Value::Date(day) => date(lang, day),
        Value::Year(year) => period(lang, Period::of_year(year)),
    }
}

/// Who published a claim, each publisher once.
pub fn reported_by(claim: &Claim, data: &Dataset, lang: Lang) -> String {
    let mut publishers: Vec<String> = Vec::new();
    let language = lang.code();
    for source in &claim.sources {
        let publisher = data.source(*source).publisher_in(language).to_string();
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    say(lang, ClaimText::ReportedBy { publishers })
}

/// Whether the data supported a claim, and what ended it.
pub fn verdict(claim: &Claim, data: &Dataset, lang: Lang) -> String {
    // A release without a period of its own restates years.
    let length = data.release(claim.release).period.map_or(Length::Year, |period| period.length);
    let Some(lapse) = &claim.lapse else {
        return match claim.proof {
            Proof::Proven => say(lang, ClaimText::Proven),
            Proof::Reported { contradicted, available } => {
                say(lang, ClaimText::Reported { contradicted, available, length })
            }
        };
    };
    let causes = lapse.causes.iter().map(|cause| describe(cause, data, lang));
    let causes = causes.reduce(|causes, next| say(lang, ClaimText::Causes { causes: &causes, next: &next }));
    let (day, causes) = (lapse.on, &*causes.unwrap_or_default());
    match claim.proof {
        Proof::Proven => say(lang, ClaimText::ProvenUntil { day, causes }),
        Proof::Reported { contradicted, available } => {
            say(lang, ClaimText::ReportedUntil { contradicted, available, length, day, causes })
        }
    }
}

fn describe(cause: &Cause, data: &Dataset, lang: Lang) -> String {
    let item = |key: FigureKey| name(lang, data.item(key.item));
    match *cause {
        Cause::Revised { key, now, lost } => {
            let unit = data.unit(key.flow);
            say_in(lang, unit, ClaimText::Revised { item: item(key), period: key.period, value: now, record: lost })
        }
        Cause::Surpassed { key, lost, by, value } => {
            let by = At { value, period: by.period };
            say_in(
                lang,
                data.unit(key.flow),
                ClaimText::Surpassed { item: item(key), period: key.period, record: lost, by },
            )
        }
    }
}
