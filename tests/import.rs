//! Publishers' files into a package: samples of each format, what is taken, left out and refused, and that a second run
//! changes nothing.
//!
//! It is a little long because each format has cases of its own.

use crate::support::package::Package;
use crate::support::source::repository;
use expect_test::expect_file;
use ip_balance::data::{Date, read::read};
use ip_balance::files::replace_all;
use ip_balance::import::{Format, Input, Map, Outcome, import};
use rstest::rstest;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn samples() -> PathBuf {
    repository().join("tests/import")
}

fn sample(name: &str) -> Input {
    let text = fs::read_to_string(samples().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    Input { name: name.to_string(), text }
}

fn map(name: &str) -> Map {
    match name {
        "" => Map::default(),
        name => Map::parse(name, &sample(name).text).unwrap_or_else(|problem| panic!("{problem}")),
    }
}

fn day(text: &str) -> Option<Date> {
    Date::parse(text)
}

/// Imports into a package and writes the outcome.
fn take(package: &Package, format: Format, input: Input, map: &Map, release: Option<Date>) -> Outcome {
    let outcome = import(&package.folder, format, &[input], map, release);
    let outcome = outcome.unwrap_or_else(|problems| panic!("{problems:#?}"));
    replace_all(&package.folder, &outcome.files).expect("a folder of the test can be written");
    outcome
}

/// The files of a folder with their content.
fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder of the test");
    let paths = entries.map(|entry| entry.expect("a folder can be listed").path()).filter(|path| path.is_file());
    let name = |path: &PathBuf| path.file_name().expect("a file has a name").to_string_lossy().into_owned();
    paths.map(|path| (name(&path), fs::read(&path).expect("a file of the test"))).collect()
}

#[rstest]
#[case("ecos-quarters.json", Format::Ecos, "", "2024-11-20")]
#[case("ecos-cycles.xml", Format::Ecos, "", "2023-02-20")]
#[case("sdmx-csv-1.csv", Format::SdmxCsv, "", "2024-03-01")]
#[case("sdmx-csv-2.csv", Format::SdmxCsv, "", "2024-03-01")]
#[case("sdmx-csv-labels.csv", Format::SdmxCsv, "", "2024-03-01")]
#[case("eurostat.csv", Format::SdmxCsv, "", "")]
#[case("eurostat-semicolon.csv", Format::SdmxCsv, "", "")]
#[case("ecb-history.csv", Format::SdmxCsv, "", "")]
#[case("oecd-revisions.csv", Format::SdmxCsv, "oecd-map.json", "")]
#[case("alfred.json", Format::Alfred, "balance-map.json", "")]
#[case("alfred-columns.csv", Format::Alfred, "balance-map.json", "")]
#[case("long.csv", Format::Csv, "long-map.json", "")]
#[case("wide-periods.csv", Format::Csv, "wide-periods-map.json", "2024-03-01")]
#[case("wide-series.csv", Format::Csv, "wide-series-map.json", "2024-03-01")]
fn a_sample_becomes_rows_and_a_second_run_changes_nothing(
    #[case] name: &str,
    #[case] format: Format,
    #[case] map_name: &str,
    #[case] release: &str,
) {
    let package = Package::copy_of(&samples().join("package"));
    let (map, release) = (map(map_name), day(release));
    let outcome = take(&package, format, sample(name), &map, release);
    read(&package.folder).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let files =
        ["releases.csv", "sources.csv", "observations.csv"].map(|file| format!("== {file}\n{}", package.text(file)));
    let golden = format!("{}\n{}", outcome.report, files.join("\n"));
    expect_file![samples().join(format!("expected/{name}.txt"))].assert_eq(&golden);
    let before = content(&package.folder);
    let again = take(&package, format, sample(name), &map, release);
    assert!(
        again.files.is_empty() && again.report.to_string().contains("Nothing had to be changed"),
        "{}",
        again.report
    );
    assert_eq!(content(&package.folder), before);
}

/// A package with the first retrieval of the quarters.
fn with_quarters() -> Package {
    let package = Package::copy_of(&samples().join("package"));
    take(&package, Format::Ecos, sample("ecos-quarters.json"), &Map::default(), day("2024-11-20"));
    package
}

#[test]
fn a_database_that_has_nothing_new_makes_no_release() {
    let package = with_quarters();
    let before = content(&package.folder);
    let outcome = take(&package, Format::Ecos, sample("ecos-quarters.json"), &Map::default(), day("2024-12-20"));
    assert!(
        outcome.report.to_string().contains("No release for 2024-12-20: all 5 figures are as"),
        "{}",
        outcome.report
    );
    assert_eq!(content(&package.folder), before);
}

