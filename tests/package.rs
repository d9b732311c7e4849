//! datapackage.json says what the reader reads: the same files and columns, and every row keeps its constraints.

use ip_balance::data::{Date, Period, read::PACKAGE};
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

/// The places of columns among the fields of a resource.
fn places(resource: &Value, names: &[Value]) -> Vec<usize> {
    let fields = list(&resource["schema"], "fields");
    let place = |name: &Value| fields.iter().position(|f| f["name"] == *name);
    names.iter().map(|name| place(name).unwrap_or_else(|| panic!("no field {name}"))).collect()
}

fn values(row: &csv::StringRecord, places: &[usize]) -> Vec<String> {
    places.iter().map(|place| row[*place].to_string()).collect()
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
    let mut read: Vec<(String, Vec<String>)> = PACKAGE
        .iter()
        .map(|(file, columns)| (file.to_string(), columns.iter().map(ToString::to_string).collect()))
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
                if let Err(expected) = keeps(field, value) {
                    panic!("{file}, row {number}: found {} '{value}', expected {expected}", text(field, "name"));
                }
            }
        }
    }
}

/// Whether a value is of its field's type and within its constraints.
fn keeps(field: &Value, value: &str) -> Result<(), String> {
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
        Some(pattern) if !fits(pattern, value) => Err(pattern.to_string()),
        Some(_) | None => Ok(()),
    }
}

/// The patterns of the schema, each by the parser that the code has for it.
fn fits(pattern: &str, value: &str) -> bool {
    match pattern {
        "^[1-9][0-9]{3}(-(H[12]|Q[1-4]))?$" => Period::parse(value).is_some(),
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
fn primary_keys_are_unique_and_foreign_keys_lead_somewhere() {
    let package = package();
    for resource in list(&package, "resources") {
        let (file, schema) = (text(resource, "path"), &resource["schema"]);
        let rows_here = rows(file);
        let mut seen = BTreeSet::new();
        let key = places(resource, list(schema, "primaryKey"));
        assert!(!key.is_empty(), "{file} has no primary key");
        for row in &rows_here {
            assert!(seen.insert(values(row, &key)), "{file}: {:?} a second time", values(row, &key));
        }
        for field in list(schema, "fields").iter().filter(|f| f["constraints"]["unique"] == true) {
            let place = places(resource, std::slice::from_ref(&field["name"]));
            let distinct: BTreeSet<_> = rows_here.iter().map(|row| values(row, &place)).collect();
            assert_eq!(distinct.len(), rows_here.len(), "{file}: {} is not unique", field["name"]);
        }
        for foreign in list(schema, "foreignKeys") {
            let there = &foreign["reference"];
            let target = list(&package, "resources").iter().find(|r| r["name"] == there["resource"]);
            let target = target.unwrap_or_else(|| panic!("{file}: no resource {}", there["resource"]));
            let known = places(target, list(there, "fields"));
            let known: BTreeSet<_> = rows(text(target, "path")).iter().map(|row| values(row, &known)).collect();
            let own = places(resource, list(foreign, "fields"));
            for row in rows_here.iter().map(|row| values(row, &own)).filter(|row| row.iter().all(|v| !v.is_empty())) {
                assert!(known.contains(&row), "{file}: {row:?} is not in {}", text(target, "path"));
            }
        }
    }
}

#[test]
fn every_list_of_codes_leads_somewhere() {
    let codes =
        |file: &str, place: usize| -> BTreeSet<String> { rows(file).iter().map(|r| r[place].to_string()).collect() };
    let (sources, items) = (codes("sources.csv", 0), codes("items.csv", 1));
    for resource in list(&package(), "resources") {
        let file = text(resource, "path");
        for (place, field) in list(&resource["schema"], "fields").iter().enumerate() {
            let known = match text(field, "name") {
                "sources" => &sources,
                "items" => &items,
                _ => continue,
            };
            for row in rows(file) {
                assert!(row[place].split_whitespace().all(|code| known.contains(code)), "{file}: {:?}", &row[place]);
            }
        }
    }
}
