//! Hard values for every kind of argument.
//! Long, because it knows what every argument is about.

use super::together;
use crate::support::package;

use ip_balance::data::{BaseUnit, Date, Decimal, Flag, MeasureId, Period, Role, Unit};
use ip_balance::derive::Record;
use ip_balance::query::Lang;
use ip_balance::words::{self, Arguments, At, ClaimText, Kind, Language, Message, Parameter, Phrase, Signature, Value};
use std::collections::HashSet;

/// Arguments by name.
pub type Fields = Vec<(String, Value<'static>)>;

/// Amounts where wording or digits change: zero, one step of the source, 1억 and a billion with their neighbours, and
/// around where English headlines round.
pub const AMOUNTS: [i32; 28] = [
    0, 1, -1, 10, -10, 90, 99, 100, -101, 110, 160, 990, 999, 1_000, -1_001, 1_010, 1_100, -1_330, 9_990, 9_999,
    10_000, 10_040, 10_050, -26_320, 99_990, 100_000, 1_000_000, -1_234_567,
];

/// Millions of US dollars, the unit of the package that ships.
pub const DOLLARS: Unit = Unit { base: BaseUnit::Currency(*b"USD"), exponent: 6 };

/// Amounts of other units: small and large scales, shares and counts.
pub const UNITS: [(&str, Unit); 11] = [
    ("-1234.5", Unit { base: BaseUnit::Currency(*b"EUR"), exponent: 3 }),
    ("0", Unit { base: BaseUnit::Currency(*b"EUR"), exponent: 3 }),
    ("1234.5", Unit { base: BaseUnit::Currency(*b"KRW"), exponent: 9 }),
    ("85", Unit { base: BaseUnit::Currency(*b"THB"), exponent: 0 }),
    ("3.4", Unit { base: BaseUnit::Percent, exponent: 0 }),
    ("-12345.67", Unit { base: BaseUnit::Percent, exponent: 0 }),
    ("0.2", Unit { base: BaseUnit::PercentagePoints, exponent: 0 }),
    ("104.25", Unit { base: BaseUnit::Points, exponent: 0 }),
    ("28905.3", Unit { base: BaseUnit::Persons, exponent: 3 }),
    ("17", Unit { base: BaseUnit::Persons, exponent: 0 }),
    ("1520.5", Unit { base: BaseUnit::Unnamed, exponent: 0 }),
];

/// The amounts of a sentence, in which the wording changes and hardly the digits.
const FEW_AMOUNTS: [i32; 9] = [160, -1_330, 0, 10, -10, 100, -990, 1_000, -26_320];

/// Items whose names are hard to put into a sentence: with a comma, brackets, capitals, and each last sound in Korean.
const ITEMS: [&str; 15] = [
    "ip_total",
    "computer_programs",
    "copyrights",
    "rnd_software_copyrights",
    "databases",
    "US",
    "GB",
    "VN",
    "domestic_large",
    "foreign_sme",
    "nonprofit_other",
    "manufacturing",
    "wholesale_retail",
    "chemicals_pharma",
    "electronics",
];

/// The most combinations of a message's values.
const MOST: usize = 20_000;

/// The combinations of a message's values that can occur together: all or, where there are very many, some of them that
/// are spread over all.
pub fn combinations(language: &Language, signature: &Signature) -> Vec<Fields> {
    let items = items(language);
    let fields = signature.parameters.chunk_by(|one, next| one.field == next.field);
    fields.fold(vec![Fields::new()], |combinations, parameters| {
        let values = field_values(language, &signature.id, parameters);
        let extended = |before: &Fields| {
            let extended = values.iter().map(|values| {
                let names = parameters.iter().map(|parameter| parameter.name.clone());
                before.iter().cloned().chain(names.zip(values.iter().cloned())).collect::<Fields>()
            });
            extended.filter(|fields| together::can_occur(&signature.id, fields, &items)).collect::<Vec<_>>()
        };
        spread(combinations.iter().flat_map(extended).collect())
    })
}

/// At most [`MOST`] of the combinations in their order, at distances that follow no period: multiples of the golden ratio.
fn spread(combinations: Vec<Fields>) -> Vec<Fields> {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    if combinations.len() <= MOST {
        return combinations;
    }
    let count = combinations.len();
    let chosen: HashSet<usize> = (0..MOST).map(|nth| ((nth as f64 * GOLDEN).fract() * count as f64) as usize).collect();
    combinations.into_iter().enumerate().filter(|(at, _)| chosen.contains(at)).map(|(_, fields)| fields).collect()
}

/// The values of the arguments that one field gives.
fn field_values(language: &Language, id: &str, parameters: &[Parameter]) -> Vec<Vec<Value<'static>>> {
    let suffix = |parameter: &Parameter| {
        parameter.name.strip_prefix(&parameter.field).unwrap_or_default().trim_start_matches('_').to_string()
    };
    let suffixes: Vec<String> = parameters.iter().map(suffix).collect();
    let suffixes: Vec<&str> = suffixes.iter().map(String::as_str).collect();
    let each = |of: usize| values(language, id, &parameters[of]);
    let field = parameters.first().map_or("", |parameter| &parameter.field);
    let mut values: Vec<Vec<Value>> = match (field, &suffixes[..]) {
        ("revision", ["kind", "size"]) => kinds(&[
            ("unchanged", &[0]),
            ("to-surplus", &[190]),
            ("to-deficit", &[-2_180]),
            ("tie", &[10]),
            ("larger-surplus", &[10]),
            ("smaller-surplus", &[-340]),
            ("larger-deficit", &[-150]),
            ("smaller-deficit", &[1_000]),
            ("up", &[10, 990]),
            ("down", &[-10, -1_000]),
        ]),
        ("movement", ["kind", "size"]) => kinds(&[
            ("same", &[0]),
            ("tie", &[10]),
            ("to-surplus", &[2_180]),
            ("to-deficit", &[-20]),
            ("larger-surplus", &[100]),
            ("smaller-surplus", &[-1_000]),
            ("smaller-deficit", &[10]),
            ("larger-deficit", &[-450]),
            ("more", &[2_340]),
            ("less", &[-90]),
        ]),
        ("shift", ["kind", "size", "after"]) => SHIFTS.iter().map(shift).collect(),
        ("total", ["name", "by", "kind", "size", "after", "again"]) => topics(language)
            .iter()
            .step_by(5)
            .flat_map(|topic| SHIFTS.iter().map(move |of| [topic.clone(), shift(of)].concat()))
            .flat_map(|total| ["yes", "no"].map(|again| [total.clone(), vec![choice(again)]].concat()))
            .collect(),
        (_, ["rank", "side"]) => records(),
        (_, ["rank", "side", "began"]) => {
            records().into_iter().map(|record| [record, vec![Value::Number(2010)]].concat()).collect()
        }
        // These have many other arguments.
        (_, ["name", "by"]) if matches!(id, "finding-parts" | "finding-sign-revised") => {
            topics(language).into_iter().step_by(2).collect()
        }
        (_, ["name", "by"]) => topics(language),
        // Amounts go round beside periods and names: every one of both is there.
        (_, ["value", "period"]) => beside(&each(0), &each(1)),
        (_, ["name", "value"]) => beside(&each(0), &each(1)),
        (_, ["first", "last"]) => ["2023-03-24 2023-03-24", "2022-03-25 2024-09-26"]
            .map(|days| days.split(' ').filter_map(Date::parse).map(Value::Date).collect())
            .into(),
        (_, ["base", "currency", "code"]) => [
            ["currency", "USD", "USD"],
            ["currency", "KRW", "KRW"],
            ["currency", "other", "THB"],
            ["percent", "other", ""],
            ["points", "other", ""],
            ["persons", "other", ""],
            ["unnamed", "other", ""],
        ]
        .map(|[base, currency, code]| vec![choice(base), choice(currency), Value::Text(code.into())])
        .into(),
        (_, ["other", "year"]) => [
            "2022 yes",
            "2021-H1 yes",
            "2015-Q3 yes",
            "2010 no",
            "2010-H2 no",
            "2012-Q1 no",
            "2023-03 yes",
            "2019-11 no",
        ]
        .iter()
        .filter_map(|against| against.split_once(' '))
        .filter_map(|(other, year)| Some(vec![Value::Period(Period::parse(other)?), choice(year)]))
        .collect(),
        _ => (0..parameters.len()).fold(vec![Vec::new()], |values, of| {
            let values = values.iter();
            values.flat_map(|before| each(of).into_iter().map(|value| [before.clone(), vec![value]].concat())).collect()
        }),
    };
    if parameters.iter().any(|parameter| parameter.optional) {
        // Absent arguments are not among those of the message.
        values.push(Vec::new());
    }
    values
}

