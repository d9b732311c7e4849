//! Every sentence in Korean, as an editor would write it. Long, so that a translator finds all of them in one place.

mod fault;
mod finding;

pub(super) use fault::fault;
pub(super) use finding::title;

use super::text::{Against, Column, Text};
use super::{Particle, amount, date, period, with, words};
use crate::data::{Compilation, Dimension, Flow, Length};
use crate::derive::{Change, Record, Status};
use crate::spec::{ChartKind, Lang::Ko};

/// Puts a sentence into Korean words.
pub(super) fn say(text: Text) -> String {
    match text {
        Text::Level { flow, value } => level(flow, value),
        Text::LevelSaid { flow, value, date: day } => [&*level(flow, value), "(", &date(Ko, day), " 발표)"].concat(),
        Text::Status(status) => match status {
            Status::Revised => "수정",
            Status::Unchanged => "재수록, 변동 없음",
            Status::Preliminary => "잠정",
            Status::Once => "이후 재수록 없음",
        }
        .into(),
        Text::FirstPublished { date: day, flow, value } => {
            ["최초 발표(", &date(Ko, day), ") ", &level(flow, value), "."].concat()
        }
        Text::EarliestFound { date: day, flow, value } => {
            ["확인된 가장 이른 수치(", &date(Ko, day), ") ", &level(flow, value), "."].concat()
        }
        Text::SinceFirst { flow, first, value } => since_first(flow, first, value),
        Text::Change { flow, before, after, change, against } => changed(flow, before, after, change, against),
        Text::DifferentReleases => "발표 시점이 달라 증감을 계산하지 않음.".into(),
        Text::Record { record, length, began } => {
            let length = match length {
                Length::Year => "연간",
                Length::Half => "반기",
                Length::Quarter => "분기",
            };
            let (rank, side) = record_words(record);
            [&*began.to_string(), "년 통계 편제 이후 ", rank, " ", side, "(", length, " 기준)."].concat()
        }
        Text::ReleaseOf(day) => [&*date(Ko, day), " 발표."].concat(),
        Text::Derived { formula: "" } => "보도된 증감이나 합계로 계산한 수치.".into(),
        Text::Derived { formula } => ["보도된 수치로 계산: ", formula, "."].concat(),
        Text::RemainderMeans => "같은 발표의 합계에서 세부 항목을 뺀 값.".into(),
        Text::Rounding { resolution } => {
            ["반올림에 따른 오차 ±", &amount(Ko, resolution.div_ceil(2) as i32), "."].concat()
        }
        Text::OtherPrinted { publisher, value, reason } => {
            [publisher, " 보도 수치는 ", &words(Ko, value), "(채택하지 않음: ", reason, ")."].concat()
        }
        Text::Exception { reason } => sentence(reason),
        Text::OfCompilation(compilation) => match compilation {
            Compilation::Main => "",
            Compilation::First => "최초 편제 수치로, 1년 뒤 재편제된 이후 수치와 비교할 수 없음.",
            Compilation::Special => "지식서비스 무역통계의 특수분류 수치로, 이전 단독 발표 수치와 비교할 수 없음.",
        }
        .into(),
        Text::Preliminary { when, several: _ } => [&*with(when, Particle::Topic), " 잠정치."].concat(),
        Text::SomePreliminary { when } => [when, " 수치 일부는 잠정치."].concat(),
        Text::Ended { last, since } => {
            let (last, since) = (period(Ko, last), since.to_string());
            ["연간 마지막 수치는 ", &last, ". ", &since, "년부터 지식서비스 무역통계로 개편."].concat()
        }
        Text::Break { note } => ["시계열 단절: ", &sentence(note)].concat(),
        Text::Holes { list } => ["수집 자료에 없음: ", list, "."].concat(),
        Text::HolesCounted { missing, of } => {
            ["수치 ", &*of.to_string(), "개 중 ", &missing.to_string(), "개는 수집 자료에 없음."].concat()
        }
        Text::HalvesNotRestated => "반기 수치는 연간 수정치를 반영하지 않아 합계가 연간과 다름.".into(),
        Text::BaseRelease { date: day, used, newest } => {
            let (used, newest) = (words(Ko, used), words(Ko, newest));
            ["모든 항목은 ", &date(Ko, day), " 발표 기준(합계 ", &used, "). 최신 합계는 ", &newest, "."].concat()
        }
        Text::RowsNameReleases => "항목마다 발표 시점이 달라 각 행에 표시.".into(),
        Text::HollowMarks => "속이 빈 표시는 다른 발표의 수치로, 증감을 계산하지 않음.".into(),
        Text::Coarse { resolution } => ["일부 수치는 ", &amount(Ko, resolution as i32), " 단위로 반올림."].concat(),
        Text::RankedAmong { by, count } => {
            ["순위는 수집 자료에 있는 ", &count.to_string(), counter(by), " 기준."].concat()
        }
        Text::LeftOut { list } => ["세부 항목 자료가 부족해 제외: ", list, "."].concat(),
        Text::Measure { flow, both } => ["한국 지식재산권 ", measure(flow, both)].concat(),
        Text::MeasureOf { flow, both, by: Dimension::Country, name } => {
            ["한국 지식재산권 ", measure(flow, both), "(상대국: ", name, ")"].concat()
        }
        Text::MeasureOf { flow, both, by: _, name } => {
            ["한국 지식재산권 ", measure(flow, both), "(", name, ")"].concat()
        }
        Text::By(by) => match by {
            Dimension::Total => "전체",
            Dimension::Type => "유형별",
            Dimension::Country => "거래상대방 국가별",
            Dimension::Institution => "기관형태별",
            Dimension::Industry => "산업별",
        }
        .into(),
        Text::Versus { shown, other, led: false } => [&*period(Ko, shown), "(", &period(Ko, other), " 대비)"].concat(),
        Text::Versus { shown, other, led: true } => [&*period(Ko, other), " → ", &period(Ko, shown)].concat(),
        Text::ByRelease => "발표 시점별".into(),
        Text::ChangeFrom { shown, other } => [&*period(Ko, other), " → ", &period(Ko, shown), " 증감"].concat(),
        Text::OutlinesAreFirst => "테두리는 최초 발표치".into(),
        Text::Dollars => "단위: 억 달러".into(),
        Text::Source { days } => {
            let days = match days {
                None => String::new(),
                Some((first, last)) if first == last => ["(", &*date(Ko, last), " 발표)"].concat(),
                Some((first, last)) => ["(", &*date(Ko, first), "~", &date(Ko, last), " 발표)"].concat(),
            };
            ["자료: 한국은행", &*days, ", 언론 보도에서 수집"].concat()
        }
        Text::AsOf(day) => [&*date(Ko, day), " 기준"].concat(),
        Text::Chart { kind, change } => chart(kind, change).into(),
        Text::NoSum { name, when } => {
            let when = period(Ko, when);
            [
                &*when,
                " ",
                &with(name, Particle::And),
                " 그 세부 항목을 함께 담은 발표가 수집 자료에 없어 막대로 대신 보여줍니다.",
            ]
            .concat()
        }
        Text::Misleading { name, when, remainder, largest } => {
            let (rest, most) = (words(Ko, remainder), words(Ko, largest));
            let when = period(Ko, when);
            [
                &*when,
                " ",
                &with(name, Particle::Topic),
                " 차감 계산분(",
                &rest,
                ")이 가장 큰 세부 항목(",
                &most,
                ")보다 커서 합계 그림이 오해를 부를 수 있어 막대로 대신 보여줍니다.",
            ]
            .concat()
        }
        Text::Column(column) => match column {
            Column::Period => "기간",
            Column::Item => "항목",
            Column::Flow => "구분",
            Column::Figure => "수치",
            Column::Compared => "비교 시점",
            Column::Change => "증감",
            Column::Status => "상태",
            Column::Release => "발표일",
            Column::FirstPublished => "최초 발표",
            Column::Sources => "출처",
        }
        .into(),
        Text::Keyboard => {
            "화살표 키로 수치를 하나씩, Home과 End 키로 처음과 끝 수치를 볼 수 있고 Esc 키로 나갑니다.".into()
        }
        Text::ChartRole => "차트".into(),
        Text::Table => "수치를 표로 보기".into(),
        Text::DataMissing => "수치를 불러오지 못했습니다. 페이지를 새로 고쳐 주세요.".into(),
        Text::DataForeign => "이 차트의 데이터 파일이 아닙니다. 주소를 확인해 주세요.".into(),
        Text::DataVersion => "데이터 파일의 버전이 이 페이지와 다릅니다. 페이지를 새로 고쳐 주세요.".into(),
        Text::DataDamaged => "데이터 파일이 잘렸거나 손상됐습니다. 페이지를 새로 고쳐 주세요.".into(),
    }
}

