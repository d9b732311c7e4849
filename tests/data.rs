//! The data package is read strictly, and the file that the browser loads is read whole or not at all.
//! Long, because it is mostly tables of cases.

use crate::support::package;

use ip_balance::data::wire::{self, WireError, encode_provenance};
use ip_balance::data::{Compilation, Dataset, Date, Source, Vintage};
use ip_balance::derive;
use ip_balance::query::{Strictness, parse, resolve};
use package::{Package, shipped};
use proptest::prelude::*;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// A row that no package may have: its file, the row, and what the problem must say.
type Broken = (&'static str, &'static str, &'static str, &'static str);

const BROKEN: &[Broken] = &[
    ("items.csv", "planet,x,ip_total,X,X", "dimension 'planet'", "one of total, type, country"),
    ("items.csv", "type,,ip_total,X,X", "item ''", "letters, digits"),
    ("items.csv", "type,\"a,b\",ip_total,X,X", "item 'a,b'", "letters, digits"),
    ("items.csv", "type,x1,nowhere,X,X", "parent 'nowhere'", "an item of an earlier row"),
    ("items.csv", "type,x2,,X,X", "parent ''", "an item of an earlier row"),
    ("items.csv", "type,designs,ip_total,X,X", "item 'designs' a second time", "each item once"),
    ("items.csv", "type,x3,VN,X,X", "parent 'VN'", "same dimension"),
    ("items.csv", "total,x4,ip_total,X,X", "parent 'ip_total'", "same dimension, or the total"),
    ("items.csv", "type,x5,ip_total,,X", "name_en ''", "a text"),
    ("items.csv", "type,x6,ip_total,X", "4 fields", "5: dimension,item"),
    ("parents.csv", "type,nowhere,complete,A,B", "parent 'nowhere'", "an item that is the parent of others"),
    ("parents.csv", "type,designs,complete,A,B", "parent 'designs'", "an item that is the parent of others"),
    ("parents.csv", "type,copyrights,complete,A,B", "parent 'copyrights' a second time", "once in a dimension"),
    ("parents.csv", "type,copyrights,some,A,B", "parts 'some'", "one of complete, partial"),
    ("releases.csv", "bok-2023,2026-01-01,2025,main,A,B", "release 'bok-2023' a second time", "each release once"),
    ("releases.csv", "x1,2026-02-30,2025,main,A,B", "date '2026-02-30'", "a date such as"),
    ("releases.csv", "x2,2010-01-01,,main,A,B", "date 2010-01-01", "in the order of their dates"),
    ("releases.csv", "x3,2026-01-01,2025-H3,main,A,B", "period '2025-H3'", "a period such as"),
    ("releases.csv", "x4,2026-01-01,2025,other,A,B", "compilation 'other'", "one of main, first, special"),
    ("breaks.csv", "crack,2020-01-01,,,,A,B", "kind 'crack'", "one of compilation, definition"),
    ("breaks.csv", "coverage,2020,,,,A,B", "date '2020'", "a date such as"),
    ("breaks.csv", "coverage,2020-01-01,planet,,,A,B", "dimension 'planet'", "or nothing"),
    ("breaks.csv", "coverage,2020-01-01,,designs nowhere,,A,B", "items 'designs nowhere'", "items of items.csv"),
    ("breaks.csv", "coverage,2020-01-01,,,balance both,A,B", "flows 'balance both'", "balance, exports, imports"),
    ("sources.csv", "x1,A,B,2020,ftp://example.org,en", "url 'ftp://example.org'", "https://"),
    ("sources.csv", "x2,A,B,2020-13,https://example.org,en", "date '2020-13'", "a year, a month or a day"),
    ("sources.csv", "kbizoom230324,A,B,2020,https://example.org,en", "'kbizoom230324' a second time", "once"),
    (
        "observations.csv",
        "bok-2023,2022,type,nowhere,balance,1,1,stated,kbizoom230324,",
        "item 'nowhere'",
        "of dimension type",
    ),
    ("observations.csv", "bok-2023,2022,type,VN,balance,1,1,stated,kbizoom230324,", "item 'VN'", "of dimension type"),
    (
        "observations.csv",
        "bok-1999,2022,type,designs,balance,1,1,stated,kbizoom230324,",
        "release 'bok-1999'",
        "releases.csv",
    ),
    (
        "observations.csv",
        "bok-2023,2022-H9,type,designs,balance,1,1,stated,kbizoom230324,",
        "period '2022-H9'",
        "a period",
    ),
    ("observations.csv", "bok-2023,2022,type,designs,net,1,1,stated,kbizoom230324,", "flow 'net'", "balance, exports"),
    (
        "observations.csv",
        "bok-2023,2018,type,designs,balance,1.5,1,stated,kbizoom230324,",
        "value '1.5'",
        "a whole number",
    ),
    ("observations.csv", "bok-2023,2018,type,designs,exports,,1,stated,kbizoom230324,", "value ''", "a whole number"),
    (
        "observations.csv",
        "bok-2023,2018,type,designs,imports,NaN,1,stated,kbizoom230324,",
        "value 'NaN'",
        "a whole number",
    ),
    (
        "observations.csv",
        "bok-2023,2017,type,designs,imports,−5,1,stated,kbizoom230324,",
        "value '−5'",
        "a whole number",
    ),
    (
        "observations.csv",
        "bok-2023,2017,type,designs,exports,999999999,1,stated,kbizoom230324,",
        "'999999999'",
        "whole number",
    ),
    ("observations.csv", "bok-2023,2016,type,designs,balance,1,0,stated,kbizoom230324,", "resolution '0'", "above 0"),
    (
        "observations.csv",
        "bok-2023,2016,type,designs,exports,1,1,guessed,kbizoom230324,",
        "method 'guessed'",
        "stated, derived",
    ),
    ("observations.csv", "bok-2023,2016,type,designs,imports,1,1,stated,nobody,", "sources 'nobody'", "sources.csv"),
    ("observations.csv", "bok-2023,2015,type,designs,imports,1,1,stated,,", "sources ''", "one or more sources"),
    (
        "observations.csv",
        "bok-2023,2015,type,designs,exports,1,1,derived,kbizoom230324,",
        "without a note",
        "its formula",
    ),
    (
        "observations.csv",
        "bok-2023,2024,type,designs,exports,1,1,stated,kbizoom230324,",
        "period 2024 in a release of",
        "over by then",
    ),
    (
        "observations.csv",
        "bok-2023,2023,total,ip_total,balance,1,1,stated,kbizoom230324,",
        "a second time",
        "each figure once",
    ),
    ("conflicts.csv", "bok-2023,2022,type,nowhere,balance,1,1,kbizoom230324,r", "item 'nowhere'", "of dimension type"),
    (
        "conflicts.csv",
        "bok-2023,2023,total,ip_total,balance,180,x,kbizoom230324,r",
        "value_printed 'x'",
        "a whole number",
    ),
    (
        "conflicts.csv",
        "bok-2023,2023,total,ip_total,balance,180,1,nobody,r",
        "source 'nobody'",
        "a source of sources.csv",
    ),
    ("conflicts.csv", "bok-2023,2023,total,ip_total,balance,180,1,kbizoom230324,", "reason ''", "a text"),
    ("exceptions.csv", "luck,bok-2023,2023,total,ip_total,balance,A,B", "rule 'luck'", "one of flows, parts"),
    ("exceptions.csv", "digits,bok-2023,2023,total,ip_total,balance,,B", "reason_en ''", "a text"),
    ("short_names.csv", "nowhere,A,B", "item 'nowhere'", "an item of items.csv"),
    ("short_names.csv", "US,A,B", "item 'US' a second time", "each item once"),
    ("short_names.csv", "JP,,B", "short_en ''", "a text"),
];

