//! The parts that English headlines are made of: what they are about, sides and sizes, records.

use super::super::finding::{Of, Since, Topic};
use super::super::list::lower;
use super::super::number::MINUS;
use super::super::{fill, headline, period_tick};
use super::record_words;
use crate::data::{Dimension, Flow, Length, Period};
use crate::spec::Lang::En;

/// What a headline is about, first in it: `Korea’s IP trade`, `IP exports to US`, `Copyrights`.
pub(super) fn lead(topic: Topic, flow: Flow) -> String {
    match (topic.by, flow) {
        (Dimension::Total, Flow::Balance) => "Korea’s IP trade".into(),
        (Dimension::Total, Flow::Exports) => "Korea’s IP exports".into(),
        (Dimension::Total, Flow::Imports) => "Korea’s IP imports".into(),
        (Dimension::Country, Flow::Balance) => fill("IP trade with @", &[topic.name]),
        (Dimension::Country, Flow::Exports) => fill("IP exports to @", &[topic.name]),
        (Dimension::Country, Flow::Imports) => fill("IP imports from @", &[topic.name]),
        (Dimension::Type | Dimension::Institution | Dimension::Industry, Flow::Balance) => topic.name.into(),
        (Dimension::Type | Dimension::Institution | Dimension::Industry, Flow::Exports) => {
            fill("@ exports", &[topic.name])
        }
        (Dimension::Type | Dimension::Institution | Dimension::Industry, Flow::Imports) => {
            fill("@ imports", &[topic.name])
        }
    }
}

/// The item after a surplus, exports and so on: ` with US`, ` in databases`, ` at Korean SMEs`.
pub(super) fn joined(by: Dimension, flow: Flow, name: &str) -> String {
    match (by, flow) {
        (Dimension::Total, _) => String::new(),
        (Dimension::Country, Flow::Balance) => fill(" with @", &[name]),
        (Dimension::Country, Flow::Exports) => fill(" to @", &[name]),
        (Dimension::Country, Flow::Imports) => fill(" from @", &[name]),
        (Dimension::Institution, _) => fill(" at @", &[&within_sentence(by, name)]),
        (Dimension::Type | Dimension::Industry, _) => fill(" in @", &[&within_sentence(by, name)]),
    }
}

/// `$1.03bn surplus with China`.
pub(super) fn side_of(by: Dimension, of: Of) -> String {
    side(of.value) + &joined(by, Flow::Balance, of.name)
}

/// `$160m surplus`.
pub(super) fn side(value: i32) -> String {
    if value == 0 { "neither surplus nor deficit".into() } else { fill("@ @", &[&headline(En, value), sign(value)]) }
}

pub(super) fn sign(value: i32) -> &'static str {
    match value {
        0 => "balance",
        1.. => "surplus",
        _ => "deficit",
    }
}

/// `+$180m`, `−$6.7bn`.
pub(super) fn signed(value: i32) -> String {
    let size = headline(En, value);
    match value {
        0 => size,
        1.. => fill("+@", &[&size]),
        _ => fill("@@", &[&MINUS.to_string(), &size]),
    }
}

/// `largest surplus since 2010`, `first half-year surplus since the statistic began`.
pub(super) fn record(since: Since, period: Period) -> String {
    let (rank, side) = record_words(since.record);
    let length = match period.length {
        Length::Year => " ",
        Length::Half => " half-year ",
        Length::Quarter => " quarterly ",
    };
    // 'First since 2010' would say that there was one in 2010.
    let since = if rank == "First" { "the statistic began".to_string() } else { since.began.to_string() };
    fill("@@@ since @", &[&lower(rank), length, side, &since])
}

pub(super) fn within(period: Period) -> String {
    fill(" in @", &[&period_tick(En, period)])
}

/// A name whose comma would part the sentence: `Programs and games`.
pub(super) fn plain(name: &str) -> String {
    crate::data::replaced(name, ", ", " and ")
}

/// A name within a headline: countries keep their large letter.
pub(super) fn within_sentence(by: Dimension, name: &str) -> String {
    if by == Dimension::Country { name.to_string() } else { lower(&plain(name)) }
}
