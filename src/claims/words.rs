//! Formats the results of expressions and the verdicts on claims.

use super::{Claim, Proof, Value, lapse::Cause};
use crate::data::{Dataset, FigureKey, Length, Period};
use crate::query::Lang;
use crate::words::{
    amount,
    claim::{self, Ended, Reported},
    date, name, period,
};

/// A value as part of a sentence.
pub fn value(value: Value, lang: Lang) -> String {
    match value {
        Value::Balance(value) => claim::balance(lang, value),
        Value::Amount(value) => amount(lang, value),
        Value::Record(record) => claim::record(lang, record),
        Value::Period(of) => period(lang, of),
        Value::Date(day) => date(lang, day),
        Value::Year(year) => period(lang, Period::of_year(year)),
    }
}

/// Who published a claim, each publisher once.
pub fn reported_by(claim: &Claim, data: &Dataset, lang: Lang) -> String {
    let mut publishers: Vec<&str> = Vec::new();
    for source in &claim.sources {
        let publisher = data.source(*source).publisher.as_str();
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    claim::said_by(lang, &publishers.join(", "))
}

/// Whether the data supported a claim, and what ended it.
pub fn verdict(claim: &Claim, data: &Dataset, lang: Lang) -> String {
    // A release without a period of its own restates years.
    let length = data.release(claim.release).period.map_or(Length::Year, |p| p.length);
    let reported = match claim.proof {
        Proof::Proven => None,
        Proof::Reported { contradicted, available } => {
            Some(Reported { against: contradicted, held: available, length })
        }
    };
    let item = |key: FigureKey| name(lang, data.item(key.item));
    let ended = claim.lapse.as_ref().map(|lapse| {
        let causes = lapse.causes.iter().map(|cause| match *cause {
            Cause::Revised { key, now, lost } => Ended::Revised { item: item(key), period: key.period, now, lost },
            Cause::Surpassed { key, lost } => Ended::Outdone { item: item(key), period: key.period, record: lost },
        });
        (lapse.on, causes.collect::<Vec<Ended>>())
    });
    claim::verdict(lang, reported, ended.as_ref().map(|(day, causes)| (*day, causes.as_slice())))
}
