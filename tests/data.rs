//! The data package is read strictly: each kind of invalid row and file is reported.
//! It is long because it is mostly a table of cases.

use crate::support::package::{Package, shipped};
use ip_balance::data::read::read;

/// The file, an invalid row of it, and what `found` and `expected` of the reported problem must contain.
type InvalidRow = (&'static str, &'static str, &'static str, &'static str);

const INVALID_ROWS: &[InvalidRow] = &[
    ("dimensions.csv", "type,product,A,B,,", "dimension 'type' a second time", "each dimension once"),
    ("dimensions.csv", "total,area,A,B,,", "dimension 'total' a second time", "none for 'total'"),
    ("dimensions.csv", "planet,thing,A,B,,", "role 'thing'", "one of area, party"),
    ("items.csv", "planet,x,ip_total,X,X", "dimension 'planet'", "one of total, type, country"),
    ("items.csv", "type,,ip_total,X,X", "item ''", "letters, digits"),
    ("items.csv", "type,\"a,b\",ip_total,X,X", "item 'a,b'", "letters, digits"),
    ("items.csv", "type,x1,nowhere,X,X", "parent 'nowhere'", "an item of an earlier row"),
    ("items.csv", "type,x2,,X,X", "parent ''", "an item of an earlier row"),
    ("items.csv", "type,designs,ip_total,X,X", "item 'designs' a second time", "each item once"),
    ("items.csv", "type,x3,VN,X,X", "parent 'VN'", "same dimension"),
    ("items.csv", "total,x4,ip_total,X,X", "parent 'ip_total'", "same dimension, or a total"),
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
    ("series.csv", "first,A,B", "compilation 'first' a second time", "each compilation once"),
    ("series.csv", "a b,A,B", "compilation 'a b'", "letters, digits"),
    ("breaks.csv", "crack,2020-01-01,,,,A,B", "kind 'crack'", "one of compilation, definition"),
    ("breaks.csv", "coverage,2020,,,,A,B", "date '2020'", "a date such as"),
    ("breaks.csv", "coverage,2020-01-01,planet,,,A,B", "dimension 'planet'", "or nothing"),
    ("breaks.csv", "coverage,2020-01-01,,designs nowhere,,A,B", "items 'designs nowhere'", "items of items.csv"),
    ("breaks.csv", "coverage,2020-01-01,,,balance both,A,B", "flows 'balance both'", "balance, exports, imports"),
    ("sources.csv", "x1,A,,B,2020,ftp://example.org,en", "url 'ftp://example.org'", "https://"),
    ("sources.csv", "x2,A,,B,2020-13,https://example.org,en", "date '2020-13'", "a year, a month or a day"),
    ("sources.csv", "kbizoom230324,A,,B,2020,https://example.org,en", "'kbizoom230324' a second time", "once"),
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
        "bok-2023,2018,type,designs,balance,1.0000001,1,stated,kbizoom230324,",
        "value '1.0000001'",
        "a number such as -1330",
    ),
    (
        "observations.csv",
        "bok-2023,2018,type,designs,exports,,1,stated,kbizoom230324,",
        "value ''",
        "a number such as -1330",
    ),
    (
        "observations.csv",
        "bok-2023,2018,type,designs,imports,NaN,1,stated,kbizoom230324,",
        "value 'NaN'",
        "a number such as -1330",
    ),
    (
        "observations.csv",
        "bok-2023,2017,type,designs,imports,−5,1,stated,kbizoom230324,",
        "value '−5'",
        "a number such as -1330",
    ),
    (
        "observations.csv",
        "bok-2023,2017,type,designs,exports,-1000000000,1,stated,kbizoom230324,",
        "'-1000000000'",
        "below a billion",
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
        "a number such as -1330",
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
    ("names.csv", "nowhere,A,B", "item 'nowhere'", "an item of items.csv"),
    ("names.csv", "US,A,B", "item 'US' a second time", "each item once"),
    ("names.csv", "JP,,", "item 'JP' without a name", "a short name, or the name within a sentence"),
];