/// What became of a figure, how far it moved and where it ended.
const SHIFTS: [(&str, i32, i32); 14] = [
    ("to-surplus", 2_180, 160),
    ("to-deficit", -20, -10),
    ("larger-surplus", 100, 1_100),
    ("smaller-surplus", -1_080, 1_520),
    ("larger-deficit", -450, -2_620),
    ("smaller-deficit", 10, -990),
    ("surplus-gone", -160, 0),
    ("deficit-gone", 1_000, 0),
    ("same", 0, 160),
    ("same", 0, -1_330),
    ("more-exports", 990, 26_320),
    ("less-exports", -10, 1_000),
    ("more-imports", 1_000, 26_140),
    ("less-imports", -100, 90),
];

fn shift((kind, size, after): &(&'static str, i32, i32)) -> Vec<Value<'static>> {
    vec![choice(kind), money(*size), money(*after)]
}

fn kinds(kinds: &[(&'static str, &[i32])]) -> Vec<Vec<Value<'static>>> {
    let of = |(kind, sizes): &(&'static str, &[i32])| {
        sizes.iter().map(|size| vec![choice(kind), money(*size)]).collect::<Vec<_>>()
    };
    kinds.iter().flat_map(of).collect()
}

fn records() -> Vec<Vec<Value<'static>>> {
    let sides = |rank| ["surplus", "deficit"].map(|side| vec![choice(rank), choice(side)]);
    ["first", "largest", "smallest"].into_iter().flat_map(sides).collect()
}

/// All values of both lists, the shorter one over and over.
fn beside(one: &[Value<'static>], other: &[Value<'static>]) -> Vec<Vec<Value<'static>>> {
    // One more where the longer is a multiple of the shorter: otherwise each would meet the same ones.
    let turn = |at: usize| at + at / other.len();
    (0..one.len() * other.len().min(3))
        .map(|at| vec![one[at % one.len()].clone(), other[turn(at) % other.len()].clone()])
        .collect()
}

fn money(amount: i32) -> Value<'static> {
    Value::Money(Decimal::from(amount))
}

fn choice(word: &'static str) -> Value<'static> {
    Value::Choice(word.into())
}

/// The values of one argument.
fn values(language: &Language, id: &str, parameter: &Parameter) -> Vec<Value<'static>> {
    let name = parameter.name.as_str();
    match &parameter.kind {
        Kind::Choice(words) => words.iter().map(|word| Value::Choice(word.clone().into())).collect(),
        Kind::Money => match name {
            "margin" => vec![5, 10, 100],
            "resolution" => vec![10, 100, 1_000],
            "mean" => vec![10, 186, 1_000],
            // Two that English headlines write alike.
            "exports" | "imports" => vec![160, 1_000, 26_320, 26_340],
            _ => FEW_AMOUNTS.to_vec(),
        }
        .into_iter()
        .map(money)
        .collect(),
        Kind::Number => match name {
            "began" | "since" => vec![2010],
            "turns" => vec![0, 1, 2, 3, 4, 5, 11],
            "times" => vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12],
            "among" => vec![6, 12],
            "count" => vec![3, 9, 21],
            "characters" | "pixels" => vec![200],
            "figures" => vec![1_019],
            "releases" | "of" => vec![26],
            "sources" => vec![95],
            _ => vec![0, 1, 2, 3, 21],
        }
        .into_iter()
        .map(Value::Number)
        .collect(),
        Kind::Period => periods(id, name).iter().filter_map(|code| Period::parse(code)).map(Value::Period).collect(),
        Kind::Date => ["2023-03-24", "2022-12-01"].into_iter().filter_map(Date::parse).map(Value::Date).collect(),
        Kind::Periods => [
            "2023",
            "2022 2023",
            "2012 2014 2015 2016",
            "2021-H1",
            "2021-H1 2022-H2",
            "2016-Q1 2016-Q2",
            "2024-01 2024-02 2024-05",
        ]
        .map(|codes| Value::Periods(codes.split(' ').filter_map(Period::parse).collect::<Vec<_>>().into()))
        .into(),
        Kind::Names => names(language, name),
        Kind::Text => texts(language, name).into_iter().map(|text| Value::Text(text.into())).collect(),
        Kind::Message => {
            let date = Phrase { id: "expected-date".into(), arguments: Arguments::default() };
            let mut arguments = Arguments::default();
            arguments.set("codes", codes());
            let one_of = Phrase { id: "expected-one-of".into(), arguments };
            [date, one_of].map(|phrase| Value::Message(Box::new(phrase))).into()
        }
    }
}

fn periods(id: &str, name: &str) -> &'static [&'static str] {
    match (id, name) {
        ("series-ended-text", "last_period") => &["2024-H1"],
        ("series-ended-text", _) => &["2023"],
        ("ended", _) => &["2024-H1", "2023"],
        ("chapter-total-revised", "first") => &["2015"],
        ("chapter-total-revised", _) => &["2022"],
        ("finding-moved" | "finding-parts", _) => &["2022", "2021-H1"],
        (_, "first" | "from_period" | "other") => &["2021", "2020-H1", "2016-Q3"],
        (_, "last" | "to_period" | "shown") => &["2023", "2024-H1", "2018-Q4", "2021", "2020-H1", "2016-Q3"],
        _ => &["2022", "2021-H1", "2016-Q3", "2024-03"],
    }
}

