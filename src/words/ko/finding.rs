//! Findings to Korean headlines, as a newspaper would set them: no blank before 달러, 적자서 for 적자에서.
//! What the slots of a pattern say is told in `pattern` and, of this language's own, in `phrase`.

use super::super::finding::{Finding, Trend};
use super::super::message_builder::MessageBuilder;
use crate::data::{Dimension, Flow};

/// Makes a Korean headline.
pub(in crate::words) fn title(telling: &mut MessageBuilder, finding: &Finding) {
    match *finding {
        Finding::Nothing { .. } => telling.put("@l, @S 수치는 수집 자료에 없음"),
        Finding::Level { since, .. } => {
            telling.put("@l @p @s");
            telling.put(if since.is_some() { "…@r" } else { "" });
        }
        Finding::AllButClosed { from, .. } | Finding::Flipped { from, .. } => {
            telling.put("@l, @p0 @s0");
            telling.put(if from.value == 0 { "에서 " } else { "서 " });
            telling.put("@p1 @s1@로");
        }
        Finding::Turned { again, .. } => {
            telling.put(if again { "@l 다시 @g1" } else { "@l @g1 전환" });
            telling.put("…@p0 @s0, @p1 @s1");
        }
        Finding::Went { flow, trend, .. } => {
            telling.put(if flow == Flow::Balance { "@o @g" } else { "@l" });
            telling.put(", @p0 @h0서 @p1 @h1로 ");
            telling.put(verb(flow, trend));
        }
        Finding::Against { exports, imports, crossed, level, .. } => {
            telling.put("@p @o 수출 @h0");
            telling.put(match (level, crossed, exports > imports) {
                (true, _, _) => ", 수입 @h1와 엇비슷",
                (false, true, true) => "로 수입 @h1 추월",
                (false, true, false) => "로 수입 @h1에 역전",
                (false, false, true) => ", 수입 @h1 웃돌아",
                (false, false, false) => ", 수입 @h1에 못 미쳐",
            });
        }
        Finding::Overtook { by, surplus, .. } => {
            telling.put(if surplus { "지재권 최대 흑자" } else { "지재권 최대 적자" });
            telling.put(match by {
                Dimension::Country => "국",
                Dimension::Type => " 유형",
                Dimension::Institution => " 기관",
                Dimension::Industry => " 산업",
                Dimension::Total => "",
            });
            telling.put(", @N1서 @N0@로");
        }
        Finding::Pair { .. } => telling.put("@p @N0 @s0, @N1 @s1"),
        Finding::RecordAnd { other, .. } => {
            telling.put("@p @N @Z @b @R");
            telling.put(if other.is_some() { "에도…@N1 @s1" } else { "…@h" });
        }
        Finding::Largest { by, flow, .. } => {
            telling.put(match flow {
                Flow::Balance => "@p 지재권 최대 @g",
                Flow::Exports => "@p 지재권 최대 수출",
                Flow::Imports => "@p 지재권 최대 수입",
            });
            telling.put(if by == Dimension::Country { "국" } else { "" });
            telling.put("@은 @N…@h");
        }
        Finding::Moved { flow, before, after, total, .. } => {
            telling.put("@p ");
            telling.put(moved(flow, before, after));
            if let Some(total) = total {
                telling.put("…");
                telling.put(became(flow, total.before, total.after, total.again));
            }
        }
        Finding::Parts { other, .. } => {
            telling.put("@p @o @s2…@N0 @s0");
            telling.put(if other.is_some() { ", @N1 @s1" } else { "" });
        }
        Finding::Crossed { up, down, .. } => telling.put(match (up.is_some(), down.is_some()) {
            (true, true) => "@N0 흑자로, @N1 적자로 돌아서…@S",
            (true, false) => "@N0, @p0 적자서 @p1 흑자로",
            (false, true) => "@N1, @p0 흑자서 @p1 적자로",
            (false, false) => "@S 흑자·적자 전환 없음",
        }),
        Finding::Resaid { turns, since, .. } => telling.put(match (turns, since.is_some()) {
            (0 | 1, true) => "‘@r’ 발표가 @s1@로…@p @l",
            (0 | 1, false) => "@p @l, @s0 발표가 @s1@로",
            (2, _) => "@p @l, 흑자·적자 두 번 뒤집혀…처음 @s0, 현재 @s1",
            (3, _) => "@p @l, 흑자·적자 세 번 뒤집혀…처음 @s0, 현재 @s1",
            (4, _) => "@p @l, 흑자·적자 네 번 뒤집혀…처음 @s0, 현재 @s1",
            _ => "@p @l, 흑자·적자 @q2 번 뒤집혀…처음 @s0, 현재 @s1",
        }),
        Finding::Revised { .. } => telling.put("@p @l, @s0서 @s1@로 수정"),
        Finding::NeverRevised { .. } => telling.put("@l, 수집 자료에서 수정된 수치 없음"),
    }
}

fn verb(flow: Flow, trend: Trend) -> &'static str {
    match (flow, trend) {
        (_, Trend::Same) => "제자리",
        (Flow::Balance, Trend::MoreThanDoubled) => "2배 넘게 확대",
        (Flow::Balance, Trend::Larger) => "확대",
        (Flow::Balance, Trend::Smaller) => "축소",
        (Flow::Balance, Trend::LessThanHalf) => "절반 넘게 축소",
        (Flow::Exports | Flow::Imports, Trend::MoreThanDoubled) => "2배 넘게 증가",
        (Flow::Exports | Flow::Imports, Trend::Larger) => "증가",
        (Flow::Exports | Flow::Imports, Trend::Smaller) => "감소",
        (Flow::Exports | Flow::Imports, Trend::LessThanHalf) => "절반 넘게 감소",
    }
}

/// `저작권 흑자 10억8000만달러 줄어`.
fn moved(flow: Flow, before: i32, after: i32) -> &'static str {
    let up = after > before;
    match flow {
        Flow::Exports if up => "@N 수출 @h 늘어",
        Flow::Exports => "@N 수출 @h 줄어",
        Flow::Imports if up => "@N 수입 @h 늘어",
        Flow::Imports => "@N 수입 @h 줄어",
        Flow::Balance if before < 0 && after > 0 => "@N @h 개선돼 흑자 전환",
        Flow::Balance if before > 0 && after < 0 => "@N @h 악화해 적자 전환",
        Flow::Balance if (before > 0 || after > 0) && up => "@N 흑자 @h 늘어",
        Flow::Balance if before > 0 || after > 0 => "@N 흑자 @h 줄어",
        Flow::Balance if up => "@N 적자 @h 줄어",
        Flow::Balance => "@N 적자 @h 늘어",
    }
}

/// `지재권 수지 다시 적자`, `지재권 적자 13억3000만달러로 확대`: what became of a total, the second of the figures.
fn became(flow: Flow, before: i32, after: i32, again: bool) -> &'static str {
    match flow {
        Flow::Balance if before.signum() * after.signum() < 0 => {
            if again {
                "@l 다시 @g1"
            } else {
                "@l @g1 전환"
            }
        }
        Flow::Balance if after == 0 || before == after => "@l @s1",
        Flow::Balance if after.abs() > before.abs() => "@o @g1 @h1로 확대",
        Flow::Balance => "@o @g1 @h1로 축소",
        Flow::Exports | Flow::Imports => "@l @h1",
    }
}
