//! Faults planted into a copy of the shipped package that no single row shows: `check` finds each beside the figures of
//! other releases, items and sources.

use crate::support::package::{Package, shipped_folder};
use ip_balance::cli::check::{check_package, warnings};
use ip_balance::data::{Dataset, Rule, read};

/// What the check says of the shipped package after one edit of a file.
fn problems_after(file: &str, old: &str, new: &str) -> Vec<String> {
    let copy = edited(file, old, new);
    check_package(&copy.folder).iter().map(ToString::to_string).collect()
}

/// A copy of the shipped package in which a text that occurs exactly once is another.
fn edited(file: &str, old: &str, new: &str) -> Package {
    let copy = Package::copy();
    let text = copy.text(file);
    assert_eq!(text.matches(old).count(), 1, "'{old}' in {file}");
    copy.write(file, text.replace(old, new));
    copy
}

fn has(problems: &[String], parts: &[&str]) -> bool {
    problems.iter().any(|problem| parts.iter().all(|part| problem.contains(part)))
}

#[test]
fn each_break_in_coverage_is_found_where_breaks_csv_does_not_list_it() {
    let breaks = Package::copy().text("breaks.csv");
    let coverage: Vec<&str> = breaks.lines().filter(|line| line.starts_with("coverage,")).collect();
    assert_eq!(coverage.len(), 3);
    let moves = [
        ("2020-03-24", "ip_total 2018 exports", "moved by 1500 since bok-2018 with imports by 1390"),
        ("2022-09-23", "ip_total 2021-H1 exports", "moved by 1760 since bok-2021-h1 with imports by 2680"),
        ("2023-03-24", "ip_total 2021 exports", "moved by 3340 since bok-2021 with imports by 3150"),
    ];
    for (row, (day, figure, moved)) in coverage.iter().zip(moves) {
        let problems = problems_after("breaks.csv", &format!("{row}\n"), "");
        let expected = format!("expected a row of breaks.csv: coverage,{day},,,exports imports");
        assert!(has(&problems, &[figure, moved, &expected]), "{day}: {problems:#?}");
    }
}

#[test]
fn a_planted_break_in_coverage_is_found() {
    let problems = problems_after(
        "observations.csv",
        "bok-2020-h1,2019-H1,total,ip_total,exports,7640,10,stated,datanews200921 yna200918en,\n\
         bok-2020-h1,2019-H1,total,ip_total,imports,8520,10,",
        "bok-2020-h1,2019-H1,total,ip_total,exports,8640,10,stated,datanews200921 yna200918en,\n\
         bok-2020-h1,2019-H1,total,ip_total,imports,9520,10,",
    );
    assert!(
        has(&problems, &["ip_total 2019-H1 exports 8640", "row of breaks.csv: coverage,2020-09-18"]),
        "{problems:#?}"
    );
}

#[test]
fn a_slip_of_ten_is_found() {
    // Of a figure that was revised from 530 to 780, and of one that was not revised.
    for (figure, value) in [("music_video", "780"), ("patents_utility_models", "-1850")] {
        let row = format!("bok-2023,2022,type,{figure},balance,{value}");
        let problems = problems_after("observations.csv", &format!("{row},"), &format!("{row}0,"));
        assert!(has(&problems, &[&format!("{figure} 2022 balance {value}0"), "expected about"]), "{problems:#?}");
    }
}

#[test]
fn a_figure_finer_than_its_release_is_found() {
    let figure = "bok-2023,2023,country,US,balance,";
    let problems = problems_after("observations.csv", &format!("{figure}-2090,10,"), &format!("{figure}-2091.5,0.1,"));
    assert!(has(&problems, &["US 2023 balance -2091.5 in bok-2023", "expected a multiple of 10"]), "{problems:#?}");
}

#[test]
fn a_source_older_than_its_release_is_found() {
    let figure = "bok-2022,2022,country,GB,balance,-1730,10,stated,";
    let problems = problems_after("observations.csv", figure, &format!("{figure}yna220325en "));
    assert!(has(&problems, &["the source 'yna220325en'", "from 2023-03-24 on"]), "{problems:#?}");
}

#[test]
fn the_figure_of_another_year_is_found() {
    let copy = Package::copy();
    copy.append("observations.csv", "bok-2022,2020,country,CN,balance,2580,10,stated,kaiwen230326,");
    // The shipped package tells that it had this figure, by mistake.
    copy.write("corrections.csv", copy.text("corrections.csv").replace(",2580,,", ",2580,2580,"));
    let problems: Vec<String> = check_package(&copy.folder).iter().map(ToString::to_string).collect();
    assert!(
        has(&problems, &["CN 2020 balance 2580 in bok-2022", "the figure of 2021", "expected 2590"]),
        "{problems:#?}"
    );
}

#[test]
fn an_item_that_was_printed_in_fewer_releases_than_its_siblings_is_warned_of() {
    let told = |warnings: Vec<read::Problem>| -> Vec<String> { warnings.iter().map(ToString::to_string).collect() };
    let shipped = told(warnings(&shipped_folder()));
    assert!(!has(&shipped, &["industrial_property", "2023 in bok-2023"]), "{shipped:#?}");
    let copy = Package::copy();
    let text = copy.text("observations.csv");
    let figure = "bok-2023,2023,type,industrial_property,balance,";
    let rows: Vec<&str> = text.lines().filter(|line| !line.starts_with(figure)).collect();
    assert_eq!(rows.len() + 1, text.lines().count());
    copy.write("observations.csv", rows.join("\n") + "\n");
    let planted = told(warnings(&copy.folder));
    assert!(has(&planted, &["industrial_property", "2023 in bok-2023"]), "{planted:#?}");
}

#[test]
fn the_shipped_package_needs_few_exceptions() {
    let data: Dataset = read::read(&shipped_folder()).expect("the shipped package reads");
    assert!(data.exceptions.len() <= 10, "{}", data.exceptions.len());
    assert!(data.exceptions.iter().any(|exception| exception.rule == Rule::Doubtful));
}