pub(super) fn level(flow: Flow, value: i32) -> String {
    let size = amount(Ko, value);
    match flow {
        Flow::Balance if value == 0 => "수지 균형(0달러)".into(),
        Flow::Balance if value > 0 => size + " 흑자",
        Flow::Balance => size + " 적자",
        Flow::Exports => ["수출 ", &words(Ko, value)].concat(),
        Flow::Imports => ["수입 ", &words(Ko, value)].concat(),
    }
}

/// `최대`, `흑자`.
pub(super) fn record_words(record: Record) -> (&'static str, &'static str) {
    match record {
        Record::FirstSurplus => ("첫", "흑자"),
        Record::FirstDeficit => ("첫", "적자"),
        Record::LargestSurplus => ("최대", "흑자"),
        Record::LargestDeficit => ("최대", "적자"),
        Record::SmallestSurplus => ("최소", "흑자"),
        Record::SmallestDeficit => ("최소", "적자"),
    }
}

/// What items of a dimension are counted in.
fn counter(by: Dimension) -> &'static str {
    match by {
        Dimension::Country => "개국",
        Dimension::Type => "개 유형",
        Dimension::Institution => "개 기관형태",
        Dimension::Industry => "개 산업",
        Dimension::Total => "개 항목",
    }
}

fn since_first(flow: Flow, first: i32, value: i32) -> String {
    let size = amount(Ko, value.saturating_sub(first));
    match flow {
        _ if first == value => "이후 변동 없음.".into(),
        Flow::Balance if first < 0 && value > 0 => "적자에서 흑자로 수정.".into(),
        Flow::Balance if first > 0 && value < 0 => "흑자에서 적자로 수정.".into(),
        Flow::Balance | Flow::Exports | Flow::Imports if value > first => [&*size, " 상향 수정."].concat(),
        Flow::Balance | Flow::Exports | Flow::Imports => [&*size, " 하향 수정."].concat(),
    }
}