fn codes() -> Value<'static> {
    Value::Names(["bars", "columns"].map(str::to_string).to_vec().into())
}

fn names(language: &Language, name: &str) -> Vec<Value<'static>> {
    let of = |names: &[String]| Value::Names(names.to_vec().into());
    let items: Vec<String> = items(language).into_iter().map(|(name, _)| name).collect();
    let years = [String::new(), "2021".to_string(), "2023".to_string()];
    match name {
        "codes" | "keys" => vec![codes()],
        "flags" => {
            let names = Flag::ALL.map(|flag| language.say(Message::FlagName { flag }));
            vec![of(&names[..1]), of(&names[1..3]), of(&names[4..])]
        }
        "smaller" => vec![of(&[]), of(&years[1..2]), of(&years[1..])],
        "publishers" => vec![of(&["Yonhap".to_string()]), of(&["Yonhap".to_string(), "KBS".to_string()])],
        _ => vec![of(&items[2..3]), of(&items[4..6]), of(&items[5..8]), of(&items[1..3])],
    }
}

/// Texts for an argument that shows a text as it is.
fn texts(language: &Language, name: &str) -> Vec<String> {
    let item_names = || items(language).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let own = |texts: &[&str]| texts.iter().map(|text| text.to_string()).collect::<Vec<_>>();
    let say = |message: Message| language.say(Phrase::from(message).in_unit(DOLLARS));
    match name {
        "level" => vec![
            say(Message::Level { flow: MeasureId::BALANCE, value: (-1_330).into() }),
            say(Message::Level { flow: MeasureId::BALANCE, value: 0.into() }),
            say(Message::Level { flow: MeasureId::EXPORTS, value: 26_320.into() }),
        ],
        "heading" => vec![language.period(Period::of_year(2021))],
        "sentences" => vec![language.sentence(&say(Message::Level { flow: MeasureId::BALANCE, value: 160.into() }))],
        "period" | "label" => vec![language.period(Period::of_year(2021))],
        "formula" => vec![words::formula(lang(language), "exports 56.2 minus balance -33.8; rounding +-0.1")],
        "reason" => vec![words::remark(lang(language), "probable typo")],
        "note" => vec![words::break_note(lang(language), &package::shipped().breaks[0]).to_string()],
        "publisher" => own(&["KBS"]),
        "text" => vec![say(Message::Level { flow: MeasureId::BALANCE, value: 160.into() })],
        "key" => own(&["period"]),
        "chart" => own(&["bars"]),
        "found" => own(&["bar", "2022", "수출", "ABC"]),
        "nearest" => own(&["bars"]),
        "such" => own(&["2023", "2021-H1", "2016-Q1"]),
        "by" => own(&["country"]),
        "first" | "day" => own(&["2023-03-24"]),
        "title" | "site" | "source" | "address" => own(&[&format!("{{{name}}}")]),
        "causes" | "next" => {
            let period = Period::of_year(2021);
            let by = At { value: 1_100.into(), period: Period::of_year(2023) };
            vec![
                language.say(
                    Phrase::from(ClaimText::Surpassed {
                        item: &item_names()[0],
                        period,
                        record: Record::LargestSurplus,
                        by,
                    })
                    .in_unit(DOLLARS),
                ),
            ]
        }
        _ => item_names(),
    }
}

