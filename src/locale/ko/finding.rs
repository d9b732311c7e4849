//! Findings to Korean headlines, as a newspaper would set them: no blank before 달러, 적자서 for 적자에서.

use super::super::finding::{At, Finding, Of, Since, Topic, Total, Trend};
use super::super::{Particle, fill, headline, mark, period, span, with};
use super::record_words;
use crate::data::{Dimension, Flow, Length, Period};
use crate::spec::Lang::Ko;

/// Makes a Korean headline.
pub(in crate::locale) fn title(finding: Finding) -> String {
    match finding {
        Finding::Nothing { topic, flow, first, last } => {
            fill("@, @ 수치는 수집 자료에 없음", &[&lead(topic, flow), &span(Ko, first, last)])
        }
        Finding::Level { topic, flow, at, since } => {
            let end = since.map_or_else(String::new, |since| fill("…@", &[&record(since, at.period)]));
            fill("@ @ @@", &[&lead(topic, flow), &period(Ko, at.period), &side(flow, at.value), &end])
        }
        Finding::AllButClosed { topic, from, to } | Finding::Flipped { topic, from, to } => {
            let [then, now] =
                [from, to].map(|at| fill("@ @", &[&period(Ko, at.period), &side(Flow::Balance, at.value)]));
            let then = if from.value == 0 { then + "에서 " } else { then + "서 " };
            fill("@, @@", &[&lead(topic, Flow::Balance), &then, &with(&now, Particle::Toward)])
        }
        Finding::Turned { topic, from, to, again } => {
            let verb = if again { fill(" 다시 @", &[sign(to.value)]) } else { fill(" @ 전환", &[sign(to.value)]) };
            let [then, now] =
                [from, to].map(|at| fill("@ @", &[&period(Ko, at.period), &side(Flow::Balance, at.value)]));
            fill("@@…@, @", &[&lead(topic, Flow::Balance), &verb, &then, &now])
        }
        Finding::Went { topic, flow, from, to, trend } => went(topic, flow, from, to, trend),
        Finding::Against { topic, exports, imports, period: when, crossed, level } => {
            let what = flows(topic);
            let [mut out, mut back] = [exports, imports].map(|value| headline(Ko, value));
            if out == back && exports != imports {
                [out, back] = [exports, imports].map(|value| mark(Ko, value) + "억달러");
            }
            let (joint, end) = match (level, crossed, exports > imports) {
                (true, _, _) => (", 수입 ", "와 엇비슷"),
                (false, true, true) => ("로 수입 ", " 추월"),
                (false, true, false) => ("로 수입 ", "에 역전"),
                (false, false, true) => (", 수입 ", " 웃돌아"),
                (false, false, false) => (", 수입 ", "에 못 미쳐"),
            };
            fill("@ @ 수출 @@@@", &[&period(Ko, when), &what, &out, joint, &back, end])
        }
        Finding::Overtook { by, now, before, surplus } => {
            let sign = if surplus { "흑자" } else { "적자" };
            let kind = match by {
                Dimension::Country => "국",
                Dimension::Type => " 유형",
                Dimension::Institution => " 기관",
                Dimension::Industry => " 산업",
                Dimension::Total => "",
            };
            fill("지재권 최대 @@, @서 @", &[sign, kind, &plain(before), &with(&plain(now), Particle::Toward)])
        }
        Finding::Pair { by: _, surplus, deficit, period: when } => {
            fill("@ @, @", &[&period(Ko, when), &side_of(surplus), &side_of(deficit)])
        }
        Finding::RecordAnd { by: _, of, since, period: when, other } => {
            let (rank, side) = record_words(since.record);
            let rank = fill(" @ @ @", &[side, &began(since, when), rank]);
            let end = other.map_or_else(
                || fill("@…@", &[&rank, &headline(Ko, of.value)]),
                |other| fill("@에도…@", &[&rank, &side_of(other)]),
            );
            fill("@ @@", &[&period(Ko, when), &plain(of.name), &end])
        }
        Finding::Largest { by, flow, of, period: when } => {
            let what = match flow {
                Flow::Balance => sign(of.value),
                Flow::Exports => "수출",
                Flow::Imports => "수입",
            };
            let kind = if by == Dimension::Country { "국" } else { "" };
            let what = with(&fill("@@", &[what, kind]), Particle::Topic);
            fill("@ 지재권 최대 @ @…@", &[&period(Ko, when), &what, &plain(of.name), &headline(Ko, of.value)])
        }
        Finding::Moved { by: _, flow, name, before, after, period: when, total } => {
            let end = total.map_or_else(String::new, |total| fill("…@", &[&became(flow, total)]));
            fill("@ @@", &[&period(Ko, when), &moved(flow, name, before, after), &end])
        }
        Finding::Parts { by: _, topic, flow, total, one, other } => {
            let of = |of: Of| fill("@ @", &[&plain(of.name), &side(flow, of.value)]);
            let rest = other.map_or_else(String::new, |other| fill(", @", &[&of(other)]));
            let what = side(flow, total.value);
            fill("@ @ @…@@", &[&period(Ko, total.period), &flows(topic), &what, &of(one), &rest])
        }
        Finding::Crossed { by: _, up, down, first, last } => {
            let time = span(Ko, first, last);
            let [then, now] = [first, last].map(|at| period(Ko, at));
            match (up, down) {
                (Some(up), Some(down)) => fill("@ 흑자로, @ 적자로 돌아서…@", &[&plain(up), &plain(down), &time]),
                (Some(up), None) => fill("@, @ 적자서 @ 흑자로", &[&plain(up), &then, &now]),
                (None, Some(down)) => fill("@, @ 흑자서 @ 적자로", &[&plain(down), &then, &now]),
                (None, None) => fill("@ 흑자·적자 전환 없음", &[&time]),
            }
        }
        Finding::Resaid { topic, period: when, first, last, turns, since } => {
            let whose = fill("@ @", &[&period(Ko, when), &lead(topic, Flow::Balance)]);
            let [then, now] = [first, last].map(|value| side(Flow::Balance, value));
            match (turns, since) {
                (0 | 1, Some(since)) => {
                    fill("‘@’ 발표가 @…@", &[&record(since, when), &with(&now, Particle::Toward), &whose])
                }
                (0 | 1, None) => fill("@, @ 발표가 @", &[&whose, &then, &with(&now, Particle::Toward)]),
                (turns, _) => {
                    let digits = turns.to_string();
                    let times = match turns {
                        2 => "두",
                        3 => "세",
                        4 => "네",
                        _ => &digits,
                    };
                    fill("@, 흑자·적자 @ 번 뒤집혀…처음 @, 현재 @", &[&whose, times, &then, &now])
                }
            }
        }
        Finding::Revised { topic, flow, period: when, first, last } => {
            let [then, now] = [first, last].map(|value| side(flow, value));
            fill("@ @, @서 @ 수정", &[&period(Ko, when), &lead(topic, flow), &then, &with(&now, Particle::Toward)])
        }
        Finding::NeverRevised { topic, flow } => fill("@, 수집 자료에서 수정된 수치 없음", &[&lead(topic, flow)]),
    }
}

