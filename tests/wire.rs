//! The data files that the browser loads are decoded whole or not at all.
//! It is long because the properties share their datasets and the allocator that watches them.

use crate::support::package::shipped;
use ip_balance::data::wire::{self, WireError, encode_provenance};
use ip_balance::data::{
    BaseUnit, Break, BreakKind, Conflict, Correction, Dataset, Date, Decimal, Dimension, DimensionId, Event, Exception,
    FigureKey, FinerPrint, Flag, Gap, Item, ItemId, LocalText, Measure, MeasureId, Method, Observation, OverTime,
    Parent, Period, Rates, Release, ReleaseId, ReportedRecord, Role, Rule, Series, SeriesId, Source, SourceId, Unit,
    Vintage,
};
use ip_balance::derive;
use ip_balance::query::{Strictness, parse, resolve};
use proptest::prelude::*;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// Encodes the figures with some address of the provenance.
fn encode(data: &Dataset) -> Vec<u8> {
    wire::encode(data, "p")
}

fn decode(bytes: &[u8]) -> Result<Dataset, WireError> {
    wire::decode(bytes).map(|(data, _)| data)
}

/// The dataset without its provenance.
fn figures(data: &Dataset) -> Dataset {
    let mut data = data.clone();
    for source in &mut data.sources {
        let Source { publisher, title, date, url, language, .. } = source;
        [publisher, title, date, url, language].into_iter().for_each(String::clear);
        source.publisher_names = LocalText::default();
    }
    for release in &mut data.releases {
        release.name = LocalText::default();
    }
    data.observations.iter_mut().for_each(|o| o.note.clear());
    data.conflicts.clear();
    data.finer_prints.clear();
    data
}

#[test]
fn a_decoded_dataset_equals_the_encoded_one() {
    let (data, provenance) =
        wire::decode(&wire::encode(shipped(), "provenance.bin")).expect("a file that was just encoded");
    assert_eq!((&data, provenance.as_str()), (&figures(shipped()), "provenance.bin"));
    assert_eq!(wire::decode_provenance(data, &encode_provenance(shipped())).as_ref(), Ok(shipped()));
}

#[test]
fn a_provenance_that_is_damaged_or_of_other_figures_is_refused() {
    let (data, good) = (figures(&small()), encode_provenance(&small()));
    let read = |bytes: &[u8]| wire::decode_provenance(data.clone(), bytes);
    assert_eq!(read(&good), Ok(small()));
    assert_eq!(read(&encode(&small())), Err(WireError::Foreign));
    assert_eq!(read(&encode_provenance(shipped())), Err(WireError::Damaged));
    let mut revised = small();
    revised.observations[0].value += 10.into();
    assert_eq!(read(&encode_provenance(&revised)), Err(WireError::Damaged), "figures of the same shape");
    for end in 8..good.len() {
        assert_eq!(read(&good[..end]), Err(WireError::Damaged), "cut after {end} bytes");
    }
    for bytes in with_one_byte_changed(&good) {
        assert_eq!(read(&bytes), Err(WireError::Damaged));
        LARGEST.set(0);
        let data = read(&with_valid_checksum(bytes));
        assert_small_allocations(good.len());
        let Ok(data) = data else { continue };
        assert_eq!(read(&encode_provenance(&data)), Ok(data));
    }
}

#[test]
fn a_file_of_another_kind_or_version_is_refused() {
    let good = encode(shipped());
    assert_eq!(decode(b""), Err(WireError::Foreign));
    assert_eq!(decode(b"ipbal"), Err(WireError::Foreign));
    assert_eq!(decode(b"<!DOCTYPE html><title>Not found</title>"), Err(WireError::Foreign));
    assert_eq!(decode(&[0; 4096]), Err(WireError::Foreign));
    let mut newer = good.clone();
    newer[7] += 1;
    assert_eq!(decode(&newer), Err(WireError::Version { found: newer[7], expected: good[7] }));
    let mut longer = good;
    longer.push(0);
    assert_eq!(decode(&longer), Err(WireError::Damaged));
}

#[test]
fn a_change_of_the_encoding_needs_another_version() {
    let data = one_of_each();
    assert_eq!(decode(&encode(&data)), Ok(figures(&data)));
    let checksums = [encode(&data), encode_provenance(&data)].map(|file| (file[7], crc32fast::hash(&file[HEADER..])));
    assert_eq!(
        checksums,
        [(12, 400246558), (12, 2232619581)],
        "raise the version in src/data/wire.rs, then update these checksums"
    );
}

