//! `ip-balance check`: the shipped package passes, and each kind of error is reported with its file and line.
//! It is long because each kind of error has a test of its own.

use crate::support::package::{Package, shipped_folder};
use crate::support::source::repository;
use ip_balance::cli::check::check_package;
use serde_json::Value;

/// Replaces a text that occurs exactly once in a file.
fn replace(copy: &Package, file: &str, old: &str, new: &str) {
    let text = copy.text(file);
    assert_eq!(text.matches(old).count(), 1, "'{old}' in {file}");
    copy.write(file, text.replace(old, new));
}

fn problems(copy: &Package) -> Vec<String> {
    check_package(&copy.folder).iter().map(ToString::to_string).collect()
}

/// The only problem, without its line number.
fn only(problems: Vec<String>) -> String {
    assert_eq!(problems.len(), 1, "{problems:#?}");
    let (place, rest) = problems[0].split_once(": ").expect("file:line: found …, expected …");
    let (file, line) = place.split_once(':').expect("a file and a line");
    assert!(line.parse::<u64>().is_ok_and(|line| line > 1), "{place}");
    format!("{file}: {rest}")
}

#[test]
fn the_shipped_package_passes() {
    assert_eq!(check_package(&shipped_folder()), []);
}

#[test]
fn the_optional_files_may_be_missing_once_no_figure_needs_an_exception() {
    let copy = Package::copy();
    let optional = ["exceptions.csv", "claims.csv", "details.csv", "krw_per_usd.csv", "README.md"];
    optional.iter().for_each(|file| copy.remove(file));
    let mut descriptor: Value = serde_json::from_str(&copy.text("datapackage.json")).expect("JSON");
    let resources = descriptor["resources"].as_array_mut().expect("a list of files");
    resources.retain(|resource| !optional.iter().any(|file| resource["path"] == *file));
    copy.write("datapackage.json", descriptor.to_string());
    replace(
        &copy,
        "observations.csv",
        "bok-2023,2023,country,JP,balance,-3,10,",
        "bok-2023,2023,country,JP,balance,-30,10,",
    );
    assert_eq!(problems(&copy), [""; 0]);
}

#[test]
fn exports_less_imports_must_equal_the_balance() {
    let copy = Package::copy();
    replace(
        &copy,
        "observations.csv",
        "bok-2022,2022,total,ip_total,imports,23100,",
        "bok-2022,2022,total,ip_total,imports,23300,",
    );
    assert_eq!(
        only(problems(&copy)),
        "observations.csv: found ip_total 2022 balance -1330 in bok-2022, \
         expected exports 21780 - imports 23300 = -1520, give or take 15"
    );
}

#[test]
fn complete_parts_must_add_up_to_their_parent() {
    let copy = Package::copy();
    replace(
        &copy,
        "observations.csv",
        "bok-2023,2023,type,copyrights,balance,2210,",
        "bok-2023,2023,type,copyrights,balance,2260,",
    );
    assert_eq!(
        only(problems(&copy)),
        "observations.csv: found copyrights 2023 balance 2260 in bok-2023, expected \
         cultural_artistic_copyrights 1100 + rnd_software_copyrights 1110 = 2210, give or take 15"
    );
}

#[test]
fn halves_must_add_up_to_their_year() {
    let copy = Package::copy();
    replace(
        &copy,
        "observations.csv",
        "bok-2023,2023-H2,total,ip_total,balance,370,",
        "bok-2023,2023-H2,total,ip_total,balance,360,",
    );
    assert_eq!(problems(&copy), [""; 0], "rounding explains ten");
    replace(
        &copy,
        "observations.csv",
        "bok-2023,2023-H2,total,ip_total,balance,360,",
        "bok-2023,2023-H2,total,ip_total,balance,340,",
    );
    assert_eq!(
        only(problems(&copy)),
        "observations.csv: found ip_total 2023 balance 180 in bok-2023, \
         expected 2023-H1 -190 + 2023-H2 340 = 150, give or take 15"
    );
}

#[test]
fn a_stated_figure_is_a_multiple_of_its_resolution() {
    let copy = Package::copy();
    replace(
        &copy,
        "observations.csv",
        "bok-2023,2023,country,GB,balance,-3230,",
        "bok-2023,2023,country,GB,balance,-3231,",
    );
    assert_eq!(
        only(problems(&copy)),
        "observations.csv: found GB 2023 balance -3231 in bok-2023 at resolution 10, expected a multiple of 10"
    );
}

