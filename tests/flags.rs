//! Publishers' marks beside figures, and complete releases that leave out what did not change.

use crate::support::package::{Package, figure};
use ip_balance::cli::check::check_package;
use ip_balance::data::wire::{decode, decode_provenance, encode, encode_provenance};
use ip_balance::data::{Dataset, FigureKey, Flag, MeasureId, Period, Vintage};
use ip_balance::derive::{Status, status};
use ip_balance::figure::tip::{pinned, tip};
use ip_balance::figure::{CellId, Figure, table};
use ip_balance::query::Lang;
use serde_json::json;

/// A copy of the shipped package with a column at the end of a file: `field` gives the field of a row.
fn with_column(file: &str, column: &str, field: impl Fn(&str) -> &'static str) -> Package {
    let copy = Package::copy();
    add_column(&copy, file, column, field);
    copy
}

fn add_column(copy: &Package, file: &str, column: &str, field: impl Fn(&str) -> &'static str) {
    let text = copy.text(file);
    let (header, rows) = text.split_once('\n').expect("a header");
    let rows: String = rows.lines().map(|row| format!("{row},{}\n", field(row))).collect();
    copy.write(file, format!("{header},{column}\n{rows}"));
}

/// The total of 2022 and 2023, as the release of 2023 printed them, marked.
fn marks(row: &str) -> &'static str {
    match row {
        _ if row.starts_with("bok-2023,2023,total,ip_total,balance,") => "pe",
        _ if row.starts_with("bok-2023,2022,total,ip_total,balance,") => "b",
        _ => "",
    }
}

fn ids(figure: &Figure) -> impl Iterator<Item = CellId> {
    (0..figure.cells.len() as u32).map(CellId)
}

#[test]
fn what_a_publisher_marks_is_told_in_tip_table_and_files() {
    let data = with_column("observations.csv", "flag", marks).data();
    let of_2023 = figure(&data, "period=2023", Lang::EN);
    let id = CellId(0);
    assert!(
        tip(&of_2023, &[id]).figures[0]
            .lines
            .contains(&"Marked by the publisher as preliminary and estimated.".to_string())
    );
    let korean = figure(&data, "period=2023", Lang::KO);
    assert!(tip(&korean, &[id]).figures[0].lines.contains(&"발표 기관 표시: 잠정치, 추정치.".to_string()));
    let both = figure(&data, "period=2021..2023", Lang::EN);
    let table = table::table(&both);
    let column = table.head.iter().position(|head| head == "Publisher’s mark").expect("a column of marks");
    let marks: Vec<&str> = table.rows.iter().map(|row| row.texts[column].as_str()).collect();
    assert_eq!(marks, ["", "a break in the series", "preliminary and estimated"]);
    let files = ip_balance::figure::figures(&both);
    let rows: serde_json::Value = serde_json::from_str(&files.to_json()).expect("JSON");
    let flags: Vec<_> = rows["figures"].as_array().expect("rows").iter().map(|row| row["flag"].clone()).collect();
    assert_eq!(flags, [json!(null), json!("b"), json!("pe")]);
    assert!(files.to_csv().lines().any(|line| line.contains(",preliminary,pe,stated,")));
    assert!(figure(&data, "period=2015..2019", Lang::EN).cells.iter().all(|cell| cell.flags.is_empty()));
}

