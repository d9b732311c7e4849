//! The patterns that Korean sentences are made of: what they are about, sides and sizes, records.

use super::super::message_builder::Facts;
use crate::data::{Dimension, Flow, Length};

/// The pattern that a slot of this language stands for, by what is spoken of.
pub(in crate::words) fn part(slot: char, facts: &Facts, which: usize) -> &'static str {
    let value = facts.values[which % 4];
    match slot {
        'l' => lead(facts.topic.by, facts.flow),
        'o' => topic(facts.topic.by),
        'f' => match facts.flow {
            Flow::Balance => "무역수지",
            Flow::Exports => "수출",
            Flow::Imports => "수입",
        },
        's' if facts.flow != Flow::Balance => "@h",
        's' if value == 0 => "균형",
        's' => "@h @g",
        'g' => match value {
            0 => "균형",
            1.. => "흑자",
            _ => "적자",
        },
        'r' => "@b @R @Z",
        'b' => match facts.length {
            Length::Year => "@y년 통계 편제 이후",
            Length::Half => "@y년 통계 편제 이후 반기",
            Length::Quarter => "@y년 통계 편제 이후 분기",
        },
        'v' => match facts.flow {
            Flow::Balance if value == 0 => "수지 균형(0달러)",
            Flow::Balance => "@a @g",
            Flow::Exports => "수출 @w",
            Flow::Imports => "수입 @w",
        },
        // `전년`, `전년 동기`, or the period by its name.
        'x' if facts.periods[0] != facts.periods[1].a_year_before() => "@p0",
        'x' => match facts.periods[0].length {
            Length::Year => "전년",
            Length::Half | Length::Quarter => "전년 동기",
        },
        _ => "",
    }
}

/// What a headline is about, first in it: `지재권 수지`, `미국과의 지재권 수지`, `저작권 수출`.
fn lead(by: Dimension, flow: Flow) -> &'static str {
    match (by, flow) {
        (Dimension::Country, Flow::Exports) => "@T 상대 지재권 수출",
        (Dimension::Country, Flow::Imports) => "@T 상대 지재권 수입",
        (_, Flow::Balance) => "@o 수지",
        (_, Flow::Exports) => "@o 수출",
        (_, Flow::Imports) => "@o 수입",
    }
}

/// The same before a word of its own: `지재권`, `미국과의 지재권`, `저작권`.
fn topic(by: Dimension) -> &'static str {
    match by {
        Dimension::Total => "지재권",
        Dimension::Country => "@T@과의 지재권",
        Dimension::Type | Dimension::Institution | Dimension::Industry => "@U",
    }
}
