//! Findings to English headlines: sentence case, at most 15 words with the names of the package that ships.
//! Long, because each kind of finding is one sentence, and all of them sound alike only side by side.

use super::super::finding::{At, Finding, Of, Topic, Total, Trend};
use super::super::{capital, headline, mark, period_tick};
use super::phrase::{joined, lead, plain, record, side, side_of, sign, signed, within, within_sentence};
use crate::data::{Dimension, Flow, Length};
use crate::spec::Lang::En;

/// Makes an English headline.
pub(in crate::locale) fn title(finding: Finding) -> String {
    match finding {
        Finding::Nothing { topic, flow, first, last } => {
            let [from, to] = [first, last].map(|period| period_tick(En, period));
            let time = if first == last { from } else { [&*from, " to ", &to].concat() };
            [&*lead(topic, flow), ": no figures in our sources for ", &time].concat()
        }
        Finding::Level { topic, flow: Flow::Balance, at, since } => {
            let what = match since {
                Some(since) => [&*record(since, at.period), ", ", &headline(En, at.value)].concat(),
                None => side(at.value),
            };
            [&*lead(topic, Flow::Balance), ": ", &what, &within(at.period)].concat()
        }
        Finding::Level { topic, flow: flow @ (Flow::Exports | Flow::Imports), at, since: _ } => {
            [&*lead(topic, flow), ": ", &headline(En, at.value), &within(at.period)].concat()
        }
        Finding::AllButClosed { topic, from, to } => {
            let gone = if from.value < 0 { "deficit all but closed" } else { "surplus all but gone" };
            let [from, to] = [from, to].map(|at| signed(at.value) + &within(at.period));
            match topic.by {
                Dimension::Total => ["Korea’s IP ", gone, ": ", &from, ", ", &to].concat(),
                Dimension::Type | Dimension::Country | Dimension::Institution | Dimension::Industry => {
                    [&*lead(topic, Flow::Balance), ": ", gone, ", ", &from, ", ", &to].concat()
                }
            }
        }
        Finding::Flipped { topic, from, to } => {
            let [from, to] = [from, to].map(|at| side(at.value) + &within(at.period));
            [&*lead(topic, Flow::Balance), ": ", &from, ", ", &to].concat()
        }
        Finding::Turned { topic, from, to, again } => {
            let verb = if again { " back in " } else { " turned to " };
            let [before, after] = [from, to].map(|at| signed(at.value) + &within(at.period));
            [&*lead(topic, Flow::Balance), verb, sign(to.value), ": ", &after, " after ", &before].concat()
        }
        Finding::Went { topic, flow, from, to, trend } => went(topic, flow, from, to, trend),
        Finding::Against { topic, exports, imports, period, crossed, level } => {
            let verb = match (level, crossed, exports > imports) {
                (true, _, _) => "level with",
                (false, true, true) => "pass",
                (false, true, false) => "fall behind",
                (false, false, true) => "above",
                (false, false, false) => "below",
            };
            let [mut out, mut back] = [exports, imports].map(|value| headline(En, value));
            if out == back && exports != imports {
                [out, back] = [exports, imports].map(|value| mark(En, value));
            }
            let figures = [&*out, " against ", &back, &within(period)].concat();
            match topic.by {
                Dimension::Total => ["Korea’s IP exports ", verb, " its imports: ", &figures].concat(),
                Dimension::Type | Dimension::Country | Dimension::Institution | Dimension::Industry => {
                    [&*lead(topic, Flow::Balance), ": exports ", verb, " imports, ", &figures].concat()
                }
            }
        }
        Finding::Overtook { by: Dimension::Country, now, before, surplus } => {
            let sign = if surplus { "surplus" } else { "deficit" };
            [now, " overtakes ", before, " as Korea’s biggest IP ", sign].concat()
        }
        Finding::Overtook { by, now, before, surplus } => {
            let sign = if surplus { " surplus" } else { " deficit" };
            [&*plain(now), ": now the biggest IP", sign, ", ahead of ", &within_sentence(by, before)].concat()
        }
        Finding::Pair { by, surplus, deficit, period } => {
            [&*side_of(by, surplus), ", ", &side_of(by, deficit), &within(period)].concat()
        }
        Finding::RecordAnd { by, of, since, period, other } => {
            let other = other.map_or_else(|| within(period), |other| [", but ", &*side_of(by, other)].concat());
            [&*plain(of.name), ": ", &record(since, period), &other].concat()
        }
        Finding::Largest { by, flow, of, period } => {
            let what = match flow {
                Flow::Balance => sign(of.value),
                Flow::Exports => "exports",
                Flow::Imports => "imports",
            };
            ["Largest IP ", what, &joined(by, flow, of.name), ": ", &headline(En, of.value), &within(period)].concat()
        }
        Finding::Moved { by, flow, name, before, after, period, total } => {
            let end = total.map_or_else(|| within(period), |total| ["; ", &*became(flow, total)].concat());
            moved(by, flow, name, before, after) + &end
        }
        Finding::Parts { by, topic, flow, total, one, other } => {
            let of = |of: Of| [&*within_sentence(by, of.name), " ", &signed(of.value)].concat();
            let rest = other.map_or_else(String::new, |other| [", ", &*of(other)].concat());
            let (what, joint) = match (topic.by, flow) {
                (Dimension::Total, Flow::Balance) if total.value != 0 => {
                    (["Korea’s IP ", sign(total.value), " of ", &headline(En, total.value)].concat(), ": ")
                }
                (_, Flow::Balance) => ([&*lead(topic, flow), ": ", &side(total.value)].concat(), "; "),
                (_, Flow::Exports | Flow::Imports) => {
                    ([&*lead(topic, flow), " of ", &headline(En, total.value)].concat(), ": ")
                }
            };
            [&*what, &within(total.period), joint, &of(one), &rest].concat()
        }
        Finding::Crossed { by, up, down, first, last } => {
            let time = [" between ", &*period_tick(En, first), " and ", &period_tick(En, last)].concat();
            let name = |name: &str| within_sentence(by, name);
            let start = if by == Dimension::Country { "IP trade with " } else { "" };
            let with = if by == Dimension::Country { "with " } else { "" };
            let text = match (up, down) {
                (Some(up), Some(down)) => {
                    [start, &name(up), " moved into surplus, ", with, &name(down), " into deficit", &time].concat()
                }
                (Some(up), None) => [start, &name(up), " moved from deficit into surplus", &time].concat(),
                (None, Some(down)) => [start, &name(down), " moved from surplus into deficit", &time].concat(),
                (None, None) => ["No change of sign", &*time].concat(),
            };
            capital(text)
        }
        Finding::Resaid { topic, period, first, last, turns, since } => {
            let whose = [&*lead(topic, Flow::Balance), &within(period)].concat();
            match (turns, since) {
                (0 | 1, Some(since)) => {
                    [&*capital(record(since, period)), " became a ", &side(last), ": ", &whose].concat()
                }
                (0 | 1, None) => [&*whose, ": first a ", &side(first), ", now a ", &side(last)].concat(),
                (turns, _) => {
                    let times = if turns == 2 { "twice" } else { "repeatedly" };
                    ["Sign changed ", times, ": ", &whose, ", first ", &signed(first), ", now ", &signed(last)].concat()
                }
            }
        }
        Finding::Revised { topic, flow, period, first, last } => {
            let what = match flow {
                Flow::Balance if first != 0 => sign(first),
                Flow::Balance => "balance",
                Flow::Exports | Flow::Imports => "figure",
            };
            let [from, to] = [first, last].map(|value| headline(En, value));
            let whose = lead(topic, flow) + &within(period);
            [&*whose, ": ", what, " revised from ", &from, " to ", &to].concat()
        }
        Finding::NeverRevised { topic, flow } => [&*lead(topic, flow), ": no revision in our sources"].concat(),
    }
}

