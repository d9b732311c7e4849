//! Every sentence in Korean, as an editor would write it, as patterns; what their slots say is told in `pattern`.
//! Long, so that a translator finds all of them in one place.

mod finding;
mod phrase;
mod query_error;

pub(super) use finding::title;
pub(super) use phrase::part;
pub(super) use query_error::{expected, query_error};

use super::text::{Column, Text};
use crate::data::{Compilation, Dimension, Flow, Length};
use crate::derive::{Change, Record, Status};
use crate::query::ChartKind;

/// The pattern of a sentence.
pub(super) fn say(text: &Text) -> &'static str {
    match *text {
        Text::Level { .. } => "@v",
        Text::LevelSaid { .. } => "@v(@d 발표)",
        Text::Status(status) => match status {
            Status::Revised => "수정",
            Status::Unchanged => "재수록, 변동 없음",
            Status::Preliminary => "잠정",
            Status::Once => "이후 재수록 없음",
        },
        Text::FirstPublished { .. } => "최초 발표(@d) @v.",
        Text::EarliestFound { .. } => "확인된 가장 이른 수치(@d) @v.",
        Text::SinceFirst { flow, first, value } => since_first(flow, first, value),
        Text::Change { flow, before, after, change, against: _ } => changed(flow, before, after, change),
        Text::DifferentReleases => "발표 시점이 달라 증감을 계산하지 않음.",
        Text::Record { length, .. } => match length {
            Length::Year => "@y년 통계 편제 이후 @R @Z(연간 기준).",
            Length::Half => "@y년 통계 편제 이후 @R @Z(반기 기준).",
            Length::Quarter => "@y년 통계 편제 이후 @R @Z(분기 기준).",
        },
        Text::ReleaseOf(_) => "@d 발표.",
        Text::Derived { formula: "" } => "보도된 증감이나 합계로 계산한 수치.",
        Text::Derived { .. } => "보도된 수치로 계산: @n.",
        Text::RemainderMeans => "같은 발표의 합계에서 세부 항목을 뺀 값.",
        Text::Rounding { .. } => "반올림에 따른 오차 ±@a.",
        Text::OtherPrinted { .. } => "@n0 보도 수치는 @w(채택하지 않음: @n1).",
        Text::Exception { .. } => "@e",
        Text::OfCompilation(compilation) => match compilation {
            Compilation::Main => "",
            Compilation::First => "최초 편제 수치로, 1년 뒤 재편제된 이후 수치와 비교할 수 없음.",
            Compilation::Special => "지식서비스 무역통계의 특수분류 수치로, 이전 단독 발표 수치와 비교할 수 없음.",
        },
        Text::Preliminary { .. } => "@n@은 잠정치.",
        Text::SomePreliminary { .. } => "@n 수치 일부는 잠정치.",
        Text::Ended { .. } => "연간 마지막 수치는 @p. @q년부터 지식서비스 무역통계로 개편.",
        Text::Break { .. } => "시계열 단절: @e",
        Text::Holes { .. } => "수집 자료에 없음: @n.",
        Text::HolesCounted { .. } => "수치 @q1개 중 @q0개는 수집 자료에 없음.",
        Text::HalvesNotRestated => "반기 수치는 연간 수정치를 반영하지 않아 합계가 연간과 다름.",
        Text::BaseRelease { .. } => "@p 항목은 모두 @d 발표 기준(합계 @w0). 최신 합계는 @w1.",
        Text::RowsNameReleases => "항목마다 발표 시점이 달라 각 행에 표시.",
        Text::HollowMarks => "속이 빈 표시는 다른 발표의 수치로, 증감을 계산하지 않음.",
        Text::Coarse { .. } => "일부 수치는 @a 단위로 반올림.",
        Text::RankedAmong { by, .. } => match by {
            Dimension::Country => "순위는 수집 자료에 있는 @q개국 기준.",
            Dimension::Type => "순위는 수집 자료에 있는 @q개 유형 기준.",
            Dimension::Institution => "순위는 수집 자료에 있는 @q개 기관형태 기준.",
            Dimension::Industry => "순위는 수집 자료에 있는 @q개 산업 기준.",
            Dimension::Total => "순위는 수집 자료에 있는 @q개 항목 기준.",
        },
        Text::LeftOut { .. } => "세부 항목 자료가 부족해 제외: @n.",
        Text::Measure { both: true, .. } => "한국 지식재산권 수출과 수입",
        Text::Measure { both: false, .. } => "한국 지식재산권 @f",
        Text::MeasureOf { both: true, by: Dimension::Country, .. } => "한국 지식재산권 수출과 수입(상대국: @n)",
        Text::MeasureOf { both: true, .. } => "한국 지식재산권 수출과 수입(@n)",
        Text::MeasureOf { both: false, by: Dimension::Country, .. } => "한국 지식재산권 @f(상대국: @n)",
        Text::MeasureOf { both: false, .. } => "한국 지식재산권 @f(@n)",
        Text::By(by) => match by {
            Dimension::Total => "전체",
            Dimension::Type => "유형별",
            Dimension::Country => "거래상대방 국가별",
            Dimension::Institution => "기관형태별",
            Dimension::Industry => "산업별",
        },
        Text::Versus { led: false, .. } => "@p1(@p0 대비)",
        Text::Versus { led: true, .. } => "@p0 → @p1",
        Text::ByRelease => "발표 시점별",
        Text::ChangeFrom { .. } => "@p0 → @p1 증감",
        Text::OutlinesAreFirst => "테두리는 최초 발표치",
        Text::Dollars => "단위: 억 달러",
        Text::Source { days: None } => "자료: 한국은행, 언론 보도에서 수집",
        Text::Source { days: Some((first, last)) } if first == last => "자료: 한국은행(@d0 발표), 언론 보도에서 수집",
        Text::Source { .. } => "자료: 한국은행(@d0~@d1 발표), 언론 보도에서 수집",
        Text::AsOf(_) => "@d 기준",
        Text::NewerFigures(_) => "이후 새 수치가 발표됨(가장 최근 @d).",
        Text::ShowBars => "막대그래프로 보기",
        Text::CurrentChart => "최신 수치로 보기",
        Text::Chart { kind, change } => chart(kind, change),
        Text::NoSum { .. } => "@p @n@과 그 세부 항목을 함께 담은 발표가 수집 자료에 없어 막대로 대신 보여줍니다.",
        Text::Misleading { .. } => {
            "@p @n@은 차감 계산분(@w0)이 가장 큰 세부 항목(@w1)보다 커서 합계 그림이 오해를 부를 수 있어 막대로 대신 보여줍니다."
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
        },
        Text::Keyboard => "화살표 키로 수치를 하나씩, Home과 End 키로 처음과 끝 수치를 볼 수 있고 Esc 키로 나갑니다.",
        Text::ChartRole => "차트",
        Text::Table => "수치를 표로 보기",
        Text::DataForeign => "이 차트의 데이터 파일이 아닙니다. 주소를 확인해 주세요.",
        Text::DataVersion => "데이터 파일의 버전이 이 페이지와 다릅니다. 페이지를 새로 고쳐 주세요.",
        Text::DataDamaged => "데이터 파일이 잘렸거나 손상됐습니다. 페이지를 새로 고쳐 주세요.",
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

fn since_first(flow: Flow, first: i32, value: i32) -> &'static str {
    match flow {
        _ if first == value => "이후 변동 없음.",
        Flow::Balance if first < 0 && value > 0 => "적자에서 흑자로 수정.",
        Flow::Balance if first > 0 && value < 0 => "흑자에서 적자로 수정.",
        Flow::Balance | Flow::Exports | Flow::Imports if value > first => "@a 상향 수정.",
        Flow::Balance | Flow::Exports | Flow::Imports => "@a 하향 수정.",
    }
}

/// `전년 대비 적자폭 4억5000만 달러 확대`.
fn changed(flow: Flow, before: i32, after: i32, change: Change) -> &'static str {
    let up = change.value > 0;
    match flow {
        _ if change.value == 0 => "@x@과 같음.",
        _ if change.is_tie() => "@x@과 반올림 오차 이내 차이.",
        Flow::Balance if before < 0 && after > 0 => "흑자 전환(@x 대비 @a 개선).",
        Flow::Balance if before > 0 && after < 0 => "적자 전환(@x 대비 @a 악화).",
        Flow::Balance if up && (before > 0 || after > 0) => "@x 대비 흑자폭 @a 확대.",
        Flow::Balance if before > 0 || after > 0 => "@x 대비 흑자폭 @a 축소.",
        Flow::Balance if up => "@x 대비 적자폭 @a 축소.",
        Flow::Balance => "@x 대비 적자폭 @a 확대.",
        Flow::Exports | Flow::Imports if up => "@x 대비 @a 증가.",
        Flow::Exports | Flow::Imports => "@x 대비 @a 감소.",
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
    let mut text = text.trim().to_string();
    if !matches!(text.as_bytes().last(), Some(b'.' | b'!' | b'?')) {
        text.push('.');
    }
    text
}
