//! datapackage.json describes the files and columns that the reader expects, and every row keeps its constraints.

use ip_balance::data::{
    Date, Period,
    read::{PACKAGE, columns, is_named},
};
use serde_json::Value;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data")
}

fn package() -> Value {
    let text = fs::read_to_string(folder().join("datapackage.json")).expect("the package has a datapackage.json");
    serde_json::from_str(&text).expect("datapackage.json is JSON")
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("a text '{key}' in {value}"))
}

/// The rows of a file without its header.
fn rows(file: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::Reader::from_path(folder().join(file)).expect("a file of the package");
    reader.records().collect::<Result<_, _>>().expect("rows of comma-separated values")
}

/// The positions of columns among the fields of a resource.
fn positions(resource: &Value, names: &[Value]) -> Vec<usize> {
    let fields = list(&resource["schema"], "fields");
    let position = |name: &Value| fields.iter().position(|f| f["name"] == *name);
    names.iter().map(|name| position(name).unwrap_or_else(|| panic!("no field {name}"))).collect()
}

fn values(row: &csv::StringRecord, positions: &[usize]) -> Vec<String> {
    positions.iter().map(|position| row[*position].to_string()).collect()
}

#[test]
fn every_file_of_the_package_is_described_with_the_columns_that_the_reader_expects() {
    let package = package();
    let mut described: Vec<(String, Vec<String>)> = list(&package, "resources")
        .iter()
        .map(|r| {
            let fields = list(&r["schema"], "fields").iter().map(|f| text(f, "name").to_string());
            (text(r, "path").to_string(), fields.collect())
        })
        .collect();
    let languages = ["en", "ko"].map(str::to_string);
    let mut read: Vec<(String, Vec<String>)> = PACKAGE
        .iter()
        .map(|(file, specification)| {
            let described = described.iter().find(|(described, _)| is_named(described, file));
            let name = described.map_or(file.to_string(), |(described, _)| described.clone());
            let described = described.map(|(_, columns)| columns);
            let is_there = |name: &String| described.is_some_and(|columns| columns.contains(name));
            let columns = columns(specification, &languages).into_iter();
            let columns = columns.filter(|column| column.required || is_there(&column.name));
            (name, columns.map(|column| column.name).collect())
        })
        .collect();
    described.sort();
    read.sort();
    assert_eq!(described, read);
    for entry in fs::read_dir(folder()).expect("the package ships") {
        let name = entry.expect("a file of the package").file_name().to_string_lossy().to_string();
        assert!(!name.ends_with(".csv") || described.iter().any(|(file, _)| *file == name), "{name} is not described");
    }
}

#[test]
fn the_package_names_itself_its_licence_and_its_sources() {
    let package = package();
    for key in ["$schema", "name", "title", "description", "version"] {
        assert!(!text(&package, key).is_empty());
    }
    assert_eq!(text(&package, "$schema"), "https://datapackage.org/profiles/2.0/datapackage.json");
    assert!(!list(&package, "licenses").is_empty() && !list(&package, "sources").is_empty());
    for resource in list(&package, "resources") {
        assert_eq!(text(resource, "path"), format!("{}.csv", text(resource, "name")));
        assert_eq!(resource["schema"]["missingValues"], serde_json::json!([""]));
        assert!(
            list(&resource["schema"], "fields").iter().all(|f| text(f, "description").ends_with('.')),
            "{resource}"
        );
    }
}

#[test]
fn every_row_keeps_the_types_and_constraints_of_its_schema() {
    for resource in list(&package(), "resources") {
        let file = text(resource, "path");
        for (number, row) in (2..).zip(rows(file)) {
            for (field, value) in list(&resource["schema"], "fields").iter().zip(row.iter()) {
                if let Err(expected) = check_value(field, value) {
                    panic!("{file}, row {number}: found {} '{value}', expected {expected}", text(field, "name"));
                }
            }
        }
    }
}

