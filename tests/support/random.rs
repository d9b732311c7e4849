//! Small made-up datasets for properties: a tree of items, a few releases of two compilations, breaks, and figures
//! with holes.

use ip_balance::data::{
    Break, BreakKind, Dataset, Date, Decimal, Dimension, DimensionId, FigureKey, Item, ItemId, LocalText, Measure,
    MeasureId, Method, Observation, Parent, Period, Release, ReleaseId, Role, Series, SeriesId, Source, SourceId,
};
use proptest::{option, prelude::*, sample};

/// The first year of every made-up statistic.
pub const BEGAN: u16 = 2010;

const TYPE: DimensionId = DimensionId(1);
const COUNTRY: DimensionId = DimensionId(2);

/// Code, parent and dimension: two parents with parts among the types, two countries.
const TREE: [(&str, Option<u16>, DimensionId); 9] = [
    ("all", None, DimensionId::TOTAL),
    ("a", Some(0), TYPE),
    ("a1", Some(1), TYPE),
    ("a2", Some(1), TYPE),
    ("b", Some(0), TYPE),
    ("b1", Some(4), TYPE),
    ("c", Some(0), TYPE),
    ("X", Some(0), COUNTRY),
    ("Y", Some(0), COUNTRY),
];

fn dimensions() -> Vec<Dimension> {
    let dimension = |code: &str, role| Dimension {
        code: code.to_string(),
        role,
        name: local(code, code),
        counted: LocalText::default(),
    };
    vec![Dimension::total(), dimension("type", Role::Product), dimension("country", Role::Party)]
}

fn items() -> Vec<Item> {
    let item = |(code, parent, dimension): (&str, Option<u16>, DimensionId)| Item {
        dimension,
        code: code.to_string(),
        parent: parent.map(ItemId),
        name: local(code, code),
        ..some_item()
    };
    TREE.into_iter().map(item).collect()
}

fn local(en: &str, ko: &str) -> LocalText {
    [("en", en), ("ko", ko)].into_iter().collect()
}

/// Any item, for the fields that these tests do not care about.
fn some_item() -> Item {
    super::package::shipped().items[0].clone()
}

fn parents() -> impl Strategy<Value = Vec<Parent>> {
    let rows = [(TYPE, 0), (TYPE, 1), (TYPE, 4), (COUNTRY, 0)];
    proptest::collection::vec((any::<bool>(), any::<bool>()), rows.len()).prop_map(move |kinds| {
        let row = |((dimension, item), (complete, named)): ((DimensionId, u16), (bool, bool))| Parent {
            dimension,
            item: ItemId(item),
            complete,
            remainder: if named { local("All others", "기타") } else { LocalText::default() },
        };
        rows.into_iter().zip(kinds).map(row).collect()
    })
}

/// Releases in the order of their dates, a few on one day; the first ones are of the first compilation.
fn releases() -> impl Strategy<Value = Vec<Release>> {
    let one = (0u16..120, option::weighted(0.8, BEGAN..BEGAN + 6), any::<bool>());
    (proptest::collection::vec(one, 1..8), 0usize..3).prop_map(|(mut days, first)| {
        days.sort_by_key(|(day, ..)| *day);
        let release = |(at, (day, year, half)): (usize, (u16, Option<u16>, bool))| Release {
            code: format!("r{at}"),
            date: date(day),
            period: year.map(|year| period(year, half)),
            series: SeriesId(u16::from(at < first)),
            complete: false,
            name: local(&format!("Release {at}"), &format!("발표 {at}")),
        };
        days.into_iter().enumerate().map(release).collect()
    })
}

/// A day after every period of these datasets, a month a step.
pub fn date(step: u16) -> Date {
    let text = format!("{}-{:02}-15", BEGAN + 10 + step / 12, step % 12 + 1);
    Date::parse(&text).expect("every month has a fifteenth")
}

fn period(year: u16, half: bool) -> Period {
    let text = if half { format!("{year}-H1") } else { year.to_string() };
    Period::parse(&text).expect("a year of four digits")
}

fn breaks() -> impl Strategy<Value = Vec<Break>> {
    let kinds = BreakKind::ALL;
    let one = (
        sample::select(kinds.to_vec()),
        0u16..120,
        option::weighted(0.3, Just(TYPE)),
        proptest::collection::vec(0u16..TREE.len() as u16, 0..3),
        prop_oneof![
            Just(Vec::new()),
            Just(vec![MeasureId::BALANCE]),
            Just(vec![MeasureId::EXPORTS, MeasureId::IMPORTS])
        ],
    );
    let one = one.prop_map(|(kind, day, dimension, items, flows)| Break {
        kind,
        date: date(day),
        dimension,
        items: items.into_iter().map(ItemId).collect(),
        flows,
        note: local("a break", "단절"),
    });
    proptest::collection::vec(one, 0..3).prop_map(|mut breaks| {
        breaks.sort_by_key(|b| b.date);
        breaks
    })
}

/// Figures as `(item, balance or exports, year, half, release)`, each at most once.
fn observations(releases: usize, full: f64) -> impl Strategy<Value = Vec<Observation>> {
    let mut places = Vec::new();
    for item in 0..TREE.len() as u16 {
        for flow in [MeasureId::BALANCE, MeasureId::EXPORTS] {
            for year in BEGAN..BEGAN + 4 {
                for half in [false, true] {
                    let key = FigureKey { item: ItemId(item), flow, period: period(year, half) };
                    places.extend((0..releases as u16).map(|release| (key, ReleaseId(release))));
                }
            }
        }
    }
    let one = option::weighted(full, (-8i32..9, sample::select(vec![10, 10, 10, 100])));
    proptest::collection::vec(one, places.len()).prop_map(move |values| {
        let observation = |(place, value): (&(FigureKey, ReleaseId), Option<(i32, i32)>)| {
            let (value, resolution) = value?;
            Some(Observation {
                key: place.0,
                release: place.1,
                value: Decimal::from(value * 10),
                resolution: resolution.into(),
                method: Method::Stated,
                sources: vec![SourceId(0)],
                flags: Vec::new(),
                carried: false,
                note: String::new(),
            })
        };
        let mut held: Vec<Observation> = places.iter().zip(values).filter_map(observation).collect();
        held.sort_by_key(|o| (o.key, o.release));
        held
    })
}

/// Any dataset: with many holes or with few.
pub fn any_dataset() -> impl Strategy<Value = Dataset> {
    (releases(), parents(), breaks(), sample::select(vec![0.2, 0.9])).prop_flat_map(
        |(releases, parents, breaks, full)| {
            observations(releases.len(), full).prop_map(move |observations| Dataset {
                dimensions: dimensions(),
                items: items(),
                measures: Measure::of_trade(),
                parents: parents.clone(),
                series: ["main", "first"]
                    .map(|code| Series { code: code.to_string(), note: LocalText::default() })
                    .to_vec(),
                releases: releases.clone(),
                breaks: breaks.clone(),
                sources: vec![Source {
                    code: "s".to_string(),
                    publisher: "S".to_string(),
                    publisher_names: LocalText::default(),
                    title: "S".to_string(),
                    date: "2020".to_string(),
                    url: "https://example.org".to_string(),
                    language: "en".to_string(),
                }],
                observations,
                gaps: Vec::new(),
                conflicts: Vec::new(),
                exceptions: Vec::new(),
                finer_prints: Vec::new(),
                events: Vec::new(),
                corrections: Vec::new(),
                reported: Vec::new(),
                rates: Vec::new(),
                converted_by: None,
            })
        },
    )
}
