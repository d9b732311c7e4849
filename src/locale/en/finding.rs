//! Findings to English headlines: sentence case, at most 15 words with the names of the package that ships.
//! Long, because each kind of finding is one sentence, and all of them sound alike only side by side.

use super::super::finding::{At, Finding, Of, Topic, Total, Trend};
use super::super::{capital, fill, headline, mark, period_tick};
use super::phrase::{joined, lead, plain, record, side, side_of, sign, signed, within, within_sentence};
use crate::data::{Dimension, Flow, Length};
use crate::spec::Lang::En;

/// Makes an English headline.
pub(in crate::locale) fn title(finding: Finding) -> String {
    match finding {
        Finding::Nothing { topic, flow, first, last } => {
            let [from, to] = [first, last].map(|period| period_tick(En, period));
            let time = if first == last { from } else { fill("@ to @", &[&from, &to]) };
            fill("@: no figures in our sources for @", &[&lead(topic, flow), &time])
        }
        Finding::Level { topic, flow: Flow::Balance, at, since } => {
            let what = match since {
                Some(since) => fill("@, @", &[&record(since, at.period), &headline(En, at.value)]),
                None => side(at.value),
            };
            fill("@: @@", &[&lead(topic, Flow::Balance), &what, &within(at.period)])
        }
        Finding::Level { topic, flow: flow @ (Flow::Exports | Flow::Imports), at, since: _ } => {
            fill("@: @@", &[&lead(topic, flow), &headline(En, at.value), &within(at.period)])
        }
        Finding::AllButClosed { topic, from, to } => {
            let gone = if from.value < 0 { "deficit all but closed" } else { "surplus all but gone" };
            let [from, to] = [from, to].map(|at| signed(at.value) + &within(at.period));
            match topic.by {
                Dimension::Total => fill("Korea’s IP @: @, @", &[gone, &from, &to]),
                Dimension::Type | Dimension::Country | Dimension::Institution | Dimension::Industry => {
                    fill("@: @, @, @", &[&lead(topic, Flow::Balance), gone, &from, &to])
                }
            }
        }
        Finding::Flipped { topic, from, to } => {
            let [from, to] = [from, to].map(|at| side(at.value) + &within(at.period));
            fill("@: @, @", &[&lead(topic, Flow::Balance), &from, &to])
        }
        Finding::Turned { topic, from, to, again } => {
            let verb = if again { " back in " } else { " turned to " };
            let [before, after] = [from, to].map(|at| signed(at.value) + &within(at.period));
            fill("@@@: @ after @", &[&lead(topic, Flow::Balance), verb, sign(to.value), &after, &before])
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
            let figures = fill("@ against @@", &[&out, &back, &within(period)]);
            match topic.by {
                Dimension::Total => fill("Korea’s IP exports @ its imports: @", &[verb, &figures]),
                Dimension::Type | Dimension::Country | Dimension::Institution | Dimension::Industry => {
                    fill("@: exports @ imports, @", &[&lead(topic, Flow::Balance), verb, &figures])
                }
            }
        }
        Finding::Overtook { by: Dimension::Country, now, before, surplus } => {
            let sign = if surplus { "surplus" } else { "deficit" };
            fill("@ overtakes @ as Korea’s biggest IP @", &[now, before, sign])
        }
        Finding::Overtook { by, now, before, surplus } => {
            let sign = if surplus { " surplus" } else { " deficit" };
            fill("@: now the biggest IP@, ahead of @", &[&plain(now), sign, &within_sentence(by, before)])
        }
        Finding::Pair { by, surplus, deficit, period } => {
            fill("@, @@", &[&side_of(by, surplus), &side_of(by, deficit), &within(period)])
        }
        Finding::RecordAnd { by, of, since, period, other } => {
            let other = other.map_or_else(|| within(period), |other| fill(", but @", &[&side_of(by, other)]));
            fill("@: @@", &[&plain(of.name), &record(since, period), &other])
        }
        Finding::Largest { by, flow, of, period } => {
            let what = match flow {
                Flow::Balance => sign(of.value),
                Flow::Exports => "exports",
                Flow::Imports => "imports",
            };
            fill("Largest IP @@: @@", &[what, &joined(by, flow, of.name), &headline(En, of.value), &within(period)])
        }
        Finding::Moved { by, flow, name, before, after, period, total } => {
            let end = total.map_or_else(|| within(period), |total| fill("; @", &[&became(flow, total)]));
            moved(by, flow, name, before, after) + &end
        }
        Finding::Parts { by, topic, flow, total, one, other } => {
            let of = |of: Of| fill("@ @", &[&within_sentence(by, of.name), &signed(of.value)]);
            let rest = other.map_or_else(String::new, |other| fill(", @", &[&of(other)]));
            let (what, joint) = match (topic.by, flow) {
                (Dimension::Total, Flow::Balance) if total.value != 0 => {
                    (fill("Korea’s IP @ of @", &[sign(total.value), &headline(En, total.value)]), ": ")
                }
                (_, Flow::Balance) => (fill("@: @", &[&lead(topic, flow), &side(total.value)]), "; "),
                (_, Flow::Exports | Flow::Imports) => {
                    (fill("@ of @", &[&lead(topic, flow), &headline(En, total.value)]), ": ")
                }
            };
            fill("@@@@@", &[&what, &within(total.period), joint, &of(one), &rest])
        }
        Finding::Crossed { by, up, down, first, last } => {
            let time = fill(" between @ and @", &[&period_tick(En, first), &period_tick(En, last)]);
            let name = |name: &str| within_sentence(by, name);
            let start = if by == Dimension::Country { "IP trade with " } else { "" };
            let with = if by == Dimension::Country { "with " } else { "" };
            let text = match (up, down) {
                (Some(up), Some(down)) => {
                    fill("@@ moved into surplus, @@ into deficit@", &[start, &name(up), with, &name(down), &time])
                }
                (Some(up), None) => fill("@@ moved from deficit into surplus@", &[start, &name(up), &time]),
                (None, Some(down)) => fill("@@ moved from surplus into deficit@", &[start, &name(down), &time]),
                (None, None) => fill("No change of sign@", &[&time]),
            };
            capital(text)
        }
        Finding::Resaid { topic, period, first, last, turns, since } => {
            let whose = fill("@@", &[&lead(topic, Flow::Balance), &within(period)]);
            match (turns, since) {
                (0 | 1, Some(since)) => {
                    fill("@ became a @: @", &[&capital(record(since, period)), &side(last), &whose])
                }
                (0 | 1, None) => fill("@: first a @, now a @", &[&whose, &side(first), &side(last)]),
                (turns, _) => {
                    let times = if turns == 2 { "twice" } else { "repeatedly" };
                    fill("Sign changed @: @, first @, now @", &[times, &whose, &signed(first), &signed(last)])
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
            fill("@: @ revised from @ to @", &[&whose, what, &from, &to])
        }
        Finding::NeverRevised { topic, flow } => fill("@: no revision in our sources", &[&lead(topic, flow)]),
    }
}

fn went(topic: Topic, flow: Flow, from: At, to: At, trend: Trend) -> String {
    let [then, now] = [from, to].map(|at| headline(En, at.value) + &within(at.period));
    let (what, verbs) = match flow {
        Flow::Balance => {
            let sign = sign(from.value);
            let what = match topic.by {
                Dimension::Total => fill("Korea’s IP @", &[sign]),
                Dimension::Country => fill("IP @@", &[sign, &joined(topic.by, flow, topic.name)]),
                Dimension::Type | Dimension::Institution | Dimension::Industry => fill("@: @", &[topic.name, sign]),
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
    fill("@@@ to @", &[&what, verb, &then, &now])
}

/// `Surplus in copyrights shrank by $1.08bn`.
fn moved(by: Dimension, flow: Flow, name: &str, before: i32, after: i32) -> String {
    let size = headline(En, after.saturating_sub(before));
    let up = after > before;
    let (what, verb) = match flow {
        Flow::Exports => ("Exports", if up { " grew by " } else { " fell by " }),
        Flow::Imports => ("Imports", if up { " grew by " } else { " fell by " }),
        Flow::Balance if (before < 0 && after > 0) || (before > 0 && after < 0) => {
            let name = plain(name);
            let verb = if up { "turned to surplus, up" } else { "turned to deficit, down" };
            return fill("@ @ @", &[&lead(Topic { name: &name, by }, flow), verb, &size]);
        }
        Flow::Balance if before > 0 || after > 0 => ("Surplus", if up { " grew by " } else { " shrank by " }),
        Flow::Balance => ("Deficit", if up { " narrowed by " } else { " widened by " }),
    };
    fill("@@@@", &[what, &joined(by, flow, name), verb, &size])
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
            fill("@@@", &[&name, if again { " back in " } else { " turned to " }, sign(after)])
        }
        Flow::Balance if after == 0 || before == after => fill("@ balance @", &[&name, &signed(after)]),
        Flow::Balance => {
            let verb = match (after < 0, grew) {
                (true, true) => " widened to ",
                (true, false) => " narrowed to ",
                (false, true) => " grew to ",
                (false, false) => " shrank to ",
            };
            fill("@ @@@", &[&name, sign(after), verb, &size])
        }
        Flow::Exports => fill("@ exports at @", &[&name, &size]),
        Flow::Imports => fill("@ imports at @", &[&name, &size]),
    }
}
