//! The patterns that English sentences are made of: what they are about, sides and sizes, records.

use super::super::message_builder::Facts;
use crate::data::{Dimension, Flow, Length};
use crate::derive::Record;

/// The pattern that a slot of this language stands for, by what is spoken of.
pub(in crate::words) fn part(slot: char, facts: &Facts, which: usize) -> &'static str {
    let value = facts.values[which % 4];
    match slot {
        'l' => lead(facts.topic.by, facts.flow),
        'o' if facts.topic.by == Dimension::Total => "IP",
        'o' => "@I",
        'j' => joined(facts.by, facts.flow),
        's' if value == 0 => "neither surplus nor deficit",
        's' => "@h @g",
        'g' => sign(value),
        '+' if value > 0 => "+@h",
        '+' if value < 0 => "−@h",
        '+' => "@h",
        'r' => match facts.since.map(|since| since.record) {
            // 'First since 2010' would say that there was one in 2010.
            Some(Record::FirstSurplus | Record::FirstDeficit) => "@R@k @Z since the statistic began",
            _ => "@R@k @Z since @y",
        },
        'f' => match facts.flow {
            Flow::Balance => "trade balance",
            Flow::Exports => "exports",
            Flow::Imports => "imports",
        },
        'k' => match facts.length {
            Length::Year => "",
            Length::Half => " half-year",
            Length::Quarter => " quarterly",
        },
        'v' => match facts.flow {
            Flow::Balance if value == 0 => "neither surplus nor deficit",
            Flow::Balance => "@g of @a",
            Flow::Exports => "exports of @w",
            Flow::Imports => "imports of @w",
        },
        'x' if facts.periods[0] == facts.periods[1].a_year_before() => "a year before",
        'x' => "@p0",
        _ => "",
    }
}

/// What a headline is about, first in it: `Korea’s IP trade`, `IP exports to US`, `Copyrights`.
fn lead(by: Dimension, flow: Flow) -> &'static str {
    match (by, flow) {
        (Dimension::Total, Flow::Balance) => "Korea’s IP trade",
        (Dimension::Total, Flow::Exports) => "Korea’s IP exports",
        (Dimension::Total, Flow::Imports) => "Korea’s IP imports",
        (Dimension::Country, Flow::Balance) => "IP trade with @T",
        (Dimension::Country, Flow::Exports) => "IP exports to @T",
        (Dimension::Country, Flow::Imports) => "IP imports from @T",
        (Dimension::Type | Dimension::Institution | Dimension::Industry, Flow::Balance) => "@T",
        (Dimension::Type | Dimension::Institution | Dimension::Industry, Flow::Exports) => "@T exports",
        (Dimension::Type | Dimension::Institution | Dimension::Industry, Flow::Imports) => "@T imports",
    }
}

/// The item after a surplus, exports and so on: ` with US`, ` in databases`, ` at Korean SMEs`.
fn joined(by: Dimension, flow: Flow) -> &'static str {
    match (by, flow) {
        (Dimension::Total, _) => "",
        (Dimension::Country, Flow::Balance) => " with @n",
        (Dimension::Country, Flow::Exports) => " to @n",
        (Dimension::Country, Flow::Imports) => " from @n",
        (Dimension::Institution, _) => " at @i",
        (Dimension::Type | Dimension::Industry, _) => " in @i",
    }
}

fn sign(value: i32) -> &'static str {
    match value {
        0 => "balance",
        1.. => "surplus",
        _ => "deficit",
    }
}
