//! The cases of a message: all combinations of its arguments' hard values that can occur together.

use super::values::{self, DOLLARS, Fields};

use ip_balance::data::{Date, Decimal, Length, Period, Unit};
use ip_balance::words::{Arguments, Language, Phrase, Sign, Signature, Style, Value};

/// A message with values.
pub struct Case {
    /// The values that are not plain to see in the text.
    pub label: String,
    pub values: Vec<(String, Value<'static>)>,
    text: Box<dyn Fn(&Language) -> String>,
}

impl Case {
    fn new(label: impl Into<String>, text: impl Fn(&Language) -> String + 'static) -> Case {
        Case { label: label.into(), values: Vec::new(), text: Box::new(text) }
    }

    pub fn text(&self, language: &Language) -> String {
        (self.text)(language)
    }
}

/// The cases of a message.
pub fn cases(language: &Language, signature: &Signature) -> Vec<Case> {
    let pattern = format!("{:?}", language.catalogue.messages[&signature.id]);
    let of = |values: Fields| {
        let label: Vec<String> = values
            .iter()
            .filter(|(name, _)| pattern.contains(&format!("{name:?}")))
            .filter_map(|(name, value)| Some(format!("{name} {}", values::label(value)?)))
            .collect();
        let mut arguments = Arguments::default();
        values.iter().for_each(|(name, value)| arguments.set(name.clone(), value.clone()));
        let phrase = Phrase { id: signature.id.clone().into(), arguments }.in_unit(DOLLARS);
        Case { values, ..Case::new(label.join(", "), move |language| language.say(phrase.clone())) }
    };
    values::combinations(language, signature).into_iter().map(of).collect()
}

/// The cases of a message that writes single values: it has them from these values, not from what the program works
/// out of them on the way. Empty for other messages.
pub fn formats(id: &str) -> Vec<Case> {
    let money = |style| {
        let case = move |value: &i32| {
            let value = Decimal::from(*value);
            Case::new(value.to_string(), move |language| language.money(value, DOLLARS, style, Sign::Minus))
        };
        let of_unit = |(value, unit): &(&str, Unit)| {
            let (value, unit) = (value.parse::<Decimal>().unwrap_or_default(), *unit);
            Case::new(format!("{value} {}", unit.label()), move |language| {
                language.money(value, unit, style, Sign::Minus)
            })
        };
        values::AMOUNTS.iter().map(case).chain(values::UNITS.iter().map(of_unit)).collect()
    };
    let list = |names: &'static [&'static str]| Case::new("", move |language: &Language| language.list(names));
    match id {
        "money-words" => money(Style::Words),
        "money-headline" => money(Style::Headline),
        "money-mark" => money(Style::Mark),
        "count" => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 1234]
            .map(|number| Case::new(number.to_string(), move |language| language.count(number)))
            .into(),
        "date" => (1..=12)
            .filter_map(|month| Date::new(2024, month, if month == 12 { 31 } else { month }))
            .map(|date| Case::new("", move |language| language.date(date)))
            .collect(),
        "period" => periods().map(|period| Case::new("", move |language| language.period(period))).collect(),
        "period-short" => {
            periods().map(|period| Case::new("", move |language| language.period_short(period))).collect()
        }
        "span" => ["2010 2023", "2018-H1 2024-H1", "2016-Q1 2024-Q4", "2023 2023"]
            .map(|range| {
                let ends: Vec<Period> = range.split(' ').filter_map(Period::parse).collect();
                Case::new("", move |language| language.span(ends[0], ends[1]))
            })
            .into(),
        "span-short" => ["2010 2012", "2018-H1 2024-H1", "2016-Q1 2024-Q4"]
            .map(|range| {
                let [first, last] = [0, 1].map(|end| range.split(' ').filter_map(Period::parse).nth(end));
                let all = first.zip(last).map(|(first, last)| first.to(last)).unwrap_or_default();
                Case::new("", move |language| language.periods_short(&all))
            })
            .into(),
        "list-next" => vec![list(&["2021", "2022", "2023"])],
        "list-last" => vec![list(&["2021"]), list(&["2021", "2022"])],
        "list-next-with-commas" => vec![list(&["R&D, SW", "2022"]), list(&["2021", "R&D, SW", "2023"])],
        "without-comma" => {
            ["A, B", "A, B, C"].map(|name| Case::new(name, move |language| language.without_commas(name))).into()
        }
        "sentence-next" => vec![Case::new("", |language| {
            language.sentences(["ABC", "DEF", "GHI"].map(|text| language.sentence(text)))
        })],
        "sentence" => {
            ["abc", "abc.", "abc!"].map(|text| Case::new(text, move |language| language.sentence(text))).into()
        }
        _ => Vec::new(),
    }
}

/// A year, both halves and all quarters.
fn periods() -> impl Iterator<Item = Period> {
    let year = Period::of_year(2021);
    Length::ALL.into_iter().flat_map(move |length| year.divided(length))
}
