//! [`Finding`]: what a chart's figures say, as a value; `en` and `ko` make a headline of it, each without a wildcard.

use super::pattern::{Facts, Telling};
use super::{en, ko};
use crate::data::{Dimension, Flow, Period};
use crate::derive::Record;
use crate::spec::Lang;

/// What a headline is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic<'a> {
    /// The item's name; the total goes by a name of its own.
    pub name: &'a str,
    /// `Total` for the total.
    pub by: Dimension,
}

/// A figure of a period, USD million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    pub value: i32,
    pub period: Period,
}

/// A figure of an item, USD million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of<'a> {
    pub name: &'a str,
    pub value: i32,
}

/// A proven record, and the year in which the statistic began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    pub record: Record,
    pub began: u16,
}

/// How a figure of one sign went from one period to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    MoreThanDoubled,
    Larger,
    Same,
    Smaller,
    LessThanHalf,
}

/// What the figures of a chart say. Every word of it is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding<'a> {
    /// Nothing is held.
    Nothing {
        topic: Topic<'a>,
        flow: Flow,
        first: Period,
        last: Period,
    },
    /// One figure, and the record that it is.
    Level {
        topic: Topic<'a>,
        flow: Flow,
        at: At,
        since: Option<Since>,
    },
    /// A balance that is now less than a tenth of what it was, on either side of zero.
    AllButClosed {
        topic: Topic<'a>,
        from: At,
        to: At,
    },
    /// A balance of one sign that became one of the other, or left or reached zero.
    Flipped {
        topic: Topic<'a>,
        from: At,
        to: At,
    },
    /// A balance that changed its sign from one period to the next; `again`: it had that sign earlier on.
    Turned {
        topic: Topic<'a>,
        from: At,
        to: At,
        again: bool,
    },
    Went {
        topic: Topic<'a>,
        flow: Flow,
        from: At,
        to: At,
        trend: Trend,
    },
    /// Exports against imports; `crossed`: the period before they stood the other way round.
    Against {
        topic: Topic<'a>,
        exports: i32,
        imports: i32,
        period: Period,
        crossed: bool,
        level: bool,
    },
    /// The largest surplus or deficit among the items held is another than in the compared period.
    Overtook {
        by: Dimension,
        now: &'a str,
        before: &'a str,
        surplus: bool,
    },
    /// The largest surplus and the largest deficit.
    Pair {
        by: Dimension,
        surplus: Of<'a>,
        deficit: Of<'a>,
        period: Period,
    },
    /// A record of one item, and the largest figure of the other sign.
    RecordAnd {
        by: Dimension,
        of: Of<'a>,
        since: Since,
        period: Period,
        other: Option<Of<'a>>,
    },
    /// The largest of the items held.
    Largest {
        by: Dimension,
        flow: Flow,
        of: Of<'a>,
        period: Period,
    },
    /// The item that changed most, and what became of the total.
    Moved {
        by: Dimension,
        flow: Flow,
        name: &'a str,
        before: i32,
        after: i32,
        period: Period,
        total: Option<Total<'a>>,
    },
    /// A total and its largest parts.
    Parts {
        by: Dimension,
        topic: Topic<'a>,
        flow: Flow,
        total: At,
        one: Of<'a>,
        other: Option<Of<'a>>,
    },
    /// Items that changed sign over time.
    Crossed {
        by: Dimension,
        up: Option<&'a str>,
        down: Option<&'a str>,
        first: Period,
        last: Period,
    },
    /// One period's figure that changed sign from release to release.
    Resaid {
        topic: Topic<'a>,
        period: Period,
        first: i32,
        last: i32,
        turns: usize,
        since: Option<Since>,
    },
    /// One period's figure that was revised most.
    Revised {
        topic: Topic<'a>,
        flow: Flow,
        period: Period,
        first: i32,
        last: i32,
    },
    NeverRevised {
        topic: Topic<'a>,
        flow: Flow,
    },
}

/// A total before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total<'a> {
    pub topic: Topic<'a>,
    pub before: i32,
    pub after: i32,
    /// Whether it had the sign of `after` earlier than in the compared period.
    pub again: bool,
}

/// Makes a headline.
pub fn title(lang: Lang, finding: Finding) -> String {
    let mut telling = Telling::new(lang, facts(&finding));
    match lang {
        Lang::En => en::title(&mut telling, &finding),
        Lang::Ko => ko::title(&mut telling, &finding),
    }
    telling.text
}

/// What a finding speaks of, for the slots of its pattern.
fn facts<'a>(finding: &Finding<'a>) -> Facts<'a> {
    let mut facts = Facts::none();
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
    facts
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