fn went(topic: Topic, flow: Flow, from: At, to: At, trend: Trend) -> String {
    let [then, now] = [from, to].map(|at| fill("@ @", &[&period(Ko, at.period), &headline(Ko, at.value)]));
    let (what, verbs) = match flow {
        Flow::Balance => (fill("@ @", &[&flows(topic), sign(from.value)]), ["확대", "축소"]),
        Flow::Exports | Flow::Imports => (lead(topic, flow), ["증가", "감소"]),
    };
    let verb = match trend {
        Trend::MoreThanDoubled => fill("2배 넘게 @", &[verbs[0]]),
        Trend::Larger => verbs[0].into(),
        Trend::Same => "제자리".into(),
        Trend::Smaller => verbs[1].into(),
        Trend::LessThanHalf => fill("절반 넘게 @", &[verbs[1]]),
    };
    fill("@, @서 @로 @", &[&what, &then, &now, &verb])
}

/// `저작권 흑자 10억8000만달러 줄어`.
fn moved(flow: Flow, name: &str, before: i32, after: i32) -> String {
    let size = headline(Ko, after.saturating_sub(before));
    let up = after > before;
    let name = plain(name);
    let [more, less] = [" 늘어", " 줄어"];
    match flow {
        Flow::Exports => fill("@ 수출 @@", &[&name, &size, if up { more } else { less }]),
        Flow::Imports => fill("@ 수입 @@", &[&name, &size, if up { more } else { less }]),
        Flow::Balance if before < 0 && after > 0 => fill("@ @ 개선돼 흑자 전환", &[&name, &size]),
        Flow::Balance if before > 0 && after < 0 => fill("@ @ 악화해 적자 전환", &[&name, &size]),
        Flow::Balance if before > 0 || after > 0 => fill("@ 흑자 @@", &[&name, &size, if up { more } else { less }]),
        Flow::Balance => fill("@ 적자 @@", &[&name, &size, if up { less } else { more }]),
    }
}