/// A dataset with one row in each table.
fn one_of_each() -> Dataset {
    let text = |text: &str| text.to_string();
    let local = |en: &str, ko: &str| [("en", en), ("ko", ko)].into_iter().collect::<LocalText>();
    let period = Period::parse("2022-H1").expect("a period");
    let item = Item {
        dimension: DimensionId::TOTAL,
        code: text("all"),
        parent: None,
        name: local("All", "전체"),
        short: local("", "전"),
    };
    let release = Release {
        code: text("r"),
        date: Date::parse("2022-09-01").expect("a day"),
        period: Some(period),
        series: SeriesId(0),
        complete: true,
        name: local("Release", "발표"),
    };
    let source = Source {
        code: text("s"),
        publisher: text("P"),
        publisher_names: local("P", "피"),
        title: text("T"),
        date: text("2022"),
        url: text("https://example.org"),
        language: text("en"),
    };
    let (key, release_id, date) =
        (FigureKey { item: ItemId(0), flow: MeasureId::EXPORTS, period }, ReleaseId(0), release.date);
    let parent =
        Parent { dimension: DimensionId(1), item: key.item, complete: true, remainder: local("Rest", "기타") };
    let brk = Break {
        kind: BreakKind::Definition,
        date,
        dimension: Some(DimensionId::TOTAL),
        items: vec![key.item],
        flows: vec![key.flow],
        note: local("Break", "단절"),
    };
    let exception = Exception { rule: Rule::Digits, key, release: release_id, reason: local("So", "예") };
    let conflict = Conflict {
        key,
        release: release_id,
        taken: (-300).into(),
        printed: 300.into(),
        source: SourceId(0),
        reason: text("sign"),
    };
    let observation = Observation {
        key,
        release: release_id,
        value: (-300).into(),
        resolution: 10.into(),
        method: Method::Derived,
        sources: vec![SourceId(0)],
        flags: vec![Flag::Estimated],
        carried: false,
        note: text("a − b"),
    };
    let number = |text: &str| text.parse::<Decimal>().expect("a number");
    Dataset {
        dimensions: vec![
            Dimension::total(),
            Dimension {
                code: text("type"),
                role: Role::Product,
                name: local("type", "유형"),
                counted: local("types", "개 유형"),
            },
        ],
        items: vec![item],
        series: vec![Series { code: text("main"), note: local("Note", "주") }],
        measures: Measure::of_trade()
            .into_iter()
            .map(|measure| Measure {
                unit: Unit { base: BaseUnit::Currency(*b"USD"), exponent: 6 },
                decimals: Some(1),
                over_time: OverTime::Sum,
                up_is_good: Some(true),
                name: local("Trade", "무역"),
                ..measure
            })
            .collect(),
        parents: vec![parent],
        releases: vec![release],
        breaks: vec![brk],
        sources: vec![source],
        observations: vec![observation],
        gaps: vec![Gap { key: FigureKey { flow: MeasureId::IMPORTS, ..key }, release: release_id }],
        conflicts: vec![conflict],
        exceptions: vec![exception],
        finer_prints: vec![FinerPrint { key, release: release_id, printed: number("-300.4"), source: SourceId(0) }],
        events: vec![Event { item: key.item, period, text: local("Sold", "판매"), sources: vec![SourceId(0)] }],
        corrections: vec![Correction {
            day: date,
            figure: Some((key, release_id)),
            before: Some(number("-3.5")),
            after: None,
            why: local("Slip", "오기"),
        }],
        reported: vec![ReportedRecord {
            item: key.item,
            period,
            record: text("smallest-deficit"),
            release: release_id,
            as_of: date,
        }],
        rates: vec![Rates::new(*b"KRW", *b"USD", vec![(2022, number("1291.7796"))])],
        converted_by: None,
    }
}

#[test]
fn a_file_cut_short_anywhere_is_damaged() {
    let good = encode(&small());
    for end in 0..good.len() {
        let expected = if end < 8 { WireError::Foreign } else { WireError::Damaged };
        assert_eq!(decode(&good[..end]), Err(expected), "cut after {end} bytes");
    }
    let whole = encode(shipped());
    for end in (8..whole.len()).step_by(997) {
        assert_eq!(decode(&whole[..end]), Err(WireError::Damaged), "cut after {end} bytes");
    }
}

#[test]
fn a_changed_byte_anywhere_is_damage() {
    for bytes in with_one_byte_changed(&encode(&small())) {
        assert_eq!(decode(&bytes), Err(WireError::Damaged));
    }
}

#[test]
fn a_changed_byte_under_a_valid_checksum_gives_an_error_or_a_sound_dataset() {
    for bytes in with_one_byte_changed(&encode(&small())) {
        survives(&with_valid_checksum(bytes));
    }
}

/// Length of the header: kind, version and checksum.
const HEADER: usize = 12;

/// Copies of a file, each with one byte after the version changed.
fn with_one_byte_changed(file: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    (8..file.len()).flat_map(move |at| {
        [0x01, 0x80, 0xff].map(|bits| {
            let mut bytes = file.to_vec();
            bytes[at] ^= bits;
            bytes
        })
    })
}

