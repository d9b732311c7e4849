//! Findings to English headlines: sentence case, at most 15 words with the names of the package that ships.
//! What the slots of a pattern say is told in `pattern` and, of this language's own, in `phrase`.

use super::super::finding::{Finding, Topic, Trend};
use super::super::message_builder::MessageBuilder;
use super::super::{capital, headline};
use crate::data::{Dimension, Flow, Length, pieces};
use crate::query::Lang::En;

/// Makes an English headline.
pub(in crate::words) fn title(telling: &mut MessageBuilder, finding: &Finding) {
    match *finding {
        Finding::Nothing { first, last, .. } => {
            telling.put("@l: no figures in our sources for @t0");
            telling.put(if first == last { "" } else { " to @t1" });
        }
        Finding::Level { flow: Flow::Balance, since: Some(_), .. } => telling.put("@l: @r, @h in @t"),
        Finding::Level { flow: Flow::Balance, since: None, .. } => telling.put("@l: @s in @t"),
        Finding::Level { flow: Flow::Exports | Flow::Imports, .. } => telling.put("@l: @h in @t"),
        Finding::AllButClosed { topic, from, .. } => {
            telling.put(if topic.by == Dimension::Total { "Korea’s IP " } else { "@l: " });
            telling.put(if from.value < 0 { "deficit all but closed" } else { "surplus all but gone" });
            telling.put(if topic.by == Dimension::Total { ": " } else { ", " });
            telling.put("@+0 in @t0, @+1 in @t1");
        }
        Finding::Flipped { .. } => telling.put("@l: @s0 in @t0, @s1 in @t1"),
        Finding::Turned { again, .. } => {
            telling.put(if again { "@l back in " } else { "@l turned to " });
            telling.put("@g1: @+1 in @t1 after @+0 in @t0");
        }
        Finding::Went { topic, flow, from, trend, .. } => {
            telling.put(match (flow, topic.by) {
                (Flow::Balance, Dimension::Total) => "Korea’s IP @g",
                (Flow::Balance, Dimension::Country) => "IP @g with @T",
                (Flow::Balance, Dimension::Type | Dimension::Institution | Dimension::Industry) => "@T: @g",
                (Flow::Exports | Flow::Imports, _) => "@l",
            });
            telling.put(verb(flow, from.value < 0, trend, room(topic, from.period.length)));
            telling.put(" from @h0 in @t0 to @h1 in @t1");
        }
        Finding::Against { topic, exports, imports, crossed, level, .. } => {
            let whole = topic.by == Dimension::Total;
            telling.put(if whole { "Korea’s IP exports " } else { "@l: exports " });
            telling.put(match (level, crossed, exports > imports) {
                (true, _, _) => "level with",
                (false, true, true) => "pass",
                (false, true, false) => "fall behind",
                (false, false, true) => "above",
                (false, false, false) => "below",
            });
            telling.put(if whole { " its imports: " } else { " imports, " });
            // Figures that a headline would round to the same one are told as on their marks.
            let alike = exports != imports && headline(En, exports) == headline(En, imports);
            telling.put(if alike { "@m0 against @m1 in @t0" } else { "@h0 against @h1 in @t0" });
        }
        Finding::Overtook { by, surplus, .. } => telling.put(match (by == Dimension::Country, surplus) {
            (true, true) => "@n0 overtakes @n1 as Korea’s biggest IP surplus",
            (true, false) => "@n0 overtakes @n1 as Korea’s biggest IP deficit",
            (false, true) => "@N0: now the biggest IP surplus, ahead of @i1",
            (false, false) => "@N0: now the biggest IP deficit, ahead of @i1",
        }),
        Finding::Pair { .. } => telling.put("@s0@j0, @s1@j1 in @t0"),
        Finding::RecordAnd { other, .. } => {
            telling.put(if other.is_some() { "@N: @r, but @s1@j1" } else { "@N: @r in @t" });
        }
        Finding::Largest { flow, .. } => telling.put(match flow {
            Flow::Balance => "Largest IP @g@j: @h in @t",
            Flow::Exports => "Largest IP exports@j: @h in @t",
            Flow::Imports => "Largest IP imports@j: @h in @t",
        }),
        Finding::Moved { by, flow, before, after, total, .. } => {
            telling.put(moved(by, flow, before, after));
            match total {
                Some(total) => {
                    telling.put("; ");
                    telling.put(became(
                        flow,
                        total.topic.by == Dimension::Total,
                        total.before,
                        total.after,
                        total.again,
                    ));
                }
                None => telling.put(" in @t0"),
            }
        }
        Finding::Parts { topic, flow, total, other, .. } => {
            telling.put(match (topic.by, flow) {
                (Dimension::Total, Flow::Balance) if total.value != 0 => "Korea’s IP @g2 of @h2 in @t0: ",
                (_, Flow::Balance) => "@l: @s2 in @t0; ",
                (_, Flow::Exports | Flow::Imports) => "@l of @h2 in @t0: ",
            });
            telling.put("@i0 @+0");
            telling.put(if other.is_some() { ", @i1 @+1" } else { "" });
        }
        Finding::Crossed { by, up, down, .. } => {
            let with = by == Dimension::Country;
            telling.put(if with && (up.is_some() || down.is_some()) { "IP trade with " } else { "" });
            telling.put(match (up.is_some(), down.is_some()) {
                (true, true) if with => "@i0 moved into surplus, with @i1 into deficit",
                (true, true) => "@i0 moved into surplus, @i1 into deficit",
                (true, false) => "@i0 moved from deficit into surplus",
                (false, true) => "@i1 moved from surplus into deficit",
                (false, false) => "No change of sign",
            });
            telling.put(" between @t0 and @t1");
            telling.text = capital(core::mem::take(&mut telling.text));
        }
        Finding::Resaid { turns, since, .. } => {
            telling.put(match (turns, since.is_some()) {
                (0 | 1, true) => "@r became a @s1: @l in @t0",
                (0 | 1, false) => "@l in @t0: first a @s0, now a @s1",
                (2, _) => "Sign changed twice: @l in @t0, first @+0, now @+1",
                _ => "Sign changed repeatedly: @l in @t0, first @+0, now @+1",
            });
            telling.text = capital(core::mem::take(&mut telling.text));
        }
        Finding::Revised { flow, first, .. } => telling.put(match flow {
            Flow::Balance if first != 0 => "@l in @t0: @g0 revised from @h0 to @h1",
            Flow::Balance => "@l in @t0: balance revised from @h0 to @h1",
            Flow::Exports | Flow::Imports => "@l in @t0: figure revised from @h0 to @h1",
        }),
        Finding::NeverRevised { .. } => telling.put("@l: no revision in our sources"),
    }
}

