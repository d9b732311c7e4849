//! The arithmetic over a vintage: known results of the shipped package, and properties of random datasets.
//! It is long because the properties share their helpers.

use crate::support::package::shipped;
use crate::support::random;
use ip_balance::data::{
    Dataset, Date, Decimal, DimensionId, FigureKey, ItemId, MeasureId, Observation, Period, ReleaseId, SeriesId,
    Vintage,
};
use ip_balance::derive::{
    Change, Record, Refusal, RemainderKind, Status, Sum, change, earliest_found, first_published, record, sign_changes,
    status, sum, sum_of_changes,
};
use proptest::prelude::*;

/// A day after every release.
const TODAY: &str = "2999-01-01";

fn as_of(day: &str) -> Vintage<'static> {
    let as_of = Date::parse(day).expect("a day");
    Vintage { data: shipped(), series: SeriesId(0), as_of }
}

fn period(text: &str) -> Period {
    Period::parse(text).expect("a period")
}

fn item(code: &str) -> ItemId {
    shipped().find_item(code).expect("an item of the package")
}

fn balance(code: &str, when: &str) -> FigureKey {
    FigureKey { item: item(code), flow: MeasureId::BALANCE, period: period(when) }
}

fn newest(vintage: &Vintage<'static>, code: &str, when: &str) -> &'static Observation {
    vintage.newest(balance(code, when)).unwrap_or_else(|| panic!("{code} {when} is known"))
}

/// Item, period, day, and what was known that day: value, status, first published value and record.
type Fact = (&'static str, &'static str, &'static str, i32, Status, Option<i32>, Option<Record>);

#[test]
fn a_figure_is_what_was_known_on_the_day() {
    use Status::*;
    let (first, largest) = (Some(Record::FirstSurplus), Some(Record::LargestSurplus));
    let facts: [Fact; 16] = [
        ("ip_total", "2021", "2022-06-30", -30, Preliminary, Some(-30), Some(Record::SmallestDeficit)),
        ("ip_total", "2021", "2022-12-31", -30, Unchanged, Some(-30), Some(Record::SmallestDeficit)),
        ("ip_total", "2021", "2023-03-23", -30, Unchanged, Some(-30), Some(Record::SmallestDeficit)),
        ("ip_total", "2021", "2023-03-24", 160, Revised, Some(-30), first),
        ("ip_total", "2021", TODAY, 160, Revised, Some(-30), first),
        ("ip_total", "2022", "2023-03-24", -1330, Preliminary, Some(-1330), None),
        ("ip_total", "2022", "2024-03-20", -1110, Revised, Some(-1330), None),
        ("ip_total", "2023", TODAY, 180, Preliminary, Some(180), largest),
        ("ip_total", "2021-H1", "2021-12-31", 850, Preliminary, Some(850), None),
        ("ip_total", "2021-H1", "2022-12-31", -70, Revised, Some(850), None),
        ("ip_total", "2021-H1", TODAY, 110, Revised, Some(850), None),
        ("ip_total", "2023-H1", "2023-09-22", 330, Preliminary, Some(330), None),
        ("cultural_artistic_copyrights", "2021", "2022-06-30", 750, Preliminary, Some(750), largest),
        ("cultural_artistic_copyrights", "2021", "2023-03-24", 410, Revised, Some(750), None),
        ("cultural_artistic_copyrights", "2022", "2023-03-24", 600, Preliminary, Some(600), largest),
        ("cultural_artistic_copyrights", "2022", TODAY, 880, Revised, Some(600), None),
    ];
    for (code, when, day, value, expected, published, best) in facts {
        let vintage = as_of(day);
        let shown = newest(&vintage, code, when);
        let found = (
            shown.value,
            status(&vintage, shown),
            first_published(&vintage, shown).map(|o| o.value),
            record(&vintage, shown),
        );
        assert_eq!(found, (value.into(), expected, published.map(Decimal::from), best), "{code} {when} as of {day}");
    }
}

#[test]
fn a_recompiled_figure_is_neither_revised_nor_first_published() {
    let day = Date::parse("2015-12-31").expect("a day");
    let first = Vintage { data: shipped(), series: SeriesId(1), as_of: day };
    assert_eq!(newest(&first, "ip_total", "2010").value, (-10340).into());
    assert_eq!(as_of("2015-12-31").newest(balance("ip_total", "2010")), None, "no main figure was out");
    let today = as_of(TODAY);
    let shown = newest(&today, "ip_total", "2010");
    assert_eq!(shown.value, (-6700).into());
    assert_eq!(first_published(&today, shown), None);
    assert_ne!(status(&today, shown), Status::Revised);
}

#[test]
fn the_first_half_of_2021_changed_its_sign_twice() {
    let vintage = as_of(TODAY);
    let history: Vec<&Observation> = vintage.history(balance("ip_total", "2021-H1")).collect();
    assert_eq!(sign_changes(&vintage, &history), 2);
}

#[test]
fn the_release_of_the_article_gives_its_changes() {
    let vintage = as_of("2023-03-24");
    for (code, value, expected) in
        [("industrial_property", -2620, -450), ("copyrights", 1520, -1080), ("VN", 1710, -210), ("CN", 1030, -1550)]
    {
        let shown = newest(&vintage, code, "2022");
        assert_eq!(shown.value, Decimal::from(value), "{code}");
        let before = vintage.printed(balance(code, "2021"), shown.release).expect("printed by the same release");
        assert_eq!(change(before, shown).value, Decimal::from(expected), "{code}");
    }
    let programs = newest(&vintage, "computer_programs", "2022");
    assert_eq!((programs.value, record(&vintage, programs)), ((-1840).into(), None));
    assert_eq!(newest(&vintage, "US", "2022").value, (-1900).into());
}

#[test]
fn the_latest_release_gives_the_balance_of_each_year_and_partner() {
    let vintage = as_of(TODAY);
    for (when, value) in [("2023", 180), ("2022", -1110), ("2021", 160)] {
        assert_eq!(newest(&vintage, "ip_total", when).value, Decimal::from(value));
    }
    for partner in ["VN", "CN"] {
        assert!(newest(&vintage, partner, "2023").value.is_positive(), "{partner}");
    }
    for partner in ["GB", "US"] {
        assert!(newest(&vintage, partner, "2023").value.is_negative(), "{partner}");
    }
}

#[test]
fn nine_types_were_printed_for_both_years_by_the_release_of_2023() {
    let vintage = as_of(TODAY);
    let release = newest(&vintage, "ip_total", "2023").release;
    let both = |id: &ItemId| {
        ["2023", "2022"].iter().all(|when| {
            let key = FigureKey { item: *id, flow: MeasureId::BALANCE, period: period(when) };
            vintage.printed(key, release).is_some()
        })
    };
    assert_eq!(shipped().items_of(by("type")).filter(both).count(), 9);
}

#[test]
fn the_types_of_2022_reach_the_total_through_other_ip() {
    let vintage = as_of(TODAY);
    let sum = sum(&vintage, by("type"), item("ip_total"), MeasureId::BALANCE, period("2022")).expect("it adds up");
    assert_eq!(sum.terms.parent.value, (-1110).into());
    assert_eq!((sum.remainder.value, sum.remainder.kind), ((-230).into(), RemainderKind::Named));
}

#[test]
fn manufacturing_in_2022_is_refused_as_a_sum() {
    let vintage = as_of(TODAY);
    let refused = sum(&vintage, by("industry"), item("manufacturing"), MeasureId::BALANCE, period("2022"));
    match refused {
        Err(Refusal::Remainder { remainder, largest, .. }) => {
            assert_eq!(remainder, (-1590).into());
            assert!(largest.abs() < 1590.into());
        }
        other => panic!("refused for its remainder, not {other:?}"),
    }
}

#[test]
fn a_difference_smaller_than_rounding_is_a_tie() {
    for (value, resolution, tie) in [
        ("0", "20", true),
        ("9", "20", true),
        ("-9.9", "20", true),
        ("10", "20", false),
        ("-10", "20", false),
        ("5", "10.1", true),
        ("5.1", "10.1", false),
    ] {
        let [number, rounding] = [value, resolution].map(|text| text.parse().expect("a number"));
        assert_eq!(Change { value: number, resolution: rounding }.is_tie(), tie, "{value} at {resolution}");
    }
}

/// The dataset as it could have been written on a day: without everything that was published later.
fn published_by(data: &Dataset, day: Date) -> Dataset {
    let mut cut = data.clone();
    cut.releases.retain(|r| r.date <= day);
    let out = |id: ReleaseId| usize::from(id.0) < cut.releases.len();
    cut.observations.retain(|o| out(o.release));
    cut.breaks.retain(|b| b.date <= day);
    cut
}

fn vintage(data: &Dataset, as_of: Date) -> Vintage<'_> {
    Vintage { data, series: SeriesId(0), as_of }
}

/// A dimension of the shipped package.
fn by(code: &str) -> DimensionId {
    shipped().find_dimension(code).expect("a dimension that ships")
}

fn keys(data: &Dataset) -> Vec<FigureKey> {
    let mut keys: Vec<FigureKey> = data.observations.iter().map(|o| o.key).collect();
    keys.dedup();
    keys
}

/// Everything that is derived from one figure, without references.
fn derived_from(vintage: &Vintage, key: FigureKey) -> impl PartialEq + std::fmt::Debug + use<> {
    let dimension = vintage.data.item(key.item).dimension;
    let parent_of = if dimension == DimensionId::TOTAL { DimensionId(1) } else { dimension };
    let outline = |sum: Result<Sum, Refusal>| {
        sum.map(|s| (s.release, s.remainder, s.terms.parts.iter().map(|o| o.value).collect::<Vec<_>>()))
    };
    let shown = vintage.newest(key);
    let of_shown = shown.map(|o| {
        let first = first_published(vintage, o).map(|o| (o.value, o.release));
        let earliest = earliest_found(vintage, o).map(|o| (o.value, o.release));
        (o.value, o.release, status(vintage, o), first, earliest, record(vintage, o))
    });
    let both = (key.period.a_year_before(), key.period);
    (
        of_shown,
        outline(sum(vintage, parent_of, key.item, key.flow, key.period)),
        outline(sum_of_changes(vintage, parent_of, key.item, key.flow, both)),
    )
}

/// The key and the dimension of every sum that a dataset can have.
fn sums(vintage: &Vintage<'_>) -> Vec<(FigureKey, DimensionId)> {
    let parents = vintage.data.parents.iter().map(|p| (p.item, p.dimension));
    let of = |(item, dimension): (ItemId, DimensionId)| {
        keys(vintage.data).into_iter().filter(move |key| key.item == item).map(move |key| (key, dimension))
    };
    parents.flat_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_vintage_equals_the_dataset_published_by_that_day(data in random::any_dataset(), step in 0u16..120) {
        let day = random::date(step);
        let cut = published_by(&data, day);
        let late = Date::parse(TODAY).expect("a day");
        for key in keys(&data) {
            prop_assert_eq!(derived_from(&vintage(&data, day), key), derived_from(&vintage(&cut, late), key), "{:?}", key);
        }
    }

    #[test]
    fn the_newest_figure_only_moves_to_later_releases(data in random::any_dataset()) {
        for key in keys(&data) {
            let mut before: Option<(&Observation, Status, Option<ReleaseId>)> = None;
            for step in (0..120).step_by(5) {
                let vintage = vintage(&data, random::date(step));
                let Some(shown) = vintage.newest(key) else {
                    prop_assert!(before.is_none(), "{:?} is no longer known", key);
                    continue;
                };
                let now = (shown, status(&vintage, shown), first_published(&vintage, shown).map(|o| o.release));
                if let Some((last, earlier, first)) = before {
                    prop_assert!(last.release <= shown.release);
                    if vintage.is_comparable(last, shown) {
                        let once_revised = earlier != Status::Revised || now.1 == Status::Revised;
                        prop_assert!(once_revised, "{:?} is no longer revised", key);
                        prop_assert!(now.1 != Status::Preliminary || earlier == Status::Preliminary, "{:?}", key);
                        prop_assert!(first.is_none() || now.2 == first, "{:?}: another first figure", key);
                    }
                    if last.release == shown.release && earlier != now.1 {
                        prop_assert_eq!((earlier, now.1), (Status::Preliminary, Status::Once));
                    }
                }
                before = Some(now);
            }
        }
    }

    #[test]
    fn nothing_is_derived_across_a_break(data in random::any_dataset()) {
        let late = Date::parse(TODAY).expect("a day");
        let whole = vintage(&data, late);
        for key in keys(&data) {
            let Some(shown) = whole.newest(key) else { continue };
            // Without the figures beyond a break, the results for this figure stay the same.
            let mut one_side = data.clone();
            one_side.observations.retain(|o| o.key != key || whole.is_comparable(o, shown));
            let alone = vintage(&one_side, late);
            prop_assert_eq!(status(&whole, shown), status(&alone, shown));
            let value = |o: Option<&Observation>| o.map(|o| (o.value, o.release));
            prop_assert_eq!(value(first_published(&whole, shown)), value(first_published(&alone, shown)));
            prop_assert_eq!(value(earliest_found(&whole, shown)), value(earliest_found(&alone, shown)));
            prop_assert_eq!(record(&whole, shown), record(&alone, shown));
        }
    }

    #[test]
    fn a_sum_reaches_its_parent_with_terms_of_one_release(data in random::any_dataset(), step in 60u16..120) {
        let vintage = vintage(&data, random::date(step));
        for (key, dimension) in sums(&vintage) {
            let total = |terms: &[&Observation]| terms.iter().map(|o| o.value).sum::<Decimal>();
            let one_release = |sum: &Sum| {
                let before = sum.before.iter().flat_map(|b| b.parts.iter().copied().chain([b.parent]));
                let all = sum.terms.parts.iter().copied().chain([sum.terms.parent]).chain(before);
                all.into_iter().all(|o| o.release == sum.release && vintage.includes(o.release))
            };
            if let Ok(sum) = sum(&vintage, dimension, key.item, key.flow, key.period) {
                prop_assert_eq!(total(&sum.terms.parts) + sum.remainder.value, sum.terms.parent.value);
                prop_assert!(one_release(&sum) && sum.before.is_none() && !sum.terms.parts.is_empty());
                let largest = sum.terms.parts.iter().map(|o| o.value.abs()).max();
                prop_assert!(Some(sum.remainder.value.abs()) <= largest, "a sum that would mislead is refused");
            }
            let both = (key.period.a_year_before(), key.period);
            if let Ok(sum) = sum_of_changes(&vintage, dimension, key.item, key.flow, both) {
                let before = sum.before.as_ref().expect("a sum of changes has both periods");
                let changed = sum.terms.parent.value - before.parent.value;
                prop_assert_eq!(total(&sum.terms.parts) - total(&before.parts) + sum.remainder.value, changed);
                let items = |terms: &[&Observation]| terms.iter().map(|o| o.key.item).collect::<Vec<_>>();
                prop_assert_eq!(items(&sum.terms.parts), items(&before.parts));
                prop_assert!(one_release(&sum));
            }
        }
    }

    #[test]
    fn a_sum_comes_from_the_newest_release_that_printed_it(data in random::any_dataset()) {
        let vintage = vintage(&data, Date::parse(TODAY).expect("a day"));
        for (key, dimension) in sums(&vintage) {
            let printed_sum = |release: &ReleaseId| {
                let part = |id| vintage.printed(FigureKey { item: id, ..key }, *release).is_some();
                part(key.item) && data.parts(dimension, key.item).any(part)
            };
            let newest = vintage.releases().rfind(printed_sum);
            let found = match sum(&vintage, dimension, key.item, key.flow, key.period) {
                Ok(sum) => Some(sum.release),
                Err(Refusal::Remainder { release, .. }) => Some(release),
                Err(Refusal::NoRelease) => None,
            };
            prop_assert!(found >= newest, "{:?}: {:?} instead of {:?}", key, found, newest);
        }
    }

    #[test]
    fn a_rounding_remainder_hides_no_missing_part(data in random::any_dataset()) {
        let vintage = vintage(&data, Date::parse(TODAY).expect("a day"));
        for (key, dimension) in sums(&vintage) {
            let Ok(sum) = sum(&vintage, dimension, key.item, key.flow, key.period) else { continue };
            if sum.remainder.kind == RemainderKind::Rounding {
                let row = data.parent(dimension, key.item).expect("a parent has a row");
                prop_assert!(row.complete);
                let printed = |id| vintage.printed(FigureKey { item: id, ..key }, sum.release).is_some();
                prop_assert!(data.parts(dimension, key.item).all(|id| is_printed(&data, dimension, id, &printed)));
            }
        }
    }

    #[test]
    fn a_record_needs_a_complete_series_without_ties_and_breaks(data in random::any_dataset(), step in 30u16..120) {
        let vintage = vintage(&data, random::date(step));
        for key in keys(&data) {
            let Some(shown) = vintage.newest(key) else { continue };
            let Some(record) = record(&vintage, shown) else { continue };
            prop_assert_eq!(key.flow, MeasureId::BALANCE);
            let began = data.observations.iter().filter(|o| data.release(o.release).date <= vintage.as_of);
            let began = began.map(|o| o.key.period.year).min().expect("something is known");
            let length = |o: &&Observation| o.key.period.length == key.period.length && vintage.includes(o.release);
            let last = data.observations.iter().filter(length).map(|o| o.key.period).max().expect("at least this one");
            let mut at = key.period;
            while at.year > began {
                at = at.a_year_before();
            }
            let mut series = Vec::new();
            for period in at.to(last) {
                let known = vintage.newest(FigureKey { period, ..key });
                prop_assert!(known.is_some(), "{:?}: a record although {} is unknown", key, period);
                series.extend(known);
            }
            prop_assert!(series.iter().all(|o| vintage.is_comparable(o, shown)), "{:?}: a record across a break", key);
            let others = || series.iter().filter(|o| o.key != key);
            let alike = |o: &&&Observation| o.value.signum() == shown.value.signum();
            let ties = || others().filter(alike).any(|o| change(o, shown).is_tie());
            prop_assert!(shown.value != Decimal::ZERO);
            match record {
                Record::FirstSurplus | Record::FirstDeficit => {
                    let mut earlier = others().filter(|o| o.key.period < key.period).peekable();
                    prop_assert!(earlier.peek().is_some() && !earlier.any(|o| alike(&o)));
                }
                Record::LargestSurplus | Record::LargestDeficit => {
                    prop_assert!(!ties() && others().filter(alike).all(|o| o.value.abs() < shown.value.abs()));
                }
                Record::SmallestSurplus | Record::SmallestDeficit => {
                    prop_assert!(!ties() && others().filter(alike).all(|o| o.value.abs() > shown.value.abs()));
                }
            }
            prop_assert_eq!(record.is_surplus(), shown.value.is_positive());
        }
    }
}

/// Whether an item was printed, itself or by all of its parts.
fn is_printed(data: &Dataset, dimension: DimensionId, item: ItemId, printed: &dyn Fn(ItemId) -> bool) -> bool {
    if printed(item) {
        return true;
    }
    let parts: Vec<ItemId> = data.parts(dimension, item).collect();
    let complete = data.parent(dimension, item).is_some_and(|p| p.complete);
    complete && !parts.is_empty() && parts.into_iter().all(|part| is_printed(data, dimension, part, printed))
}
