//! A [`Finding`] to what it speaks of, for the slots of its pattern. Each field is named: none is forgotten.

use super::{At, Finding, Of, Topic};
use crate::data::Flow;
use crate::words::message_builder::Facts;

/// What a finding speaks of, for the slots of its pattern.
pub(super) fn put<'a>(finding: &Finding<'a>, facts: &mut Facts<'a>) {
    match *finding {
        Finding::Nothing { topic, flow, first, last } => {
            facts.topic = topic;
            facts.flow = flow;
            facts.periods = [first, last];
        }
        Finding::Level { topic, flow, at, since } => {
            facts.topic = topic;
            facts.flow = flow;
            facts.values[0] = at.value;
            facts.periods[0] = at.period;
            facts.since = since;
        }
        Finding::AllButClosed { topic, from, to }
        | Finding::Flipped { topic, from, to }
        | Finding::Turned { topic, from, to, again: _ } => facts.went(topic, Flow::Balance, from, to),
        Finding::Went { topic, flow, from, to, trend: _ } => facts.went(topic, flow, from, to),
        Finding::Against { topic, exports, imports, period, crossed: _, level: _ } => {
            facts.topic = topic;
            facts.values = [exports, imports, 0, 0];
            facts.periods[0] = period;
        }
        Finding::Overtook { by, now, before, surplus: _ } => {
            facts.by = by;
            facts.names = [now, before, "", ""];
        }
        Finding::Pair { by, surplus, deficit, period } => {
            facts.by = by;
            facts.two(surplus, Some(deficit));
            facts.periods[0] = period;
        }
        Finding::RecordAnd { by, of, since, period, other } => {
            facts.by = by;
            facts.two(of, other);
            facts.since = Some(since);
            facts.periods[0] = period;
        }
        Finding::Largest { by, flow, of, period } => {
            facts.by = by;
            facts.flow = flow;
            facts.two(of, None);
            facts.periods[0] = period;
        }
        Finding::Moved { by, flow, name, before, after, period, total } => {
            facts.by = by;
            facts.flow = flow;
            facts.names[0] = name;
            facts.values[0] = after.saturating_sub(before);
            facts.periods[0] = period;
            if let Some(total) = total {
                facts.topic = total.topic;
                facts.values[1] = total.after;
            }
        }
        Finding::Parts { by, topic, flow, total, one, other } => {
            facts.by = by;
            facts.topic = topic;
            facts.flow = flow;
            facts.two(one, other);
            facts.values[2] = total.value;
            facts.periods[0] = total.period;
        }
        Finding::Crossed { by, up, down, first, last } => {
            facts.by = by;
            facts.names = [up.unwrap_or_default(), down.unwrap_or_default(), "", ""];
            facts.periods = [first, last];
        }
        Finding::Resaid { topic, period, first, last, turns, since } => {
            facts.topic = topic;
            facts.values = [first, last, turns as i32, 0];
            facts.periods[0] = period;
            facts.since = since;
        }
        Finding::Revised { topic, flow, period, first, last } => {
            facts.topic = topic;
            facts.flow = flow;
            facts.values = [first, last, 0, 0];
            facts.periods[0] = period;
        }
        Finding::NeverRevised { topic, flow } => {
            facts.topic = topic;
            facts.flow = flow;
        }
    }
    facts.length = facts.periods[0].length;
}

impl<'a> Facts<'a> {
    fn went(&mut self, topic: Topic<'a>, flow: Flow, from: At, to: At) {
        self.topic = topic;
        self.flow = flow;
        self.values = [from.value, to.value, 0, 0];
        self.periods = [from.period, to.period];
    }

    fn two(&mut self, one: Of<'a>, other: Option<Of<'a>>) {
        let other = other.unwrap_or(Of { name: "", value: 0 });
        self.names = [one.name, other.name, "", ""];
        self.values = [one.value, other.value, 0, 0];
    }
}