/// The file with the checksum of its content, so that the decoder does not stop at the checksum.
fn with_valid_checksum(mut file: Vec<u8>) -> Vec<u8> {
    let checksum = crc32fast::hash(&file[HEADER..]).to_le_bytes();
    file[8..HEADER].copy_from_slice(&checksum);
    file
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn many_changed_bytes_give_an_error_or_a_sound_dataset(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)
    ) {
        let mut bytes = encode(&small());
        let length = bytes.len() - HEADER;
        for (at, byte) in changes {
            bytes[HEADER + at.index(length)] = byte;
        }
        survives(&with_valid_checksum(bytes));
    }

    #[test]
    fn any_bytes_under_our_header_give_an_error_or_a_sound_dataset(
        body in proptest::collection::vec(any::<u8>(), 0..400)
    ) {
        let mut bytes = encode(shipped())[..HEADER].to_vec();
        bytes.extend(body);
        survives(&with_valid_checksum(bytes));
    }
}

/// Decodes a file and computes from the dataset, if there is one, what charts need. Nothing may panic or allocate more
/// than the file justifies.
fn survives(bytes: &[u8]) {
    LARGEST.set(0);
    let data = decode(bytes);
    assert_small_allocations(bytes.len());
    let Ok(data) = data else { return };
    assert_eq!(decode(&encode(&data)).as_ref(), Ok(&data));
    let late = Date::parse("9999-12-31").expect("a day");
    for series in data.series_ids() {
        let vintage = Vintage { data: &data, series, as_of: late };
        for shown in data.observations.iter().filter(|o| vintage.includes(o.release)) {
            let _ = derive::status(&vintage, shown);
            let _ = derive::first_published(&vintage, shown);
            let _ = derive::earliest_found(&vintage, shown);
            let _ = derive::record(&vintage, shown);
            let key = shown.key;
            let dimension = data.item(key.item).dimension;
            let _ = derive::sum(&vintage, dimension, key.item, key.flow, key.period);
            let both = (key.period.a_year_before(), key.period);
            let _ = derive::sum_of_changes(&vintage, dimension, key.item, key.flow, both);
            let _ = (key.period.to_string(), key.period.end(), key.period.next());
        }
    }
    for query in ["", "chart=multiples&by=type", "chart=bridge&change=yes", "chart=bars&by=country"] {
        let parsed = parse(query, Strictness::Strict).expect("a valid query");
        let _ = resolve(&parsed, &data);
    }
}

/// Fails if a single allocation since the last reset of [`LARGEST`] was larger than a file of this length justifies.
fn assert_small_allocations(length: usize) {
    assert!(LARGEST.get() < 2 << 20, "an allocation of {} bytes for a file of {length}", LARGEST.get());
}

/// A part of the shipped package with every kind of row and texts of one letter: small enough to change each byte in
/// turn.
fn small() -> Dataset {
    let mut data = shipped().clone();
    let cut = |text: &mut String| text.truncate(text.chars().next().map_or(0, char::len_utf8));
    data.sources.truncate(3);
    let mut kept = 0;
    data.observations.retain_mut(|o| {
        o.sources.truncate(1);
        o.sources.iter_mut().for_each(|source| source.0 %= 3);
        cut(&mut o.note);
        kept += 1;
        kept % 40 == 0
    });
    data.finer_prints.truncate(2);
    data.finer_prints.iter_mut().for_each(|print| print.source.0 %= 3);
    data.events.truncate(2);
    data.events.iter_mut().for_each(|event| {
        event.sources.truncate(1);
        event.sources.iter_mut().for_each(|source| source.0 %= 3);
    });
    data.conflicts.truncate(2);
    data.conflicts.iter_mut().for_each(|c| {
        c.source.0 %= 3;
        cut(&mut c.reason);
    });
    for source in &mut data.sources {
        source.publisher_names = LocalText::default();
        [&mut source.publisher, &mut source.title, &mut source.url].into_iter().for_each(cut);
    }
    let cut_all = |texts: &mut LocalText| {
        let cut_one = |(language, text): (&str, &str)| {
            let mut text = text.to_string();
            cut(&mut text);
            (language.to_string(), text)
        };
        *texts = texts.iter().map(cut_one).collect();
    };
    data.dimensions.iter_mut().for_each(|dimension| cut_all(&mut dimension.name));
    data.items.iter_mut().for_each(|item| cut_all(&mut item.name));
    data.events.iter_mut().for_each(|event| cut_all(&mut event.text));
    data.corrections.iter_mut().for_each(|correction| cut_all(&mut correction.why));
    data.parents.iter_mut().for_each(|parent| cut_all(&mut parent.remainder));
    data.releases.iter_mut().for_each(|release| cut_all(&mut release.name));
    data.series.iter_mut().for_each(|series| cut_all(&mut series.note));
    data.breaks.iter_mut().for_each(|brk| cut_all(&mut brk.note));
    data.exceptions.iter_mut().for_each(|exception| cut_all(&mut exception.reason));
    data
}

thread_local! {
    /// The size of the largest allocation of this thread.
    static LARGEST: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator, which also records the size of the largest allocation.
struct RecordingAllocator;

// SAFETY: every call goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for RecordingAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = LARGEST.try_with(|largest| largest.set(largest.get().max(layout.size())));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: RecordingAllocator = RecordingAllocator;