#[test]
fn a_later_retrieval_is_a_release_that_revises_and_repeats() {
    let package = with_quarters();
    let mut later = sample("ecos-quarters.json");
    later.text = later.text.replace("-77.8", "-75.1");
    let outcome = take(&package, Format::Ecos, later, &Map::default(), day("2024-12-20"));
    let told = outcome.report.to_string();
    assert!(told.contains("Release ecos-2024-12-20, added: 1 revised, 4 as before."), "{told}");
    let rows = package.text("observations.csv");
    assert!(rows.contains("ecos-2024-11-20,2024-Q3,total,services,balance,-77.8,"), "{rows}");
    assert!(rows.contains("ecos-2024-12-20,2024-Q3,total,services,balance,-75.1,"), "{rows}");
}

#[test]
fn a_figure_of_an_earlier_import_is_replaced_and_one_from_elsewhere_is_kept() {
    let package = with_quarters();
    let by_hand =
        package.text("observations.csv").replace("-120.5,0.1,stated,ecos-2024-11-20", "-111,1,stated,by-hand");
    package.write("observations.csv", by_hand);
    package.append("sources.csv", "by-hand,Somebody,A table,2024-11-20,https://example.org/,en");
    let mut corrected = sample("ecos-quarters.json");
    corrected.text = corrected.text.replace("\"31.2\"", "\"33.2\"");
    let outcome = take(&package, Format::Ecos, corrected, &Map::default(), day("2024-11-20"));
    let told = outcome.report.to_string();
    assert!(told.contains("changed: films balance 2024-Q2: 31.2 → 33.2"), "{told}");
    assert!(told.contains("kept what the package has: services balance 2024-Q1: -111 → -120.5"), "{told}");
    assert!(package.text("observations.csv").contains("services,balance,-111,1,stated,by-hand"));
}