/// Checks that a value has its field's type and keeps its constraints; the error is what was expected.
fn check_value(field: &Value, value: &str) -> Result<(), String> {
    let constraints = &field["constraints"];
    if value.is_empty() {
        return if constraints["required"] == true { Err("a value".to_string()) } else { Ok(()) };
    }
    let number = value.parse::<f64>();
    let typed = match text(field, "type") {
        "string" if field["format"] == "uri" => value.starts_with("https://") || value.starts_with("http://"),
        "string" => true,
        "integer" => value.parse::<i64>().is_ok(),
        "number" => number.is_ok(),
        "year" => value.len() == 4 && value.parse::<u16>().is_ok(),
        "date" => Date::parse(value).is_some(),
        "list" => value.split(text(field, "delimiter")).all(|part| !part.is_empty()),
        other => panic!("a type that this test knows, not {other}"),
    };
    if !typed {
        return Err(text(field, "type").to_string());
    }
    let allowed = list(constraints, "enum");
    if !allowed.is_empty() && !allowed.iter().any(|a| a == value) {
        return Err(constraints["enum"].to_string());
    }
    if let (Some(least), Ok(number)) = (constraints["minimum"].as_f64(), number)
        && number < least
    {
        return Err(format!("at least {least}"));
    }
    match constraints["pattern"].as_str() {
        Some(pattern) if !matches_pattern(pattern, value) => Err(pattern.to_string()),
        Some(_) | None => Ok(()),
    }
}

/// Whether a value matches a pattern of the schema, decided by the parser that the code has for it.
fn matches_pattern(pattern: &str, value: &str) -> bool {
    match pattern {
        "^[1-9][0-9]{3}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$" => Period::parse(value).is_some(),
        "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" => {
            let padded = format!("{value}{}", "-01".repeat(2usize.saturating_sub(value.matches('-').count())));
            Date::parse(&padded).is_some()
        }
        "^[a-z]{2}$" => value.len() == 2 && value.bytes().all(|b| b.is_ascii_lowercase()),
        "^[A-Za-z_]+:[A-Za-z_]+$" => {
            let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_');
            value.split_once(':').is_some_and(|(one, other)| word(one) && word(other))
        }
        other => panic!("a pattern that this test knows, not {other}"),
    }
}

#[test]
fn primary_keys_are_unique_and_foreign_keys_exist() {
    let package = package();
    for resource in list(&package, "resources") {
        let (file, schema) = (text(resource, "path"), &resource["schema"]);
        let rows_here = rows(file);
        let mut seen = BTreeSet::new();
        let key = positions(resource, list(schema, "primaryKey"));
        assert!(!key.is_empty(), "{file} has no primary key");
        for row in &rows_here {
            assert!(seen.insert(values(row, &key)), "{file}: {:?} a second time", values(row, &key));
        }
        for field in list(schema, "fields").iter().filter(|f| f["constraints"]["unique"] == true) {
            let position = positions(resource, std::slice::from_ref(&field["name"]));
            let distinct: BTreeSet<_> = rows_here.iter().map(|row| values(row, &position)).collect();
            assert_eq!(distinct.len(), rows_here.len(), "{file}: {} is not unique", field["name"]);
        }
        for foreign in list(schema, "foreignKeys") {
            let reference = &foreign["reference"];
            let target = list(&package, "resources").iter().find(|r| r["name"] == reference["resource"]);
            let target = target.unwrap_or_else(|| panic!("{file}: no resource {}", reference["resource"]));
            let known = positions(target, list(reference, "fields"));
            let known: BTreeSet<_> = rows(text(target, "path")).iter().map(|row| values(row, &known)).collect();
            let own = positions(resource, list(foreign, "fields"));
            for row in rows_here.iter().map(|row| values(row, &own)).filter(|row| row.iter().all(|v| !v.is_empty())) {
                assert!(known.contains(&row), "{file}: {row:?} is not in {}", text(target, "path"));
            }
        }
    }
}

#[test]
fn every_code_in_a_list_exists() {
    let codes = |file: &str, position: usize| -> BTreeSet<String> {
        rows(file).iter().map(|r| r[position].to_string()).collect()
    };
    let (sources, items) = (codes("sources.csv", 0), codes("items.csv", 1));
    for resource in list(&package(), "resources") {
        let file = text(resource, "path");
        for (position, field) in list(&resource["schema"], "fields").iter().enumerate() {
            let known = match text(field, "name") {
                "sources" => &sources,
                "items" => &items,
                _ => continue,
            };
            for row in rows(file) {
                assert!(
                    row[position].split_whitespace().all(|code| known.contains(code)),
                    "{file}: {:?}",
                    &row[position]
                );
            }
        }
    }
}
