//! A monthly statistic from its files to its charts: nothing but the length of its periods is new.

use crate::support::golden;
use crate::support::package::{Package, figure};
use ip_balance::cli::check::check_package;
use ip_balance::figure::{CellId, Figure, tip::tip};
use ip_balance::layout::{self, Viewport};
use ip_balance::query::{Lang, Strictness, parse};
use ip_balance::text::native::NativeMeasure;

/// The shipped package with other figures: a balance for each month from March 2022 to February 2024 and, with its
/// exports and imports, the year 2023. Each release brings a month and revises the one before it.
fn monthly() -> Package {
    let copy = Package::copy();
    for file in [
        "claims.csv",
        "story.csv",
        "details.csv",
        "conflicts.csv",
        "exceptions.csv",
        "events.csv",
        "corrections.csv",
        "finer_prints.csv",
        "look_alikes.csv",
        "article.en.txt",
        "article.ko.txt",
    ] {
        copy.remove(file);
    }
    let months: Vec<(String, i32)> =
        (0..24).map(|at| (format!("{}-{:02}", 2022 + (at + 2) / 12, (at + 2) % 12 + 1), at)).collect();
    let day = |at: i32| format!("{}-{:02}-20", 2022 + (at + 3) / 12, (at + 3) % 12 + 1);
    let releases: String =
        months.iter().map(|(month, at)| format!("r{at},{},{month},main,{month},{month}\n", day(*at))).collect();
    copy.write("releases.csv", format!("release,date,period,compilation,name_en,name_ko\n{releases}"));
    let row = |release: i32, month: &str, value: i32| {
        format!("r{release},{month},total,ip_total,balance,{value},1,stated,office,\n")
    };
    let mut rows = String::from("release,period,dimension,item,flow,value,resolution,method,sources,note\n");
    for (month, at) in &months {
        rows += &row(*at, month, first(*at));
        if let Some((before, earlier)) = months.get((*at - 1) as usize) {
            rows += &row(*at, before, first(*earlier) + 1);
        }
    }
    copy.write("observations.csv", rows);
    copy.append("sources.csv", "office,An office,,Months,2024-12-31,https://example.org/,en");
    copy.write("breaks.csv", "kind,date,dimension,items,flows,note_en,note_ko\n");
    let mut descriptor: serde_json::Value = serde_json::from_str(&copy.text("datapackage.json")).expect("JSON");
    let resources = descriptor["resources"].as_array_mut().expect("a list of files");
    resources.retain(|resource| resource["path"].as_str().is_some_and(|path| copy.folder.join(path).exists()));
    copy.write("datapackage.json", descriptor.to_string());
    copy
}

/// What the release made for a month printed: a deficit first, the largest surplus at the end.
fn first(at: i32) -> i32 {
    10 * at - 55
}

fn last(figure: &Figure) -> CellId {
    CellId(figure.cells.len() as u32 - 1)
}

#[test]
fn a_monthly_package_passes_the_check_and_its_months_are_the_default_periods() {
    let copy = monthly();
    assert_eq!(check_package(&copy.folder), []);
    let figure = figure(&copy.data(), "", Lang::EN);
    assert_eq!(figure.cells.len(), 24);
    assert_eq!(figure.cells[0].period.to_string(), "2022-03");
    assert_eq!([&figure.cells[0].words.period, &figure.cells[0].words.tick], ["March 2022", "Mar 2022"]);
}

#[test]
fn a_month_is_compared_with_the_same_month_of_the_year_before() {
    let copy = monthly();
    copy.append("observations.csv", "r23,2023-02,total,ip_total,balance,60,1,stated,office,");
    let data = copy.data();
    let english = figure(&data, "period=2024-02", Lang::EN);
    let shown = &tip(&english, &[last(&english)]).figures[0];
    let lines = &shown.lines;
    assert_eq!([&shown.level, &shown.status], ["Surplus of $175 million", "preliminary"]);
    assert!(
        lines.contains(
            &"$115 million larger surplus than a year before. February 2023: surplus of $60 million.".to_string()
        ),
        "{lines:?}"
    );
    let korean = figure(&data, "period=2024-02", Lang::KO);
    let lines = &tip(&korean, &[last(&korean)]).figures[0].lines;
    assert!(lines.iter().any(|line| line.starts_with("전년 동월 대비 흑자폭 1억1500만 달러 확대.")), "{lines:?}");
}