#[test]
fn a_figure_that_its_publisher_marks_as_unavailable_is_no_hole_of_ours() {
    let copy = with_column("observations.csv", "flag", marks);
    copy.append("observations.csv", "bok-2023,2012,country,JP,balance,,,stated,etoday150512,,:");
    let data = copy.data();
    let figure = figure(&data, "item=JP&period=2011..2023", Lang::EN);
    let cell = |year: &str| figure.cells.iter().find(|cell| cell.period.to_string() == year).expect("a cell");
    assert_eq!((cell("2012").value.as_ref(), cell("2012").flags.as_slice()), (None, &[Flag::Unavailable][..]));
    assert_eq!(
        [cell("2011"), cell("2012")].map(|cell| cell.words.mark.as_str()),
        ["not in our sources", "not available"]
    );
    let id = ids(&figure).find(|id| figure.cell(*id).is_unavailable()).expect("a cell");
    let shown = &tip(&figure, &[id]).figures[0];
    assert_eq!(
        (shown.level.as_str(), shown.lines[0].as_str()),
        ("Not available", "Marked by the publisher as not available.")
    );
    assert!(
        figure.head.notes.iter().any(|note| note == "Not in our sources: 2011 and 2013–2014."),
        "{:?}",
        figure.head.notes
    );
    let file: serde_json::Value = serde_json::from_str(&ip_balance::figure::figures(&figure).to_json()).expect("JSON");
    assert_eq!((&file["figures"][1]["value"], &file["figures"][1]["flag"]), (&json!(null), &json!(":")));
}

#[test]
fn a_mark_that_is_none_is_refused_with_its_line() {
    let found = |flag: &'static str, value: &str| {
        let copy = with_column("observations.csv", "flag", |_| "");
        let line = copy.append(
            "observations.csv",
            &format!("bok-2023,2009,total,ip_total,balance,{value},stated,etoday150512,,{flag}"),
        );
        let problems: Vec<String> = copy.problems().iter().map(ToString::to_string).collect();
        problems.iter().map(|problem| problem.replace(&format!("observations.csv:{line}: "), "")).collect::<Vec<_>>()
    };
    let expected = "expected letters of p, e, r, b, f, each at most once, or : alone";
    assert_eq!(found("x", "5,10"), [format!("found flag 'x', {expected}")]);
    assert_eq!(found("pp", "5,10"), [format!("found flag 'pp', {expected}")]);
    assert_eq!(found("p:", "5,10"), [format!("found flag 'p:', {expected}")]);
    let nothing = "expected nothing, as the flag is :";
    assert_eq!(
        found(":", "5,10"),
        [format!("found value '5', {nothing}"), format!("found resolution '10', {nothing}")]
    );
    assert_eq!(found("rb", "5,10"), [""; 0]);
}

/// The shipped package with a release more, which prints one new figure and is complete.
fn with_complete_release(rows: &[&str]) -> Package {
    let copy = with_column("releases.csv", "complete", |_| "no");
    let later = "later,2024-12-24,2024-H1,main,Later,이후,yes\nbok-2024-special,";
    copy.write("releases.csv", copy.text("releases.csv").replace("bok-2024-special,", later));
    add_column(&copy, "observations.csv", "flag", |_| "");
    for row in rows {
        copy.append("observations.csv", &format!("later,{row},stated,ajunews250917,,"));
    }
    copy
}

const CHANGED: &str = "2023,total,ip_total,balance,190,10";

fn key(data: &Dataset, item: &str, period: &str) -> FigureKey {
    let item = data.find_item(item).expect("an item");
    FigureKey { item, flow: MeasureId::BALANCE, period: Period::parse(period).expect("a period") }
}

fn today(data: &Dataset) -> Vintage<'_> {
    let last = data.releases.last().expect("a release");
    let main = data.releases.iter().find(|release| release.code == "later").unwrap_or(last);
    Vintage { data, series: main.series, as_of: last.date }
}