#[test]
fn an_exception_covers_its_figure_and_an_unneeded_one_is_reported() {
    let copy = Package::copy();
    replace(
        &copy,
        "observations.csv",
        "bok-2023,2023,country,GB,balance,-3230,",
        "bok-2023,2023,country,GB,balance,-3231,",
    );
    copy.append("exceptions.csv", "digits,bok-2023,2023,country,GB,balance,Printed so,그렇게 보도됨");
    assert_eq!(problems(&copy), [""; 0]);
    replace(
        &copy,
        "observations.csv",
        "bok-2023,2023,country,GB,balance,-3231,",
        "bok-2023,2023,country,GB,balance,-3230,",
    );
    assert_eq!(
        only(problems(&copy)),
        "exceptions.csv: found an exception for a figure that keeps the rule 'digits', \
         expected only exceptions that are needed: remove the row"
    );
}

#[test]
fn an_exception_needs_a_reason() {
    let copy = Package::copy();
    copy.append("exceptions.csv", "digits,bok-2023,2023,country,GB,balance,,");
    let problems = problems(&copy);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(
        problems.iter().all(|line| line.starts_with("exceptions.csv:") && line.contains("reason")),
        "{problems:#?}"
    );
}

#[test]
fn an_error_in_a_row_is_reported_with_what_was_expected() {
    for (row, expected) in [
        (
            "bok-2023,2023,country,FR,balance,-10,10,stated,nobody,",
            "found sources 'nobody', expected one or more sources of sources.csv",
        ),
        (
            "bok-2029,2023,country,FR,balance,-10,10,stated,kbiz240320en,",
            "found release 'bok-2029', expected a release of releases.csv",
        ),
        (
            "bok-2023,2024,country,FR,balance,-10,10,stated,kbiz240320en,",
            "found period 2024 in a release of 2024-03-20, expected a period that was over by then",
        ),
        ("bok-2023,2023,country,GB,balance,-3230,10,stated,kbiz240320en,", "a second time"),
        (
            "bok-2023,2023,country,FR,balance,-10.5x,10,stated,kbiz240320en,",
            "found value '-10.5x', expected a number such as -1330 or -656.5",
        ),
        (
            "bok-2023,2023,country,XX,balance,-10,10,stated,kbiz240320en,",
            "found item 'XX', expected an item of dimension country",
        ),
        (
            "bok-2023,2023,country,FR,net,-10,10,stated,kbiz240320en,",
            "found flow 'net', expected one of balance, exports, imports",
        ),
    ] {
        let copy = Package::copy();
        copy.append("observations.csv", row);
        let problem = only(problems(&copy));
        assert!(problem.contains(expected), "{problem}");
    }
}

#[test]
fn an_error_in_a_pair_of_items_is_reported() {
    for (row, expected) in [
        (
            "bok-2022,2022,country_x_type,CN:paper,balance,10,10,stated,kbizoom230324,",
            "found item 'CN:paper', expected two items",
        ),
        ("bok-2022,2022,country_x_type,CN:designs,balance,10,10,stated,,", "found sources '', expected one or more"),
        ("bok-2022,2023,country_x_type,CN:designs,balance,10,10,stated,kbizoom230324,", "found period '2023'"),
        (
            "bok-2022,2022,country_x_type,CN:computer_programs,balance,1410,10,stated,wowtv230324b,",
            "expected each figure once",
        ),
    ] {
        let copy = Package::copy();
        copy.append("details.csv", row);
        let problem = only(problems(&copy));
        assert!(problem.starts_with("details.csv: ") && problem.contains(expected), "{problem}");
    }
}

#[test]
fn a_claim_that_does_not_hold_is_reported() {
    let copy = Package::copy();
    replace(
        &copy,
        "claims.csv",
        "In {period 2022} the intellectual property balance was {balance ip_total 2022 = -1330}",
        "In {period 2022} the intellectual property balance was {balance ip_total 2022 = -1340}",
    );
    assert_eq!(
        only(problems(&copy)),
        "claims.csv: found -1340 as what was said in text_en, expected -1330, as bok-2022 of ip_total 2022 balance has it"
    );
}

