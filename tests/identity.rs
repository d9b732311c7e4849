//! A package says what it is in its `datapackage.json`: one that does not is refused with what to add.

use crate::support::package::{Package, shipped_folder};
use ip_balance::cli::check::check_package;
use ip_balance::data::read::PackageInfo;
use serde_json::{Value, json};

/// What `check` says of a copy whose descriptor has been changed.
fn problems(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let copy = Package::copy();
    let mut descriptor: Value = serde_json::from_str(&copy.text("datapackage.json")).expect("JSON");
    change(&mut descriptor);
    copy.write("datapackage.json", descriptor.to_string());
    check_package(&copy.folder).iter().map(ToString::to_string).collect()
}

#[test]
fn a_package_that_does_not_say_what_it_is_is_refused_with_what_to_add() {
    for (property, missing, add) in [
        ("title", "no title", "\"title\": \"…\""),
        ("subject", "no subject", "\"subject\": \"…\""),
        ("publisher", "no publisher", "\"publisher\": {\"title\": \"…\""),
        ("licenses", "no licence", "\"licenses\": [{\"name\": \"CC-BY-4.0\""),
        ("languages", "no languages", "\"languages\": [\"en\"]"),
    ] {
        let found = problems(|descriptor| {
            descriptor.as_object_mut().expect("an object").remove(property);
        });
        let start = format!("datapackage.json: found {missing}, expected {add}");
        assert!(found.iter().any(|problem| problem.starts_with(&start)), "{property}: {found:#?}");
    }
}

#[test]
fn each_language_of_a_package_has_a_title_and_a_subject() {
    let found = problems(|descriptor| descriptor["translations"]["ko"]["subject"] = json!(""));
    assert_eq!(
        found,
        ["datapackage.json: found no subject in the language 'ko', \
          expected \"translations\": {\"ko\": {\"subject\": \"…\"}}"]
    );
    let found = problems(|descriptor| descriptor["translations"]["fr"] = json!({"title": "La balance"}));
    assert_eq!(
        found,
        [
            "datapackage.json: found a translation into 'fr', expected translations into languages of the package: en, ko"
        ]
    );
}

#[test]
fn a_package_names_only_files_of_its_own_folder_that_are_there() {
    for path in ["../secret.csv", "/etc/passwd", "a/../../b.csv", "a\\b.csv", ""] {
        let found = problems(|descriptor| descriptor["resources"][0]["path"] = json!(path));
        let told =
            format!("datapackage.json: found the resource '{path}', expected a file of the package's own folder");
        assert_eq!(found, [told]);
    }
    let found = problems(|descriptor| descriptor["resources"][0]["path"] = json!(["items.csv", "more.csv"]));
    assert_eq!(found, ["datapackage.json: found the resource 'more.csv', expected a file of the package"]);
}

#[test]
fn a_package_without_a_descriptor_or_with_a_damaged_one_is_refused_with_its_line() {
    let copy = Package::copy();
    copy.write("datapackage.json", "{\n\"title\": 5\n}");
    let found = check_package(&copy.folder);
    assert_eq!((found.len(), found[0].line), (1, Some(2)), "{found:#?}");
    copy.remove("datapackage.json");
    let found = check_package(&copy.folder).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert!(found[0].starts_with("datapackage.json: found no readable file"), "{found:#?}");
}

#[test]
fn the_shipped_package_says_what_it_is_in_both_languages() {
    let info = PackageInfo::read(&shipped_folder()).expect("the package that ships is sound");
    assert_eq!(info.languages, ["en", "ko"]);
    assert_eq!(info.identity("ko").publisher, "한국은행");
    assert_eq!(info.identity("ja"), info.identity("en"), "other languages have the names of the first");
    assert_eq!(info.edition(), format!("{} {}", info.name, info.version));
}