/// `전년 대비 적자폭 4억5000만 달러 확대`.
fn changed(flow: Flow, before: i32, after: i32, change: Change, against: Against) -> String {
    let size = amount(Ko, change.value);
    let than = than(against);
    let up = change.value > 0;
    let wider = |up: bool| if up { " 확대." } else { " 축소." };
    let turned = |side: &str, way: &str| [side, " 전환(", &*than, " 대비 ", &size, way, ")."].concat();
    match flow {
        _ if change.value == 0 => [&*with(&than, Particle::And), " 같음."].concat(),
        _ if change.is_tie() => [&*with(&than, Particle::And), " 반올림 오차 이내 차이."].concat(),
        Flow::Balance if before < 0 && after > 0 => turned("흑자", " 개선"),
        Flow::Balance if before > 0 && after < 0 => turned("적자", " 악화"),
        Flow::Balance if before > 0 || after > 0 => [&*than, " 대비 흑자폭 ", &size, wider(up)].concat(),
        Flow::Balance => [&*than, " 대비 적자폭 ", &size, wider(!up)].concat(),
        Flow::Exports | Flow::Imports => [&*than, " 대비 ", &size, if up { " 증가." } else { " 감소." }].concat(),
    }
}

/// `전년`, `전년 동기`, or the period by its name.
fn than(against: Against) -> String {
    match against.shown.length {
        _ if against.other != against.shown.a_year_before() => period(Ko, against.other),
        Length::Year => "전년".into(),
        Length::Half | Length::Quarter => "전년 동기".into(),
    }
}

fn measure(flow: Flow, both: bool) -> &'static str {
    match flow {
        _ if both => "수출과 수입",
        Flow::Balance => "무역수지",
        Flow::Exports => "수출",
        Flow::Imports => "수입",
    }
}

fn chart(kind: ChartKind, change: bool) -> &'static str {
    match kind {
        ChartKind::Columns => "기간마다 0을 기준으로 위아래로 뻗은 세로 막대.",
        ChartKind::Difference => "수출과 수입을 두 선으로 그리고 그 차이인 수지를 채운 그림.",
        ChartKind::Bars => "항목마다 0을 기준으로 좌우로 뻗은 가로 막대.",
        ChartKind::Dumbbell => "항목마다 비교 시점과 해당 기간의 수치를 선으로 이은 그림.",
        ChartKind::Bridge if change => "세부 항목의 증감이 한 합계에서 다른 합계로 이어지는 계단.",
        ChartKind::Bridge => "세부 항목이 쌓여 합계에 이르는 계단.",
        ChartKind::Stack => "흑자는 위로, 적자는 아래로 쌓고 합계를 표시한 기간별 막대.",
        ChartKind::Multiples => "항목별 추이를 같은 눈금으로 나란히 그린 작은 그림들.",
        ChartKind::Revisions => "기간마다 발표된 수치를 발표 순서대로 이은 그림.",
    }
}

/// The text with a full stop last.
pub(super) fn sentence(text: &str) -> String {
    let stop = if text.ends_with(['.', '!', '?']) { "" } else { "." };
    [text.trim(), stop].concat()
}