#[test]
fn a_package_without_short_names_reads_and_has_none() {
    let package = Package::copy();
    package.remove("names.csv");
    let data = read(&package.folder).expect("the file is optional");
    assert!(data.items.iter().all(|item| item.short.is_empty()));
    assert!(shipped().items.iter().any(|item| !item.short.is_empty()));
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
fn each_kind_of_invalid_row_is_reported_with_file_and_line() {
    for (file, row, found, expected) in INVALID_ROWS {
        let package = Package::copy();
        let line = package.append(file, row);
        let problems = package.problems();
        let reported = problems.iter().any(|p| {
            p.file == *file && p.line == Some(line) && p.found.contains(found) && p.expected.contains(expected)
        });
        let all: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(reported, "{file}:{line}: found {found}, expected {expected}; reported was\n{}", all.join("\n"));
        assert!(all.iter().all(|problem| !problem.contains('\n')), "one line a problem: {all:?}");
    }
}

#[test]
fn all_problems_are_reported_together() {
    let package = Package::copy();
    let lines: Vec<u64> = INVALID_ROWS.iter().map(|(file, row, ..)| package.append(file, row)).collect();
    let problems = package.problems();
    for ((file, row, ..), line) in INVALID_ROWS.iter().zip(lines) {
        assert!(
            problems.iter().any(|p| p.file == *file && p.line == Some(line)),
            "{file}:{line}: {row} is not reported"
        );
    }
}

#[test]
fn a_conflict_must_name_the_value_that_was_taken() {
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
fn a_missing_row_of_parents_is_reported() {
    let package = Package::copy();
    let kept: Vec<String> = package
        .text("parents.csv")
        .lines()
        .filter(|l| !l.starts_with("type,copyrights,"))
        .map(str::to_string)
        .collect();
    package.write("parents.csv", kept.join("\n"));
    let problems: Vec<String> = package.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        ["parents.csv: found no row for copyrights in type, expected a row for each item that has parts"]
    );
}

#[test]
fn a_tree_of_too_many_levels_is_refused() {
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
fn a_file_that_is_no_table_is_reported_as_a_whole() {
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
    assert_eq!(read(&package.folder).as_ref(), Ok(shipped()));
}

#[test]
fn columns_may_stand_in_any_order_and_others_among_them() {
    let package = Package::copy();
    let rows = package.text("items.csv");
    let rows = rows.lines().enumerate().map(|(at, line)| match line.splitn(4, ',').collect::<Vec<_>>()[..] {
        [dimension, item, parent, names] => {
            let remark = if at == 0 { "remark" } else { "seen" };
            format!("{remark},{parent},{item},{dimension},{names}\n")
        }
        _ => panic!("a row of items.csv has five fields, found '{line}'"),
    });
    package.write("items.csv", rows.collect::<String>());
    assert_eq!(read(&package.folder).as_ref(), Ok(shipped()));
    package.write("items.csv", package.text("items.csv").replacen("remark,", "name_en,", 1));
    let problems = package.problems();
    assert!(problems[0].to_string().starts_with("items.csv:1: found column 'name_en' twice"), "{problems:?}");
}

#[test]
fn a_third_language_is_a_column_in_each_file_that_has_texts() {
    let package = Package::copy();
    let descriptor = package.text("datapackage.json");
    package.write("datapackage.json", descriptor.replacen(r#"["en", "ko"]"#, r#"["en", "ko", "fi"]"#, 1));
    let expected = [
        "breaks",
        "claims",
        "corrections",
        "dimensions",
        "events",
        "exceptions",
        "items",
        "names",
        "parents",
        "releases",
        "series",
    ];
    let found: Vec<String> = package.problems().iter().map(ToString::to_string).collect();
    assert!(found.iter().any(|problem| problem.ends_with("name_en,name_ko,name_fi', and any others")), "{found:?}");
    for file in expected.map(|stem| format!("{stem}.csv")) {
        let rows = package.text(&file);
        let mut reader = csv::Reader::from_reader(rows.as_bytes());
        let header = reader.headers().expect("a header").clone();
        let english = header.iter().position(|column| column.ends_with("_en")).expect("a text in English");
        let mut writer = csv::Writer::from_writer(Vec::new());
        let column = header[english].replace("_en", "_fi");
        writer.write_record(header.iter().chain([column.as_str()])).expect("memory can be written");
        for row in reader.records() {
            let row = row.expect("a row");
            let text = Some(&row[english]).filter(|text| !text.is_empty()).map(|text| format!("{text} suomeksi"));
            writer.write_record(row.iter().chain([text.unwrap_or_default().as_str()])).expect("memory can be written");
        }
        package.write(&file, writer.into_inner().expect("memory can be written"));
    }
    let data = read(&package.folder).expect("the texts are there in every language");
    let item = &data.items[1];
    assert_eq!(
        (item.name.get("fi"), item.short.get("fi")),
        ("Industrial property rights suomeksi", "Industrial property suomeksi")
    );
    assert_eq!(data.releases[0].name.get("ko"), shipped().releases[0].name.get("ko"));
}
