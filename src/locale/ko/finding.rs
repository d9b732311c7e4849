//! Findings to Korean headlines, as a newspaper would set them: no blank before 달러, 적자서 for 적자에서.

use super::super::finding::{At, Finding, Of, Since, Topic, Total, Trend};
use super::super::{Particle, headline, mark, period, span, with};
use super::record_words;
use crate::data::{Dimension, Flow, Length, Period};
use crate::spec::Lang::Ko;

/// Makes a Korean headline.
pub(in crate::locale) fn title(finding: Finding) -> String {
    match finding {
        Finding::Nothing { topic, flow, first, last } => {
            [&*lead(topic, flow), ", ", &span(Ko, first, last), " 수치는 수집 자료에 없음"].concat()
        }
        Finding::Level { topic, flow, at, since } => {
            let end = since.map_or_else(String::new, |since| ["…", &*record(since, at.period)].concat());
            [&*lead(topic, flow), " ", &period(Ko, at.period), " ", &side(flow, at.value), &end].concat()
        }
        Finding::AllButClosed { topic, from, to } | Finding::Flipped { topic, from, to } => {
            let [then, now] =
                [from, to].map(|at| [&*period(Ko, at.period), " ", &side(Flow::Balance, at.value)].concat());
            let then = if from.value == 0 { then + "에서 " } else { then + "서 " };
            [&*lead(topic, Flow::Balance), ", ", &then, &with(&now, Particle::Toward)].concat()
        }
        Finding::Turned { topic, from, to, again } => {
            let verb =
                if again { [" 다시 ", sign(to.value)].concat() } else { [" ", sign(to.value), " 전환"].concat() };
            let [then, now] =
                [from, to].map(|at| [&*period(Ko, at.period), " ", &side(Flow::Balance, at.value)].concat());
            [&*lead(topic, Flow::Balance), &verb, "…", &then, ", ", &now].concat()
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
            [&*period(Ko, when), " ", &what, " 수출 ", &out, joint, &back, end].concat()
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
            ["지재권 최대 ", sign, kind, ", ", &plain(before), "서 ", &with(&plain(now), Particle::Toward)].concat()
        }
        Finding::Pair { by: _, surplus, deficit, period: when } => {
            [&*period(Ko, when), " ", &side_of(surplus), ", ", &side_of(deficit)].concat()
        }
        Finding::RecordAnd { by: _, of, since, period: when, other } => {
            let (rank, side) = record_words(since.record);
            let rank = [" ", side, " ", &*began(since, when), " ", rank].concat();
            let end = other.map_or_else(
                || [&*rank, "…", &headline(Ko, of.value)].concat(),
                |other| [&*rank, "에도…", &side_of(other)].concat(),
            );
            [&*period(Ko, when), " ", &plain(of.name), &end].concat()
        }
        Finding::Largest { by, flow, of, period: when } => {
            let what = match flow {
                Flow::Balance => sign(of.value),
                Flow::Exports => "수출",
                Flow::Imports => "수입",
            };
            let kind = if by == Dimension::Country { "국" } else { "" };
            let what = with(&[what, kind].concat(), Particle::Topic);
            [&*period(Ko, when), " 지재권 최대 ", &what, " ", &plain(of.name), "…", &headline(Ko, of.value)].concat()
        }
        Finding::Moved { by: _, flow, name, before, after, period: when, total } => {
            let end = total.map_or_else(String::new, |total| ["…", &*became(flow, total)].concat());
            [&*period(Ko, when), " ", &moved(flow, name, before, after), &end].concat()
        }
        Finding::Parts { by: _, topic, flow, total, one, other } => {
            let of = |of: Of| [&*plain(of.name), " ", &side(flow, of.value)].concat();
            let rest = other.map_or_else(String::new, |other| [", ", &*of(other)].concat());
            let what = side(flow, total.value);
            [&*period(Ko, total.period), " ", &flows(topic), " ", &what, "…", &of(one), &rest].concat()
        }
        Finding::Crossed { by: _, up, down, first, last } => {
            let time = span(Ko, first, last);
            let [then, now] = [first, last].map(|at| period(Ko, at));
            match (up, down) {
                (Some(up), Some(down)) => [&*plain(up), " 흑자로, ", &plain(down), " 적자로 돌아서…", &time].concat(),
                (Some(up), None) => [&*plain(up), ", ", &then, " 적자서 ", &now, " 흑자로"].concat(),
                (None, Some(down)) => [&*plain(down), ", ", &then, " 흑자서 ", &now, " 적자로"].concat(),
                (None, None) => [&*time, " 흑자·적자 전환 없음"].concat(),
            }
        }
        Finding::Resaid { topic, period: when, first, last, turns, since } => {
            let whose = [&*period(Ko, when), " ", &lead(topic, Flow::Balance)].concat();
            let [then, now] = [first, last].map(|value| side(Flow::Balance, value));
            match (turns, since) {
                (0 | 1, Some(since)) => {
                    ["‘", &*record(since, when), "’ 발표가 ", &with(&now, Particle::Toward), "…", &whose].concat()
                }
                (0 | 1, None) => [&*whose, ", ", &then, " 발표가 ", &with(&now, Particle::Toward)].concat(),
                (turns, _) => {
                    let turns = turns.to_string();
                    [&*whose, ", 부호 ", &turns, "번 바뀌어…처음 ", &then, ", 현재 ", &now].concat()
                }
            }
        }
        Finding::Revised { topic, flow, period: when, first, last } => {
            let [then, now] = [first, last].map(|value| side(flow, value));
            [&*period(Ko, when), " ", &lead(topic, flow), ", ", &then, "서 ", &with(&now, Particle::Toward), " 수정"]
                .concat()
        }
        Finding::NeverRevised { topic, flow } => [&*lead(topic, flow), ", 수집 자료에서 수정된 수치 없음"].concat(),
    }
}

