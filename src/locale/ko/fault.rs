//! What is wrong with a query, in Korean; keys and codes stay as they are typed.

use super::super::{Particle, fill, form, with};
use crate::spec::{Expected, Fault};

/// Says what was found, what was expected and what is near.
pub(in crate::locale) fn fault(fault: &Fault) -> String {
    match fault {
        Fault::UnknownKey { found, nearest } => {
            fill("@ 쓸 수 없는 키입니다.@", &[&quoted(found, Particle::Topic), &hint(nearest)])
        }
        Fault::RepeatedKey { key } => fill("‘@’ 키가 두 번 나왔습니다. 한 번만 써 주세요.", &[key]),
        Fault::Unknown { key, found, expected, nearest } => {
            fill("@: @ 쓸 수 없습니다. @@", &[key, &quoted(found, Particle::Topic), &valid(expected), &hint(nearest)])
        }
        Fault::NotTaken { key, value, chart, expected } => {
            let value = if value.is_empty() { "빈 값을".to_string() } else { quoted(value, Particle::Object) };
            fill("@: chart=@에는 @ 쓸 수 없습니다. @", &[key, chart.code(), &value, &valid(expected)])
        }
        Fault::Encoding { found } => fill("@ 퍼센트 인코딩한 UTF-8이 아닙니다.", &[&quoted(found, Particle::Topic)]),
    }
}

/// What was typed, in quotes, with its particle.
fn quoted(found: &str, particle: Particle) -> String {
    fill("‘@’@", &[found, form(found, particle)])
}

fn hint(nearest: &Option<String>) -> String {
    nearest.as_ref().map_or_else(String::new, |nearest| fill(" 혹시 ‘@’인가요?", &[nearest]))
}

fn valid(expected: &Expected) -> String {
    let one_of = |codes: &[String], end: &str| fill("다음 중 하나: @@.", &[&codes.join(", "), end]);
    match expected {
        Expected::OneOf(words) => one_of(words, ""),
        Expected::OneOfMany(codes) => one_of(codes, " 등 items.csv의 코드"),
        Expected::PeriodOrNone => "2021 같은 기간이나 none을 써 주세요.".into(),
        Expected::PeriodOrRange => "2022, 2022-H1, 2016-Q1 같은 기간이나 2010..2023 같은 범위를 써 주세요.".into(),
        Expected::Date => "2023-03-24 같은 날짜를 써 주세요.".into(),
        Expected::Codes => "코드를 쉼표로 이어 써 주세요.".into(),
        Expected::EachOnce => "코드는 한 번씩만 써 주세요.".into(),
        Expected::EndsOfOneLength => "범위의 두 끝은 길이가 같은 기간이어야 합니다.".into(),
        Expected::EarlierFirst => "이른 기간을 먼저 써 주세요.".into(),
        Expected::PlainText(most) => fill("글자 수는 @자까지입니다.", &[&most.to_string()]),
        Expected::Annotations => "‘코드:설명’을 쉼표로 이어 네 개까지, 설명은 60자까지 쓸 수 있습니다.".into(),
        Expected::NoFlow => "수출과 수입을 함께 그리므로 flow를 빼 주세요.".into(),
        Expected::OnlyWithBridge => "chart=bridge에서만 쓸 수 있습니다.".into(),
        Expected::DayFrom(first) => fill("첫 발표일 @부터 쓸 수 있습니다.", &[&first.to_string()]),
        Expected::PublishedBy(day, open) => {
            let codes: Vec<&str> = open.iter().map(|compilation| compilation.code()).collect();
            fill("@까지 발표된 것은 @입니다.", &[&day.to_string(), &codes.join(", ")])
        }
        Expected::DimensionWithParts => "type, country, institution, industry 중 하나를 써 주세요.".into(),
        Expected::OneItemOf(by, codes) => fill("@ 항목 하나를 골라 주세요: @.", &[by.code(), &codes.join(", ")]),
        Expected::ItemsOf(by) => fill("by=@에 속한 항목을 써 주세요.", &[by.code()]),
        Expected::ItemWithParts(codes) => fill("세부 항목이 있는 항목을 써 주세요: @.", &[&codes.join(", ")]),
        Expected::OneItem => "항목은 하나만 쓸 수 있습니다.".into(),
        Expected::OnePeriod(such) => fill("@ 같은 기간 하나만 쓸 수 있습니다.", &[&such.to_string()]),
        Expected::AtMostPeriods(most) => fill("기간은 @개까지 쓸 수 있습니다.", &[&most.to_string()]),
        Expected::PeriodToLeadFrom => "비교할 기간을 쓰거나 compare를 빼 주세요(빼면 1년 전과 비교).".into(),
        Expected::LengthOf(period) => with(&period.to_string(), Particle::And) + " 길이가 같은 기간을 써 주세요.",
        Expected::AnotherPeriod => "그리는 기간과 다른 기간을 써 주세요.".into(),
        Expected::ItemOrPeriod => "items.csv의 항목 코드나 기간을 써 주세요.".into(),
    }
}