#[test]
fn vintages_beside_other_items_are_written_out() {
    let package = with_quarters();
    let narrow: Map = Map::parse("map", r#"{"item": "patents", "flow": "balance"}"#).expect("a map");
    let outcome = take(&package, Format::Alfred, sample("alfred.json"), &narrow, None);
    let told = outcome.report.to_string();
    assert!(told.contains("Release alfred-2023-07-27, added: 1 new, 1 as before."), "{told}");
    assert!(!package.text("releases.csv").contains(",yes"), "no release stands for figures of other items");
    // Releases stand in the order of their days, whenever they were imported.
    let data = package.data();
    assert!(data.releases.is_sorted_by_key(|release| release.date));
}

#[rstest]
#[case(Format::Ecos, "ecos-no-data.json", &["ecos-no-data.json: found", "INFO-200", "check table, cycle, items and periods"])]
#[case(Format::Ecos, "ecos-too-often.xml", &["ERROR-602", "wait, then ask again"])]
#[case(Format::Ecos, "long.csv", &["long.csv:1: found", "StatisticSearch"])]
#[case(Format::SdmxCsv, "long.csv", &["long.csv:2: found 6 fields", "the names of the columns", "\"skip\""])]
#[case(Format::SdmxCsv, "wide-series.csv", &["wide-series.csv:1: found the columns month", "TIME_PERIOD and OBS_VALUE"])]
#[case(Format::Alfred, "wide-periods.csv", &["found the columns kind", "observation_date"])]
#[case(Format::Csv, "wide-series.csv", &["found no column of the period", "\"columns\": {\"period\""])]
fn a_file_that_is_another_one_is_refused_with_what_to_do(
    #[case] format: Format,
    #[case] name: &str,
    #[case] words: &[&str],
) {
    assert_refused(format, sample(name), &Map::default(), day("2024-11-20"), words);
}

fn assert_refused(format: Format, input: Input, map: &Map, release: Option<Date>, words: &[&str]) {
    let package = Package::copy_of(&samples().join("package"));
    let problems = import(&package.folder, format, &[input], map, release).err().unwrap_or_default();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    for word in words {
        assert!(told.join("\n").contains(word), "expected '{word}' in {told:#?}");
    }
}

/// A sample with one text in place of another.
fn changed(name: &str, from: &str, to: &str) -> Input {
    let mut input = sample(name);
    assert!(input.text.contains(from), "{name} has no '{from}'");
    input.text = input.text.replacen(from, to, 1);
    input
}

#[test]
fn what_cannot_be_read_is_told_with_its_line() {
    let no_map = Map::default();
    let release = day("2024-11-20");
    let quarters = |from, to| changed("ecos-quarters.json", from, to);
    let ecos = |input, words: &[&str]| assert_refused(Format::Ecos, input, &no_map, release, words);
    ecos(quarters("\"list_total_count\":7", "\"list_total_count\":9"), &["7 of the 9 rows", "ask again"]);
    ecos(quarters("\"-90\"", "\"n/a!\""), &["ecos-quarters.json:3: found the value 'n/a!'"]);
    ecos(quarters("2024Q2", "2024QQ"), &["ecos-quarters.json:3: found the period '2024QQ'"]);
    ecos(
        quarters("2024Q2", "2024Q1"),
        &["ecos-quarters.json:3: found -90 for services balance 2024-Q1", "in line 2 of"],
    );
    ecos(quarters("\"-90\"", "\"-90.123\""), &["ecos-quarters.json:3: found value '-90.123'", "measures.csv says"]);
    ecos(quarters("\"-90\"", "\"-90.1234567\""), &["ecos-quarters.json:3:", "\"decimals\""]);
    let cut = Input { text: sample("ecos-quarters.json").text[..400].to_string(), ..sample("ecos-quarters.json") };
    ecos(cut, &["ecos-quarters.json:", "cut off"]);
    let cut = Input { text: sample("ecos-cycles.xml").text[..300].to_string(), ..sample("ecos-cycles.xml") };
    ecos(cut, &["ecos-cycles.xml:4: found ", "cut off"]);
    assert_refused(Format::Ecos, sample("ecos-quarters.json"), &no_map, None, &["no day of release", "--release DATE"]);
    let sdmx = |input, words: &[&str]| assert_refused(Format::SdmxCsv, input, &no_map, None, words);
    sdmx(changed("ecb-history.csv", "Replace", "Renew"), &["ecb-history.csv:2: found ACTION 'Renew'"]);
    sdmx(changed("ecb-history.csv", "2023-05-20T10", "May T10"), &["ecb-history.csv:2: found VALID_FROM"]);
    sdmx(changed("eurostat.csv", "2026-07,12.3,,", "2026-07"), &["eurostat.csv:2: found 8 fields", "expected 11"]);
    let oecd = Map { editions: BTreeMap::new(), ..map("oecd-map.json") };
    let edition = changed("oecd-revisions.csv", "202308", "August");
    assert_refused(Format::SdmxCsv, edition, &oecd, None, &["the edition 'August'", "\"editions\""]);
}

#[test]
fn the_map_that_ships_takes_rows_by_the_names_of_the_package() {
    let package = Package::copy();
    let map = Map::parse("ecos.json", &package.text("import/ecos.json")).expect("the map that ships");
    let row = |item: &str, flow: &str, time: &str, value: &str| {
        format!(
            "{{\"STAT_CODE\":\"304Y107\",\"ITEM_CODE1\":\"X\",\"ITEM_NAME1\":\"{item}\",\"ITEM_NAME2\":\"{flow}\",\
             \"UNIT_NAME\":\"백만달러\",\"TIME\":\"{time}\",\"DATA_VALUE\":\"{value}\"}}"
        )
    };
    let rows = [
        row("저작권", "수출", "2026Q2", "11.5"),
        row("산업재산권", "수지", "2026Q2", "-7"),
        row("새 항목", "수지", "2026Q2", "1"),
    ];
    let text = format!("{{\"StatisticSearch\":{{\"list_total_count\":3,\"row\":[{}]}}}}", rows.join(","));
    let input = Input { name: "invented.json".to_string(), text };
    let told = take(&package, Format::Ecos, input, &map, day("2026-11-20")).report.to_string();
    assert!(told.contains("Release ecos-2026-11-20, added: 2 new."), "{told}");
    assert!(told.contains("no item in items.csv or in the map for ITEM_CODE1=X, ITEM_NAME1=새 항목"), "{told}");
    let data = package.data();
    let release = data.releases.iter().find(|release| release.code == "ecos-2026-11-20").expect("it was added");
    assert_eq!(data.series(release.series).code, "special");
}

#[test]
fn a_map_with_an_unknown_key_is_refused_with_its_line() {
    let problem =
        Map::parse("map.json", "{\n  \"item\": \"services\",\n  \"flows\": \"balance\"\n}").expect_err("no map");
    let told = problem.to_string();
    assert!(told.starts_with("map.json:3: found unknown field `flows`"), "{told}");
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(arguments).output().expect("the program starts")
}

#[test]
fn the_command_writes_once_and_says_what_it_did() {
    let package = Package::copy_of(&samples().join("package"));
    let folder = package.folder.to_str().expect("a path in UTF-8");
    let file = samples().join("long.csv");
    let map = samples().join("long-map.json");
    let paths = [&file, &map].map(|path| path.to_str().expect("a path in UTF-8"));
    let arguments = ["import", "csv", paths[0], "--package", folder, "--map", paths[1]];
    let first = run(&arguments);
    let told = String::from_utf8_lossy(&first.stdout).into_owned();
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    for line in
        ["Release csv-2023-08-20, added: 1 new, 1 revised.", "a memorandum item", "observations.csv: added 3 rows."]
    {
        assert!(told.contains(line), "expected '{line}' in {told}");
    }
    let before = content(&package.folder);
    assert!(String::from_utf8_lossy(&run(&arguments).stdout).contains("Nothing had to be changed."));
    assert_eq!(content(&package.folder), before);
    let refused = run(&["import", "ecos", paths[0], "--package", folder]);
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && told.starts_with("error: ") && told.contains("unchanged"), "{told}");
    assert_eq!(content(&package.folder), before);
}