fn went(topic: Topic, flow: Flow, from: At, to: At, trend: Trend) -> String {
    let [then, now] = [from, to].map(|at| headline(En, at.value) + &within(at.period));
    let (what, verbs) = match flow {
        Flow::Balance => {
            let sign = sign(from.value);
            let what = match topic.by {
                Dimension::Total => ["Korea’s IP ", sign].concat(),
                Dimension::Country => ["IP ", sign, &joined(topic.by, flow, topic.name)].concat(),
                Dimension::Type | Dimension::Institution | Dimension::Industry => [topic.name, ": ", sign].concat(),
            };
            (
                what,
                if from.value < 0 { [" widened from ", " narrowed from "] } else { [" grew from ", " shrank from "] },
            )
        }
        Flow::Exports | Flow::Imports => (lead(topic, flow), [" grew from ", " fell from "]),
    };
    // How far it went is left to the figures where names and periods take up the room.
    let room =
        from.period.length == Length::Year && (topic.by == Dimension::Total || topic.name.split(' ').count() <= 3);
    let verb = match trend {
        Trend::MoreThanDoubled if room => " more than doubled from ",
        Trend::MoreThanDoubled | Trend::Larger => verbs[0],
        Trend::Same => " little changed from ",
        Trend::Smaller => verbs[1],
        Trend::LessThanHalf if room => " more than halved from ",
        Trend::LessThanHalf => verbs[1],
    };
    [&*what, verb, &then, " to ", &now].concat()
}