/// The language's handle.
fn lang(language: &Language) -> Lang {
    Lang::of(language.rules.code).expect("the language ships")
}

/// Short names of items, and their dimensions.
fn items(language: &Language) -> Vec<(String, Role)> {
    let data = package::shipped();
    let lang = lang(language);
    let item = |code: &&str| data.items.iter().find(|item| item.code == *code);
    ITEMS
        .iter()
        .filter_map(item)
        .map(|item| (words::short(lang, item).to_string(), data.dimension(item.dimension).role))
        .collect()
}

fn topics(language: &Language) -> Vec<Vec<Value<'static>>> {
    let topic = |(name, by): (String, Role)| vec![Value::Text(name.into()), choice(by.code())];
    items(language).into_iter().map(topic).collect()
}

/// A value as the list of cases names it; `None` for what the text shows as it is.
pub fn label(value: &Value) -> Option<String> {
    match value {
        Value::Text(_) | Value::Names(_) | Value::Message(_) => None,
        Value::Number(number) => Some(number.to_string()),
        Value::Money(amount) | Value::Difference(amount) => Some(amount.to_string()),
        Value::Period(period) => Some(period.to_string()),
        Value::Date(date) => Some(date.to_string()),
        Value::Choice(word) => Some(word.to_string()),
        Value::Periods(periods) => Some(periods.iter().map(|period| period.to_string()).collect::<Vec<_>>().join(" ")),
    }
}