#[test]
fn what_a_complete_release_leaves_out_counts_as_reprinted() {
    let data = with_complete_release(&[CHANGED]).data();
    let vintage = today(&data);
    let of = |item, period| {
        let shown = vintage.newest(key(&data, item, period)).expect("a figure");
        (data.release(shown.release).code.as_str(), shown.value, shown.carried, status(&vintage, shown))
    };
    assert_eq!(of("ip_total", "2023"), ("later", 190.into(), false, Status::Revised));
    assert_eq!(of("copyrights", "2023"), ("later", 2210.into(), true, Status::Unchanged));
    assert_eq!(of("ip_total", "2022"), ("later", (-1110).into(), true, Status::Revised));
    // The compilation of 2015 is another one: nothing of it is in a later release of the main one.
    let first = data.observations.iter().find(|figure| data.release(figure.release).code == "bok-2014");
    let first = first.expect("a figure of the first compilation").key;
    assert!(vintage.newest(first).is_none_or(|shown| data.release(shown.release).code == "later"));
    // The figures of a year and its year before are of one release now: their change is worked out.
    let figure = figure(&data, "chart=bars&by=type&period=2023", Lang::EN);
    assert!(
        figure.cells.iter().filter(|cell| cell.value.is_some()).all(|cell| {
            cell.comparison.as_ref().is_none_or(|other| other.value.is_none() || other.change.is_some())
        })
    );
    let copyrights = ids(&figure).find(|id| figure.cell(*id).code == "copyrights").expect("a cell");
    let told = "Taken over from an earlier release: this one is complete and leaves out what did not change.";
    assert!(pinned(&figure, &[copyrights]).figures[0].rows.iter().any(|row| row.text == told));
}

#[test]
fn a_figure_marked_as_unavailable_is_not_taken_over() {
    let copy = with_complete_release(&[CHANGED]);
    copy.append("observations.csv", "later,2023,type,copyrights,balance,,,stated,etoday150512,,:");
    let data = copy.data();
    let shown = today(&data).newest(key(&data, "copyrights", "2023")).expect("the earlier figure");
    assert_eq!((data.release(shown.release).code.as_str(), shown.carried), ("bok-2023", false));
}

#[test]
fn nothing_is_taken_over_a_break_and_a_new_base_is_one() {
    let copy = with_complete_release(&[CHANGED]);
    copy.append("breaks.csv", "rebase,2024-12-24,type,copyrights,,New base,기준 개편");
    let data = copy.data();
    let newest = |item: &str| today(&data).newest(key(&data, item, "2023")).expect("a figure");
    assert_eq!(data.release(newest("copyrights").release).code, "bok-2023");
    assert_eq!(data.release(newest("industrial_property").release).code, "later");
}

#[test]
fn the_data_file_holds_only_what_the_package_has_and_gives_the_same_figures() {
    let (plain, complete) = (with_complete_release(&[CHANGED]), with_complete_release(&[CHANGED]));
    plain.write("releases.csv", plain.text("releases.csv").replace(",yes\n", ",no\n"));
    let (plain, complete) = (plain.data(), complete.data());
    assert!(complete.observations.len() > plain.observations.len() + 100);
    assert_eq!(encode(&plain, "p").len(), encode(&complete, "p").len());
    let (read, _) = decode(&encode(&complete, "p")).expect("a file that was just written");
    assert_eq!(decode_provenance(read, &encode_provenance(&complete)), Ok(complete));
}

#[test]
fn a_complete_release_is_checked_where_it_mixes_old_and_new_figures() {
    assert_eq!(check_package(&with_complete_release(&[CHANGED]).folder), []);
    let copy = with_complete_release(&["2023,type,copyrights,balance,2300,10"]);
    let problems: Vec<String> = check_package(&copy.folder).iter().map(ToString::to_string).collect();
    assert!(
        problems.iter().any(|problem| {
            problem.contains("copyrights 2023 balance 2300 in later, expected cultural_artistic_copyrights 1100")
        }),
        "{problems:#?}"
    );
}

#[test]
fn whether_a_release_is_complete_is_yes_or_no() {
    let copy = with_column("releases.csv", "complete", |row| if row.starts_with("bok-2023,") { "true" } else { "" });
    let problems: Vec<String> = copy.problems().iter().map(ToString::to_string).collect();
    assert!(problems[0].ends_with("found complete 'true', expected yes, no or nothing"), "{}", problems[0]);
}