#[test]
fn a_package_without_short_names_reads_and_has_none() {
    let package = Package::copy();
    package.remove("short_names.csv");
    let data = ip_balance::data::read::read(&package.folder).expect("the file is optional");
    assert!(data.items.iter().all(|item| item.short_en.is_none() && item.short_ko.is_none()));
    assert!(shipped().items.iter().any(|item| item.short_en.is_some() && item.short_ko.is_some()));
}

#[test]
fn the_shipped_package_reads() {
    let data = shipped();
    assert!(data.observations.is_sorted_by_key(|o| (o.key, o.release)));
    assert!(data.releases.is_sorted_by_key(|r| r.date));
    for observation in &data.observations {
        assert_eq!(data.history(observation.key).iter().filter(|o| *o == observation).count(), 1);
    }
}

#[test]
fn each_kind_of_broken_row_is_told_with_file_and_line() {
    for (file, row, found, expected) in BROKEN {
        let package = Package::copy();
        let line = package.append(file, row);
        let problems = package.problems();
        let told = problems.iter().any(|p| {
            p.file == *file && p.line == Some(line) && p.found.contains(found) && p.expected.contains(expected)
        });
        let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(told, "{file}:{line}: found {found}, expected {expected}; told was\n{}", all.join("\n"));
        assert!(all.iter().all(|problem| !problem.contains('\n')), "one line a problem: {all:?}");
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let package = Package::copy();
    let lines: Vec<u64> = BROKEN.iter().map(|(file, row, ..)| package.append(file, row)).collect();
    let problems = package.problems();
    for ((file, row, ..), line) in BROKEN.iter().zip(lines) {
        assert!(problems.iter().any(|p| p.file == *file && p.line == Some(line)), "{file}:{line}: {row} is not told");
    }
}

#[test]
fn a_conflict_must_speak_of_a_figure_as_it_was_taken() {
    for (row, found) in [
        ("bok-2023,2023,total,ip_total,balance,181,190,kbizoom230324,r", "value_taken 181 where"),
        ("bok-2023,2011,type,designs,imports,1,2,kbizoom230324,r", "does not have"),
    ] {
        let package = Package::copy();
        let line = package.append("conflicts.csv", row);
        let problems = package.problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].line, Some(line));
        assert!(problems[0].found.contains(found), "{}", problems[0]);
    }
}

