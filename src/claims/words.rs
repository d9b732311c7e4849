//! Findings and verdicts to what the locale puts into words.

use super::{Claim, Proof, Shown, lapse::Cause};
use crate::data::{Dataset, Length, Period};
use crate::query::Lang;
use crate::words::{
    amount,
    claim::{self, Ended, Reported},
    date, name, period,
};

/// A value as it stands in a sentence.
pub fn shown(value: Shown, lang: Lang) -> String {
    match value {
        Shown::Balance(value) => claim::balance(lang, value),
        Shown::Amount(value) => amount(lang, value),
        Shown::Record(record) => claim::record(lang, record),
        Shown::Period(of) => period(lang, of),
        Shown::Date(day) => date(lang, day),
        Shown::Year(year) => period(lang, Period::of_year(year)),
    }
}

/// Who printed a claim, each publisher once.
pub fn said_by(claim: &Claim, data: &Dataset, lang: Lang) -> String {
    let mut publishers: Vec<&str> = Vec::new();
    for source in &claim.sources {
        let publisher = data.source(*source).publisher.as_str();
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    claim::said_by(lang, &publishers.join(", "))
}

/// What the data says to a claim, and what became of it.
pub fn verdict(claim: &Claim, data: &Dataset, lang: Lang) -> String {
    // A release made for no period repeats those of years.
    let length = data.release(claim.release).period.map_or(Length::Year, |p| p.length);
    let reported = match claim.proof {
        Proof::AvailableCell => None,
        Proof::Reported { against, held } => Some(Reported { against, held, length }),
    };
    let item = |key: crate::data::FigureKey| name(lang, data.item(key.item));
    let ended = claim.lapse.as_ref().map(|lapse| {
        let causes = lapse.causes.iter().map(|cause| match *cause {
            Cause::Revised { key, now, lost } => Ended::Revised { item: item(key), period: key.period, now, lost },
            Cause::Outdone { key, record } => Ended::Outdone { item: item(key), period: key.period, record },
        });
        (lapse.on, causes.collect::<Vec<Ended>>())
    });
    claim::verdict(lang, reported, ended.as_ref().map(|(day, causes)| (*day, causes.as_slice())))
}