/// `Surplus in copyrights shrank by $1.08bn`.
fn moved(by: Dimension, flow: Flow, name: &str, before: i32, after: i32) -> String {
    let size = headline(En, after.saturating_sub(before));
    let up = after > before;
    let (what, verb) = match flow {
        Flow::Exports => ("Exports", if up { " grew by " } else { " fell by " }),
        Flow::Imports => ("Imports", if up { " grew by " } else { " fell by " }),
        Flow::Balance if (before < 0 && after > 0) || (before > 0 && after < 0) => {
            let (verb, way) = (if up { " to surplus, up " } else { " to deficit, down " }, "Turn");
            return [way, &*joined(by, flow, name), verb, &size].concat();
        }
        Flow::Balance if before > 0 || after > 0 => ("Surplus", if up { " grew by " } else { " shrank by " }),
        Flow::Balance => ("Deficit", if up { " narrowed by " } else { " widened by " }),
    };
    [what, &*joined(by, flow, name), verb, &size].concat()
}

/// `IP trade back in deficit`, `IP deficit widened to $1.33bn`.
fn became(flow: Flow, total: Total) -> String {
    let Total { topic, before, after, again } = total;
    let name = match topic.by {
        Dimension::Total => "IP".to_string(),
        Dimension::Type | Dimension::Country | Dimension::Institution | Dimension::Industry => {
            within_sentence(topic.by, topic.name)
        }
    };
    let size = headline(En, after);
    let grew = after.abs() > before.abs();
    match flow {
        Flow::Balance if before.signum() * after.signum() < 0 => {
            let name = if topic.by == Dimension::Total { "IP trade".to_string() } else { name };
            [&*name, if again { " back in " } else { " turned to " }, sign(after)].concat()
        }
        Flow::Balance if after == 0 || before == after => [&*name, " balance ", &signed(after)].concat(),
        Flow::Balance => {
            let verb = match (after < 0, grew) {
                (true, true) => " widened to ",
                (true, false) => " narrowed to ",
                (false, true) => " grew to ",
                (false, false) => " shrank to ",
            };
            [&*name, " ", sign(after), verb, &size].concat()
        }
        Flow::Exports => [&*name, " exports at ", &size].concat(),
        Flow::Imports => [&*name, " imports at ", &size].concat(),
    }
}