fn went(topic: Topic, flow: Flow, from: At, to: At, trend: Trend) -> String {
    let [then, now] = [from, to].map(|at| [&*period(Ko, at.period), " ", &headline(Ko, at.value)].concat());
    let (what, verbs) = match flow {
        Flow::Balance => ([&*flows(topic), " ", sign(from.value)].concat(), ["확대", "축소"]),
        Flow::Exports | Flow::Imports => (lead(topic, flow), ["증가", "감소"]),
    };
    let verb = match trend {
        Trend::MoreThanDoubled => ["2배 넘게 ", verbs[0]].concat(),
        Trend::Larger => verbs[0].into(),
        Trend::Same => "제자리".into(),
        Trend::Smaller => verbs[1].into(),
        Trend::LessThanHalf => ["절반 넘게 ", verbs[1]].concat(),
    };
    [&*what, ", ", &then, "서 ", &now, "로 ", &verb].concat()
}

/// `저작권 흑자 10억8000만달러 줄어`.
fn moved(flow: Flow, name: &str, before: i32, after: i32) -> String {
    let size = headline(Ko, after.saturating_sub(before));
    let up = after > before;
    let name = plain(name);
    let [more, less] = [" 늘어", " 줄어"];
    match flow {
        Flow::Exports => [&*name, " 수출 ", &size, if up { more } else { less }].concat(),
        Flow::Imports => [&*name, " 수입 ", &size, if up { more } else { less }].concat(),
        Flow::Balance if before < 0 && after > 0 => [&*name, " ", &size, " 개선돼 흑자 전환"].concat(),
        Flow::Balance if before > 0 && after < 0 => [&*name, " ", &size, " 악화해 적자 전환"].concat(),
        Flow::Balance if before > 0 || after > 0 => [&*name, " 흑자 ", &size, if up { more } else { less }].concat(),
        Flow::Balance => [&*name, " 적자 ", &size, if up { less } else { more }].concat(),
    }
}

/// `지재권 수지 다시 적자`, `지재권 적자 13억3000만달러로 확대`.
fn became(flow: Flow, total: Total) -> String {
    let Total { topic, before, after, again } = total;
    let size = headline(Ko, after);
    match flow {
        Flow::Balance if before.signum() * after.signum() < 0 => {
            let verb = if again { [" 다시 ", sign(after)].concat() } else { [" ", sign(after), " 전환"].concat() };
            lead(topic, flow) + &verb
        }
        Flow::Balance if after == 0 || before == after => [&*lead(topic, flow), " ", &side(flow, after)].concat(),
        Flow::Balance => {
            let verb = if after.abs() > before.abs() { "로 확대" } else { "로 축소" };
            [&*flows(topic), " ", sign(after), " ", &size, verb].concat()
        }
        Flow::Exports | Flow::Imports => [&*lead(topic, flow), " ", &size].concat(),
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
        (Dimension::Country, Flow::Exports | Flow::Imports) => [topic.name, " 상대 지재권", what].concat(),
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
    [&*plain(of.name), " ", &side(Flow::Balance, of.value)].concat()
}

/// `1억6000만달러 흑자`; of exports and imports only the figure.
fn side(flow: Flow, value: i32) -> String {
    match flow {
        Flow::Balance if value == 0 => "균형".into(),
        Flow::Balance => [&*headline(Ko, value), " ", sign(value)].concat(),
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
    [&*began(since, period), " ", rank, " ", side].concat()
}

fn began(since: Since, period: Period) -> String {
    let length = match period.length {
        Length::Year => "",
        Length::Half => " 반기",
        Length::Quarter => " 분기",
    };
    [&*since.began.to_string(), "년 통계 편제 이후", length].concat()
}

/// A name whose comma would part the sentence.
fn plain(name: &str) -> String {
    name.replace(", ", "·")
}