#[test]
fn all_problems_are_reported_together() {
    let copy = Package::copy();
    copy.append("observations.csv", "bok-2023,2023,country,XX,balance,-10,10,stated,nobody,");
    copy.append("releases.csv", "bok-old,2012-01-01,2011,main,An old release,옛 발표");
    let problems = problems(&copy);
    assert!(
        problems.iter().any(|line| line.starts_with("releases.csv:") && line.contains("in the order of their dates"))
    );
    assert!(problems.iter().any(|line| line.starts_with("observations.csv:")), "{problems:#?}");
}

#[test]
fn a_release_is_added_by_adding_rows() {
    let copy = Package::copy();
    copy.append("releases.csv", "bok-2025,2026-03-20,2025,main,\"Intellectual property trade balance, 2025 (made up)\",2025년 지식재산권 무역수지(시험용)");
    copy.append("sources.csv", "madeup260320,A newspaper,,Made up for a test,2026-03-20,https://example.org/2026,en");
    copy.append(
        "observations.csv",
        "bok-2025,2024,total,ip_total,balance,210,10,stated,madeup260320,\n\
         bok-2025,2025,total,ip_total,balance,950,10,stated,madeup260320,\n\
         bok-2025,2025,total,ip_total,exports,30950,10,stated,madeup260320,\n\
         bok-2025,2025,total,ip_total,imports,30000,10,stated,madeup260320,",
    );
    assert_eq!(problems(&copy), [""; 0]);
}

/// What the command says of a package: its standard output and its warnings.
fn said_of(copy: &Package) -> [String; 2] {
    let folder = copy.folder.to_str().expect("a path in UTF-8");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_ip-balance"));
    let output = command.args(["check", "--data", folder]).output().expect("the program starts");
    [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("text"))
}

#[test]
fn a_chapter_that_cannot_be_drawn_is_a_problem_at_its_line() {
    let copy = Package::copy();
    let line = copy.append("story.csv", "broken,chart=bars&by=nothing,,");
    let [problems, told] = said_of(&copy);
    let expected = format!("story.csv:{line}: found chapter 'broken' with 'chart=bars&by=nothing'");
    assert!(problems.contains(&expected) && told.contains("error: 1 problem"), "{problems}{told}");
}

#[test]
fn a_mistake_in_the_words_of_a_package_is_a_problem() {
    let copy = Package::copy();
    copy.append("words.en.ftl", "chapter-of-nothing = Nothing");
    let [problems, _] = said_of(&copy);
    assert!(problems.contains("words.en.ftl:") && problems.contains("chapter-of-nothing"), "{problems}");
}

#[test]
fn a_file_that_nobody_reads_is_warned_of() {
    let copy = Package::copy();
    copy.write("observation.csv", "release\n");
    copy.write("draft.txt", "later\n");
    let [problems, warnings] = said_of(&copy);
    assert_eq!(problems, "");
    assert!(
        warnings.contains("observation.csv: found a file that the program does not know, expected observations.csv")
    );
    assert!(warnings.contains("draft.txt: found a file") && warnings.contains("not published"), "{warnings}");
}

#[test]
fn letters_that_no_font_can_draw_are_warned_of_until_the_package_brings_one() {
    let copy = Package::copy();
    replace(&copy, "items.csv", "United Kingdom,영국", "United Kingdom ᚠ,영국");
    let [_, warnings] = said_of(&copy);
    assert!(warnings.contains("items.csv:17: found ᚠ (U+16A0), which no font at hand can draw"), "{warnings}");
    let picture = |name: &str| {
        let [folder, file] = [copy.folder.clone(), copy.folder.join(name)].map(|path| path.display().to_string());
        let query = "chart=bars&by=country&period=2023";
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_ip-balance"));
        let output = command.args(["render", query, "-o", &file, "--data", &folder]).output().expect("it starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        std::fs::read(file).expect("the picture was written")
    };
    let without = picture("without.png");
    std::fs::create_dir(copy.folder.join("fonts")).expect("a folder of the copy");
    let font = std::fs::read(repository().join("tests/fonts/one-rune.ttf")).expect("a font of the tests");
    copy.write("fonts/one-rune.ttf", font);
    let [problems, warnings] = said_of(&copy);
    assert!(problems.is_empty() && !warnings.contains("no font") && !warnings.contains("one-rune"), "{warnings}");
    assert_ne!(picture("with.png"), without, "the letter is drawn with the font of the package");
    copy.write("fonts/one-rune.ttf", "no font");
    assert!(said_of(&copy)[1].contains("fonts/one-rune.ttf: found no font"));
}
