//! What is wrong with a query, in Korean; keys and codes stay as they are typed. Of the names that slots say, 0 is the
//! key, 1 what was found, 2 the chart, 3 what is valid; of what is valid, 0 lists codes, 1 is what they are of.

use crate::query::{Expected, QueryError};

/// Says what was found and what was expected.
pub(in crate::words) fn query_error(query_error: &QueryError) -> &'static str {
    match query_error {
        QueryError::UnknownKey { .. } => "‘@n1’@은 쓸 수 없는 키입니다.",
        QueryError::RepeatedKey { .. } => "‘@n0’ 키가 두 번 나왔습니다. 한 번만 써 주세요.",
        QueryError::Unknown { .. } => "@n0: ‘@n1’@은 쓸 수 없습니다. @n3",
        QueryError::NotTaken { value, .. } if value.is_empty() => "@n0: chart=@n2에는 빈 값을 쓸 수 없습니다. @n3",
        QueryError::NotTaken { .. } => "@n0: chart=@n2에는 ‘@n1’@을 쓸 수 없습니다. @n3",
        QueryError::Encoding { .. } => "‘@n1’@은 퍼센트 인코딩한 UTF-8이 아닙니다.",
    }
}

/// Says what would have been valid.
pub(in crate::words) fn expected(expected: &Expected) -> &'static str {
    match expected {
        Expected::OneOf(_) => "다음 중 하나: @n0.",
        Expected::OneOfMany(_) => "다음 중 하나: @n0 등 items.csv의 코드.",
        Expected::PeriodOrNone => "2021 같은 기간이나 none을 써 주세요.",
        Expected::PeriodOrRange => "2022, 2022-H1, 2016-Q1 같은 기간이나 2010..2023 같은 범위를 써 주세요.",
        Expected::Date => "2023-03-24 같은 날짜를 써 주세요.",
        Expected::Codes => "코드를 쉼표로 이어 써 주세요.",
        Expected::EachOnce => "코드는 한 번씩만 써 주세요.",
        Expected::EndsOfOneLength => "범위의 두 끝은 길이가 같은 기간이어야 합니다.",
        Expected::EarlierFirst => "이른 기간을 먼저 써 주세요.",
        Expected::PlainText(_) => "글자 수는 @q자까지입니다.",
        Expected::Annotations => "‘코드:설명’을 쉼표로 이어 네 개까지, 설명은 60자까지 쓸 수 있습니다.",
        Expected::NoFlow => "수출과 수입을 함께 그리므로 flow를 빼 주세요.",
        Expected::OnlyWithBridge => "chart=bridge에서만 쓸 수 있습니다.",
        Expected::DayFrom(_) => "첫 발표일 @n0부터 쓸 수 있습니다.",
        Expected::PublishedBy(..) => "@n1까지 발표된 것은 @n0입니다.",
        Expected::DimensionWithParts => "type, country, institution, industry 중 하나를 써 주세요.",
        Expected::OneItemOf(..) => "@n1 항목 하나를 골라 주세요: @n0.",
        Expected::ItemsOf(_) => "by=@n1에 속한 항목을 써 주세요.",
        Expected::ItemWithParts(_) => "세부 항목이 있는 항목을 써 주세요: @n0.",
        Expected::OneItem => "항목은 하나만 쓸 수 있습니다.",
        Expected::OnePeriod(_) => "@n0 같은 기간 하나만 쓸 수 있습니다.",
        Expected::AtMostPeriods(_) => "기간은 @q개까지 쓸 수 있습니다.",
        Expected::PeriodToLeadFrom => "비교할 기간을 쓰거나 compare를 빼 주세요(빼면 1년 전과 비교).",
        Expected::LengthOf(_) => "@n0@과 길이가 같은 기간을 써 주세요.",
        Expected::AnotherPeriod => "그리는 기간과 다른 기간을 써 주세요.",
        Expected::ItemOrPeriod => "items.csv의 항목 코드나 기간을 써 주세요.",
    }
}