#[test]
fn a_parent_without_its_row_is_told() {
    let package = Package::copy();
    let kept: Vec<String> = package
        .text("parents.csv")
        .lines()
        .filter(|l| !l.starts_with("type,copyrights,"))
        .map(str::to_string)
        .collect();
    package.write("parents.csv", kept.join("\n"));
    let told: Vec<String> = package.problems().iter().map(ToString::to_string).collect();
    assert_eq!(told, ["parents.csv: found no row for copyrights in type, expected a row for each item that has parts"]);
}

#[test]
fn a_tree_deeper_than_any_chart_can_show_is_refused() {
    let package = Package::copy();
    let mut parent = "ip_total".to_string();
    let mut text = package.text("items.csv");
    for depth in 0..2_000 {
        text += &format!("type,deep{depth},{parent},D,D\n");
        parent = format!("deep{depth}");
    }
    package.write("items.csv", text);
    let problems = package.problems();
    assert!(problems.iter().any(|p| p.file == "items.csv" && p.expected.contains("levels")), "{}", problems[0]);
}

#[test]
fn a_file_that_is_none_of_ours_is_told_as_a_whole() {
    type Damage = fn(&Package);
    let damages: [(&str, Damage); 6] = [
        ("no readable file", |p| p.remove("observations.csv")),
        ("an empty file", |p| p.write("observations.csv", "")),
        ("columns 'a,b'", |p| p.write("observations.csv", "a,b\n1,2\n")),
        ("columns '<!DOCTYPE html>'", |p| p.write("observations.csv", "<!DOCTYPE html>\n<title>404</title>\n")),
        ("not UTF-8", |p| p.write("observations.csv", [0xC1, 0xF6, 0xBD, 0xC4])),
        ("no figures", |p| {
            let text = p.text("observations.csv");
            p.write("observations.csv", text.lines().next().unwrap_or_default());
            p.write("conflicts.csv", p.text("conflicts.csv").lines().next().unwrap_or_default());
            p.write("exceptions.csv", p.text("exceptions.csv").lines().next().unwrap_or_default());
        }),
    ];
    for (found, damage) in damages {
        let package = Package::copy();
        damage(&package);
        let problems = package.problems();
        assert!(
            problems.iter().any(|p| p.file == "observations.csv" && p.found.contains(found)),
            "{found}: {problems:?}"
        );
    }
}

#[test]
fn a_quote_that_never_closes_is_a_problem_and_no_panic() {
    let package = Package::copy();
    package.append("observations.csv", "bok-2023,2022,type,\"designs,balance,1,1,stated,x,");
    assert!(!package.problems().is_empty());
}