/// How far something went is left to the figures where names and periods take up the room.
fn room(topic: Topic, length: Length) -> bool {
    length == Length::Year && (topic.by == Dimension::Total || pieces(topic.name, " ").len() <= 3)
}

fn verb(flow: Flow, deficit: bool, trend: Trend, room: bool) -> &'static str {
    match trend {
        Trend::MoreThanDoubled if room => " more than doubled",
        Trend::LessThanHalf if room => " more than halved",
        Trend::Same => " little changed",
        Trend::MoreThanDoubled | Trend::Larger if flow == Flow::Balance && deficit => " widened",
        Trend::MoreThanDoubled | Trend::Larger => " grew",
        Trend::Smaller | Trend::LessThanHalf => match flow {
            Flow::Balance if deficit => " narrowed",
            Flow::Balance => " shrank",
            Flow::Exports | Flow::Imports => " fell",
        },
    }
}

/// `Surplus in copyrights shrank by $1.08bn`.
fn moved(by: Dimension, flow: Flow, before: i32, after: i32) -> &'static str {
    let up = after > before;
    match flow {
        Flow::Exports if up => "Exports@j grew by @h",
        Flow::Exports => "Exports@j fell by @h",
        Flow::Imports if up => "Imports@j grew by @h",
        Flow::Imports => "Imports@j fell by @h",
        Flow::Balance if before < 0 && after > 0 => match by {
            Dimension::Total => "Korea’s IP trade turned to surplus, up @h",
            Dimension::Country => "IP trade with @N turned to surplus, up @h",
            Dimension::Type | Dimension::Institution | Dimension::Industry => "@N turned to surplus, up @h",
        },
        Flow::Balance if before > 0 && after < 0 => match by {
            Dimension::Total => "Korea’s IP trade turned to deficit, down @h",
            Dimension::Country => "IP trade with @N turned to deficit, down @h",
            Dimension::Type | Dimension::Institution | Dimension::Industry => "@N turned to deficit, down @h",
        },
        Flow::Balance if before > 0 || after > 0 => {
            if up {
                "Surplus@j grew by @h"
            } else {
                "Surplus@j shrank by @h"
            }
        }
        Flow::Balance if up => "Deficit@j narrowed by @h",
        Flow::Balance => "Deficit@j widened by @h",
    }
}

/// `IP trade back in deficit`, `IP deficit widened to $1.33bn`: what became of a total, the second of the figures.
fn became(flow: Flow, whole: bool, before: i32, after: i32, again: bool) -> &'static str {
    let grew = after.abs() > before.abs();
    match flow {
        Flow::Balance if before.signum() * after.signum() < 0 => match (whole, again) {
            (true, true) => "IP trade back in @g1",
            (true, false) => "IP trade turned to @g1",
            (false, true) => "@o back in @g1",
            (false, false) => "@o turned to @g1",
        },
        Flow::Balance if after == 0 || before == after => "@o balance @+1",
        Flow::Balance => match (after < 0, grew) {
            (true, true) => "@o @g1 widened to @h1",
            (true, false) => "@o @g1 narrowed to @h1",
            (false, true) => "@o @g1 grew to @h1",
            (false, false) => "@o @g1 shrank to @h1",
        },
        Flow::Exports => "@o exports at @h1",
        Flow::Imports => "@o imports at @h1",
    }
}