/// `지재권 수지 다시 적자`, `지재권 적자 13억3000만달러로 확대`.
fn became(flow: Flow, total: Total) -> String {
    let Total { topic, before, after, again } = total;
    let size = headline(Ko, after);
    match flow {
        Flow::Balance if before.signum() * after.signum() < 0 => {
            let verb = if again { fill(" 다시 @", &[sign(after)]) } else { fill(" @ 전환", &[sign(after)]) };
            lead(topic, flow) + &verb
        }
        Flow::Balance if after == 0 || before == after => fill("@ @", &[&lead(topic, flow), &side(flow, after)]),
        Flow::Balance => {
            let verb = if after.abs() > before.abs() { "로 확대" } else { "로 축소" };
            fill("@ @ @@", &[&flows(topic), sign(after), &size, verb])
        }
        Flow::Exports | Flow::Imports => fill("@ @", &[&lead(topic, flow), &size]),
    }
}

/// What a headline is about, first in it: `지재권 수지`, `미국과의 지재권 수지`, `저작권 수출`.
fn lead(topic: Topic, flow: Flow) -> String {
    let what = match flow {
        Flow::Balance => " 수지",
        Flow::Exports => " 수출",
        Flow::Imports => " 수입",
    };
    match (topic.by, flow) {
        (Dimension::Country, Flow::Exports | Flow::Imports) => fill("@ 상대 지재권@", &[topic.name, what]),
        (Dimension::Country, Flow::Balance) => flows(topic) + what,
        (Dimension::Total | Dimension::Type | Dimension::Institution | Dimension::Industry, _) => flows(topic) + what,
    }
}

/// The same before a word of its own: `지재권`, `미국과의 지재권`, `저작권`.
fn flows(topic: Topic) -> String {
    match topic.by {
        Dimension::Total => "지재권".into(),
        Dimension::Country => with(topic.name, Particle::And) + "의 지재권",
        Dimension::Type | Dimension::Institution | Dimension::Industry => plain(topic.name),
    }
}

/// `중국 10억3000만달러 흑자`.
fn side_of(of: Of) -> String {
    fill("@ @", &[&plain(of.name), &side(Flow::Balance, of.value)])
}

/// `1억6000만달러 흑자`; of exports and imports only the figure.
fn side(flow: Flow, value: i32) -> String {
    match flow {
        Flow::Balance if value == 0 => "균형".into(),
        Flow::Balance => fill("@ @", &[&headline(Ko, value), sign(value)]),
        Flow::Exports | Flow::Imports => headline(Ko, value),
    }
}

fn sign(value: i32) -> &'static str {
    match value {
        0 => "균형",
        1.. => "흑자",
        _ => "적자",
    }
}

/// `2010년 통계 편제 이후 최대 흑자`.
fn record(since: Since, period: Period) -> String {
    let (rank, side) = record_words(since.record);
    fill("@ @ @", &[&began(since, period), rank, side])
}

fn began(since: Since, period: Period) -> String {
    let length = match period.length {
        Length::Year => "",
        Length::Half => " 반기",
        Length::Quarter => " 분기",
    };
    fill("@년 통계 편제 이후@", &[&since.began.to_string(), length])
}

/// A name whose comma would part the sentence.
fn plain(name: &str) -> String {
    crate::data::replaced(name, ", ", "·")
}