#[test]
fn files_as_a_spreadsheet_saves_them_are_read() {
    let package = Package::copy();
    for file in ["items.csv", "observations.csv", "sources.csv"] {
        package.write(file, format!("\u{feff}{}", package.text(file).replace('\n', "\r\n")));
    }
    assert_eq!(ip_balance::data::read::read(&package.folder).as_ref(), Ok(shipped()));
}

/// The file of the figures.
fn encode(data: &Dataset) -> Vec<u8> {
    wire::encode(data, "p")
}

fn decode(bytes: &[u8]) -> Result<Dataset, WireError> {
    wire::decode(bytes).map(|(data, _)| data)
}

/// What the file of the figures holds: of sources the codes, no names of releases, no notes, no conflicts.
fn figures(data: &Dataset) -> Dataset {
    let mut data = data.clone();
    for source in &mut data.sources {
        let Source { publisher, title, date, url, language, .. } = source;
        [publisher, title, date, url, language].into_iter().for_each(String::clear);
    }
    for release in &mut data.releases {
        [&mut release.name_en, &mut release.name_ko].into_iter().for_each(String::clear);
    }
    data.observations.iter_mut().for_each(|o| o.note.clear());
    data.conflicts.clear();
    data
}

#[test]
fn the_wire_brings_the_whole_dataset_back() {
    let (data, provenance) = wire::decode(&wire::encode(shipped(), "provenance.bin")).expect("our own file");
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
fn a_file_of_another_kind_or_version_says_so() {
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
fn a_changed_byte_is_damage_wherever_it_is() {
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

/// The first bytes of a file: its kind, its version and the checksum of the rest.
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

/// The file with the checksum that fits its content: what the decoder does behind the checksum is tested too.
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

/// Decodes a file and asks the dataset, if there is one, all that charts ask. Nothing may panic or allocate much.
fn survives(bytes: &[u8]) {
    LARGEST.set(0);
    let data = decode(bytes);
    assert_small_allocations(bytes.len());
    let Ok(data) = data else { return };
    assert_eq!(decode(&encode(&data)).as_ref(), Ok(&data));
    let late = Date::parse("9999-12-31").expect("a day");
    for compilation in Compilation::ALL {
        let vintage = Vintage { data: &data, compilation, as_of: late };
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
        let parsed = parse(query, Strictness::Strict).expect("a query of this test");
        let _ = resolve(&parsed, &data);
    }
}

/// Fails if a single allocation since the last reset of [`LARGEST`] was larger than a file of this length justifies.
fn assert_small_allocations(length: usize) {
    assert!(LARGEST.get() < 2 << 20, "an allocation of {} bytes for a file of {length}", LARGEST.get());
}

/// A part of the shipped package with all of its kinds of rows, its words cut to a letter: small enough to be
/// damaged in every byte.
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
    data.conflicts.truncate(2);
    data.conflicts.iter_mut().for_each(|c| {
        c.source.0 %= 3;
        cut(&mut c.reason);
    });
    for source in &mut data.sources {
        [&mut source.publisher, &mut source.title, &mut source.url].into_iter().for_each(cut);
    }
    data.items.iter_mut().for_each(|i| [&mut i.name_en, &mut i.name_ko].into_iter().for_each(cut));
    data.parents.iter_mut().for_each(|p| [&mut p.remainder_en, &mut p.remainder_ko].into_iter().for_each(cut));
    data.releases.iter_mut().for_each(|r| [&mut r.name_en, &mut r.name_ko].into_iter().for_each(cut));
    data.breaks.iter_mut().for_each(|b| [&mut b.note_en, &mut b.note_ko].into_iter().for_each(cut));
    data.exceptions.iter_mut().for_each(|e| [&mut e.reason_en, &mut e.reason_ko].into_iter().for_each(cut));
    data
}

thread_local! {
    /// The largest piece of memory that this thread asked for.
    static LARGEST: Cell<usize> = const { Cell::new(0) };
}

/// The system's memory, with a note of the largest piece.
struct Noting;

// SAFETY: every call goes to the system's allocator unchanged.
unsafe impl GlobalAlloc for Noting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = LARGEST.try_with(|largest| largest.set(largest.get().max(layout.size())));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static MEMORY: Noting = Noting;
