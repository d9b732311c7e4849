//! Every sentence in Korean, as an editor would write it. Long, so that a translator finds all of them in one place.

mod fault;
mod finding;

pub(super) use fault::fault;
pub(super) use finding::title;

use super::text::{Against, Column, Text};
use super::{Particle, amount, date, fill, period, with, words};
use crate::data::{Compilation, Dimension, Flow, Length};
use crate::derive::{Change, Record, Status};
use crate::spec::{ChartKind, Lang::Ko};

/// Puts a sentence into Korean words.
pub(super) fn say(text: Text) -> String {
    match text {
        Text::Level { flow, value } => level(flow, value),
        Text::LevelSaid { flow, value, date: day } => fill("@(@ 발표)", &[&level(flow, value), &date(Ko, day)]),
        Text::Status(status) => match status {
            Status::Revised => "수정",
            Status::Unchanged => "재수록, 변동 없음",
            Status::Preliminary => "잠정",
            Status::Once => "이후 재수록 없음",
        }
        .into(),
        Text::FirstPublished { date: day, flow, value } => {
            fill("최초 발표(@) @.", &[&date(Ko, day), &level(flow, value)])
        }
        Text::EarliestFound { date: day, flow, value } => {
            fill("확인된 가장 이른 수치(@) @.", &[&date(Ko, day), &level(flow, value)])
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
            fill("@년 통계 편제 이후 @ @(@ 기준).", &[&began.to_string(), rank, side, length])
        }
        Text::ReleaseOf(day) => fill("@ 발표.", &[&date(Ko, day)]),
        Text::Derived { formula: "" } => "보도된 증감이나 합계로 계산한 수치.".into(),
        Text::Derived { formula } => fill("보도된 수치로 계산: @.", &[formula]),
        Text::RemainderMeans => "같은 발표의 합계에서 세부 항목을 뺀 값.".into(),
        Text::Rounding { resolution } => fill("반올림에 따른 오차 ±@.", &[&amount(Ko, resolution.div_ceil(2) as i32)]),
        Text::OtherPrinted { publisher, value, reason } => {
            fill("@ 보도 수치는 @(채택하지 않음: @).", &[publisher, &words(Ko, value), reason])
        }
        Text::Exception { reason } => sentence(reason),
        Text::OfCompilation(compilation) => match compilation {
            Compilation::Main => "",
            Compilation::First => "최초 편제 수치로, 1년 뒤 재편제된 이후 수치와 비교할 수 없음.",
            Compilation::Special => "지식서비스 무역통계의 특수분류 수치로, 이전 단독 발표 수치와 비교할 수 없음.",
        }
        .into(),
        Text::Preliminary { when, several: _ } => fill("@ 잠정치.", &[&with(when, Particle::Topic)]),
        Text::SomePreliminary { when } => fill("@ 수치 일부는 잠정치.", &[when]),
        Text::Ended { last, since } => {
            let (last, since) = (period(Ko, last), since.to_string());
            fill("연간 마지막 수치는 @. @년부터 지식서비스 무역통계로 개편.", &[&last, &since])
        }
        Text::Break { note } => fill("시계열 단절: @", &[&sentence(note)]),
        Text::Holes { list } => fill("수집 자료에 없음: @.", &[list]),
        Text::HolesCounted { missing, of } => {
            fill("수치 @개 중 @개는 수집 자료에 없음.", &[&of.to_string(), &missing.to_string()])
        }
        Text::HalvesNotRestated => "반기 수치는 연간 수정치를 반영하지 않아 합계가 연간과 다름.".into(),
        Text::BaseRelease { when, date: day, used, newest } => {
            let parts = [period(Ko, when), date(Ko, day), words(Ko, used), words(Ko, newest)];
            fill("@ 항목은 모두 @ 발표 기준(합계 @). 최신 합계는 @.", &parts.each_ref().map(String::as_str))
        }
        Text::RowsNameReleases => "항목마다 발표 시점이 달라 각 행에 표시.".into(),
        Text::HollowMarks => "속이 빈 표시는 다른 발표의 수치로, 증감을 계산하지 않음.".into(),
        Text::Coarse { resolution } => fill("일부 수치는 @ 단위로 반올림.", &[&amount(Ko, resolution as i32)]),
        Text::RankedAmong { by, count } => fill("순위는 수집 자료에 있는 @@ 기준.", &[&count.to_string(), counter(by)]),
        Text::LeftOut { list } => fill("세부 항목 자료가 부족해 제외: @.", &[list]),
        Text::Measure { flow, both } => fill("한국 지식재산권 @", &[measure(flow, both)]),
        Text::MeasureOf { flow, both, by: Dimension::Country, name } => {
            fill("한국 지식재산권 @(상대국: @)", &[measure(flow, both), name])
        }
        Text::MeasureOf { flow, both, by: _, name } => fill("한국 지식재산권 @(@)", &[measure(flow, both), name]),
        Text::By(by) => match by {
            Dimension::Total => "전체",
            Dimension::Type => "유형별",
            Dimension::Country => "거래상대방 국가별",
            Dimension::Institution => "기관형태별",
            Dimension::Industry => "산업별",
        }
        .into(),
        Text::Versus { shown, other, led: false } => fill("@(@ 대비)", &[&period(Ko, shown), &period(Ko, other)]),
        Text::Versus { shown, other, led: true } => fill("@ → @", &[&period(Ko, other), &period(Ko, shown)]),
        Text::ByRelease => "발표 시점별".into(),
        Text::ChangeFrom { shown, other } => fill("@ → @ 증감", &[&period(Ko, other), &period(Ko, shown)]),
        Text::OutlinesAreFirst => "테두리는 최초 발표치".into(),
        Text::Dollars => "단위: 억 달러".into(),
        Text::Source { days } => {
            let days = match days {
                None => String::new(),
                Some((first, last)) if first == last => fill("(@ 발표)", &[&date(Ko, last)]),
                Some((first, last)) => fill("(@~@ 발표)", &[&date(Ko, first), &date(Ko, last)]),
            };
            fill("자료: 한국은행@, 언론 보도에서 수집", &[&days])
        }
        Text::AsOf(day) => fill("@ 기준", &[&date(Ko, day)]),
        Text::NewerFigures(day) => fill("이후 새 수치가 발표됨(가장 최근 @).", &[&date(Ko, day)]),
        Text::CurrentChart => "최신 수치로 보기".into(),
        Text::Chart { kind, change } => chart(kind, change).into(),
        Text::NoSum { name, when } => {
            let when = period(Ko, when);
            fill(
                "@ @ 그 세부 항목을 함께 담은 발표가 수집 자료에 없어 막대로 대신 보여줍니다.",
                &[&when, &with(name, Particle::And)],
            )
        }
        Text::Misleading { name, when, remainder, largest } => {
            let (rest, most) = (words(Ko, remainder), words(Ko, largest));
            let when = period(Ko, when);
            fill(
                "@ @ 차감 계산분(@)이 가장 큰 세부 항목(@)보다 커서 합계 그림이 오해를 부를 수 있어 막대로 대신 보여줍니다.",
                &[&when, &with(name, Particle::Topic), &rest, &most],
            )
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
        Flow::Exports => fill("수출 @", &[&words(Ko, value)]),
        Flow::Imports => fill("수입 @", &[&words(Ko, value)]),
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
        Flow::Balance | Flow::Exports | Flow::Imports if value > first => fill("@ 상향 수정.", &[&size]),
        Flow::Balance | Flow::Exports | Flow::Imports => fill("@ 하향 수정.", &[&size]),
    }
}

/// `전년 대비 적자폭 4억5000만 달러 확대`.
fn changed(flow: Flow, before: i32, after: i32, change: Change, against: Against) -> String {
    let size = amount(Ko, change.value);
    let than = than(against);
    let up = change.value > 0;
    let wider = |up: bool| if up { " 확대." } else { " 축소." };
    let turned = |side: &str, way: &str| fill("@ 전환(@ 대비 @@).", &[side, &than, &size, way]);
    match flow {
        _ if change.value == 0 => fill("@ 같음.", &[&with(&than, Particle::And)]),
        _ if change.is_tie() => fill("@ 반올림 오차 이내 차이.", &[&with(&than, Particle::And)]),
        Flow::Balance if before < 0 && after > 0 => turned("흑자", " 개선"),
        Flow::Balance if before > 0 && after < 0 => turned("적자", " 악화"),
        Flow::Balance if before > 0 || after > 0 => fill("@ 대비 흑자폭 @@", &[&than, &size, wider(up)]),
        Flow::Balance => fill("@ 대비 적자폭 @@", &[&than, &size, wider(!up)]),
        Flow::Exports | Flow::Imports => fill("@ 대비 @@", &[&than, &size, if up { " 증가." } else { " 감소." }]),
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
    fill("@@", &[text.trim(), stop])
}