#[test]
fn a_record_counts_from_the_first_month_that_the_statistic_has() {
    let data = monthly().data();
    let english = figure(&data, "period=2024-02", Lang::EN);
    let record = "Record monthly surplus (data from 2022).".to_string();
    assert!(tip(&english, &[last(&english)]).figures[0].lines.contains(&record));
    let korean = figure(&data, "period=2024-02", Lang::KO);
    assert!(
        tip(&korean, &[last(&korean)]).figures[0]
            .lines
            .contains(&"2022년 통계 편제 이후 최대 흑자(월간 기준).".to_string())
    );
}

#[test]
fn ranges_and_revisions_take_months() {
    let data = monthly().data();
    let shown = figure(&data, "chart=revisions&period=2023-11..2024-02", Lang::EN);
    let periods: Vec<String> = shown.cells.iter().map(|cell| cell.period.to_string()).collect();
    assert_eq!(periods, ["2023-11", "2023-11", "2023-12", "2023-12", "2024-01", "2024-01", "2024-02"]);
    assert_eq!(figure(&data, "period=2023-M11..2024-M02", Lang::EN).query, "period=2023-11..2024-02");
    let parsed = parse("period=2023-11..2024", Strictness::Strict);
    assert!(parsed.is_err_and(|fault| fault.to_string().contains("length")));
}

#[test]
fn the_months_of_a_year_must_add_up_to_it() {
    let copy = monthly();
    for at in 10..22 {
        copy.append(
            "observations.csv",
            &format!("r23,2023-{:02},total,ip_total,balance,{},1,stated,office,", at - 9, first(at)),
        );
    }
    copy.append("observations.csv", "r23,2023,total,ip_total,balance,1300,1,stated,office,");
    let problems: Vec<String> = check_package(&copy.folder).iter().map(ToString::to_string).collect();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(problems[0].contains("2023 balance 1300 in r23, expected 2023-01 45 + 2023-02 55 +"), "{}", problems[0]);
    let figure = figure(&copy.data(), "period=2023-01..2023-12", Lang::EN);
    let note = "Months were not restated; they do not add up to the revised year.";
    assert!(figure.head.notes.iter().any(|found| found == note), "{:?}", figure.head.notes);
}

#[test]
fn the_axis_of_months_is_labelled_at_steps_of_the_calendar() {
    let figure = figure(&monthly().data(), "", Lang::EN);
    for (width, expected) in [(320.0, 4), (520.0, 8), (1000.0, 12)] {
        let scene = layout::compose(&figure, &NativeMeasure, Viewport { width, height: 400.0, slack: 1.0 });
        let ticks: Vec<String> = figure.cells.iter().map(|cell| cell.words.tick.clone()).collect();
        let texts = golden::texts(&scene).map(str::to_string);
        let shown: Vec<String> = texts.filter(|text| ticks.contains(text)).collect();
        assert!(
            ["Jan 2023", "Jan 2024"].iter().all(|tick| shown.iter().any(|found| found == tick)),
            "{width}: {shown:?}"
        );
        assert!(shown.len() <= expected, "{width}: {shown:?}");
    }
}

#[test]
fn a_release_may_tell_its_own_period_before_that_is_over_and_no_other() {
    let copy = monthly();
    copy.append("releases.csv", "flash,2024-03-28,2024-Q1,main,Flash,속보");
    let line = copy.append("observations.csv", "flash,2024-Q1,total,ip_total,balance,470,10,stated,office,");
    assert_eq!(copy.problems(), []);
    let found = |row: &str| {
        let text = copy.text("observations.csv");
        copy.append("observations.csv", row);
        let problems: Vec<String> = copy.problems().iter().map(ToString::to_string).collect();
        copy.write("observations.csv", text);
        problems
    };
    let expected = |period: &str| {
        format!(
            "observations.csv:{}: found period {period} in a release of 2024-03-28, expected a period that was over by then, the release's own that had begun, or a forecast, whose flag is f",
            line + 1
        )
    };
    assert_eq!(found("flash,2024-03,total,ip_total,balance,470,10,stated,office,"), [expected("2024-03")]);
    assert_eq!(found("flash,2024,total,ip_total,balance,470,10,stated,office,"), [expected("2024")]);
    copy.append("releases.csv", "early,2024-03-29,2024-Q2,main,Early,조기");
    let early = found("early,2024-Q2,total,ip_total,balance,470,10,stated,office,");
    assert!(early[0].contains("found period 2024-Q2 in a release of 2024-03-29"), "{early:?}");
}
