//! A package of rates, an index with a rebasing, and levels: in quarters, under two totals, in two languages. It is told
//! and drawn by the kinds of its measures, without a change of code.
//!
//! It is long because every kind of chart and every output is asked for the same package.

use crate::support::built::Built;
use crate::support::golden::{self, LANGUAGES, scene};
use crate::support::package::{Package, figure};
use expect_test::expect_file;
use ip_balance::cli::check::check_package;
use ip_balance::data::{Dataset, Decimal, read::read};
use ip_balance::figure::{CellId, Figure, Plot, figures, speech, table::table, tip::tip};
use ip_balance::layout::{self, NOMINAL_WIDTHS};
use ip_balance::query::{self, Lang, Strictness};
use ip_balance::scene::{Ink, Shape};
use ip_balance::view::{Step, Walk};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/levels")
}

static DATA: LazyLock<Dataset> = LazyLock::new(|| read(&folder()).unwrap_or_else(|problems| panic!("{problems:#?}")));

const QUARTERS: &str = "period=2020-Q1..2024-Q3";

/// A chart of each kind that levels, rates and indices have.
const CHARTS: [&str; 9] = [
    "chart=line&period=2020-Q1..2025-Q1",
    "chart=line&item=north,south&flow=rents&growth=yes&period=2021-Q1..2024-Q3",
    "chart=line&by=dwelling&flow=homes&period=2022-Q1..2024-Q3",
    "chart=vintages&period=2023-Q1..2024-Q3",
    "chart=vintages&flow=rents&growth=yes&period=2021-Q1..2024-Q3",
    "chart=triangle&period=2022-Q1..2024-Q3",
    "chart=bars&by=dwelling&period=2024-Q3",
    "chart=columns&flow=homes&period=2022-Q1..2024-Q3",
    "chart=revisions&period=2023-Q1..2024-Q3",
];

fn draw(query: &str, lang: Lang) -> Figure {
    figure(&DATA, query, lang)
}

/// What a query is answered that cannot be drawn.
fn refused(query: &str) -> String {
    let parsed = query::parse(query, Strictness::Strict).unwrap_or_else(|error| panic!("{query}: {error}"));
    query::resolve(&parsed, &DATA).map(|_| ()).expect_err(query).to_string()
}

fn program(arguments: &[&str]) -> Output {
    let program = Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(arguments).arg("--data").arg(folder()).output();
    program.expect("the program starts")
}

/// All that a figure says, but for the package's own notes.
fn said(figure: &Figure) -> String {
    let head = &figure.head;
    let tips = (0..figure.cells.len() as u32).map(|id| {
        let tip = tip(figure, &[CellId(id)]);
        let lines = tip.figures.into_iter().flat_map(|told| [vec![told.level, told.status], told.lines].concat());
        [vec![tip.heading], lines.collect()].concat().join(" ")
    });
    let rows = table(figure).rows.into_iter().flat_map(|row| row.texts);
    let texts = [&head.title, &head.subtitle, &head.description].map(String::clone);
    texts.into_iter().chain(head.notes.iter().cloned()).chain(tips).chain(rows).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_package_passes_the_check() {
    assert_eq!(check_package(&folder()), []);
}

#[test]
fn a_rate_an_index_and_a_level_are_never_told_as_a_surplus() {
    for query in CHARTS {
        for lang in LANGUAGES {
            let said = said(&draw(query, lang)).to_lowercase();
            for word in ["surplus", "deficit", "exports", "imports", "흑자", "적자", "수출", "수입", "{"] {
                assert!(!said.contains(word), "{query} {}: found '{word}' in {said}", lang.code());
            }
        }
    }
}

#[test]
fn each_kind_of_measure_has_its_own_words() {
    let title = |query: &str, lang| draw(query, lang).head.title;
    for (query, english, korean) in [
        (
            "chart=line&period=2020-Q1..2024-Q3",
            "Vacancy rate rose to 2.9% in Q3 2024, up 0.1 percentage points in a year",
            "공실률, 2024년 3분기 2.9%…전년 동기 대비 0.1%포인트 상승",
        ),
        (
            "chart=line&flow=rents&item=south&period=2020-Q1..2024-Q3",
            "South island: rent index rose to 107.1 points in Q3 2024, up 3.3 points in a year",
            "남섬 임대료지수, 2024년 3분기 107.1포인트…전년 동기 대비 3.3포인트 상승",
        ),
        (
            "chart=columns&flow=homes&period=2020-Q1..2024-Q3",
            "Homes rose to 29,750 in Q3 2024, up 430 in a year",
            "주택 수, 2024년 3분기 2만9750…전년 동기 대비 430 증가",
        ),
        (
            "chart=bars&by=dwelling&period=2024-Q3",
            "Highest vacancy rate: Flats on the north island, 3.7% in Q3 2024, among two in our sources",
            "2024년 3분기 공실률, 수집 자료 2개 가운데 1위는 북섬 아파트, 3.7%",
        ),
        (
            "chart=line&flow=rents&growth=yes&period=2021-Q1..2024-Q3",
            "Rent index growth fell to 2.6% in Q3 2024, down 0.3 percentage points in a year",
            "임대료지수 증가율, 2024년 3분기 2.6%…전년 동기 대비 0.3%포인트 하락",
        ),
        // A forecast is no news: the headline is of what was counted.
        (
            "chart=line&period=2020-Q1..2025-Q1",
            "Vacancy rate rose to 2.9% in Q3 2024, up 0.1 percentage points in a year",
            "공실률, 2024년 3분기 2.9%…전년 동기 대비 0.1%포인트 상승",
        ),
    ] {
        assert_eq!(
            (title(query, Lang::EN), title(query, Lang::KO)),
            (english.to_string(), korean.to_string()),
            "{query}"
        );
    }
    let rate = draw("chart=line&period=2024-Q3", Lang::EN);
    let told = tip(&rate, &[CellId(0)]).figures.remove(0);
    assert_eq!(told.level, "2.9%");
    assert!(told.lines.iter().any(|line| line.contains("percentage points higher than a year before")), "{told:?}");
    let korean = draw("chart=line&period=2024-Q3", Lang::KO);
    assert!(tip(&korean, &[CellId(0)]).figures[0].lines.iter().any(|line| line.contains("%포인트 상승")));
    assert!(speech(&rate, &[CellId(0)]).contains("2.9%"));
}

#[test]
fn a_chart_that_a_measure_cannot_have_is_refused_with_the_reason_and_another() {
    for (query, parts) in [
        ("chart=difference", &["flow", "both flows", "chart=line"][..]),
        ("chart=bridge&flow=vacancy&by=dwelling", &["'vacancy'", "not a rate or an index", "chart=bars"]),
        ("chart=stack&flow=rents&by=dwelling", &["'rents'", "not a rate or an index", "chart=bars"]),
        ("chart=line&growth=yes", &["growth", "a percentage says nothing"]),
        ("chart=columns&flow=homes&growth=yes", &["growth", "chart=line"]),
        ("flow=vacancies", &["'vacancies'", "vacancy, rents, homes", "did you mean 'vacancy'?"]),
    ] {
        let found = refused(query);
        assert!(parts.iter().all(|part| found.contains(part)), "{query}: {found}");
    }
    let bridge = draw("chart=bridge&flow=homes&by=dwelling&period=2024-Q3", Lang::EN);
    assert!(matches!(bridge.plot, Plot::Bridge(_)), "levels add up");
}

#[test]
fn an_axis_holds_zero_only_where_the_measure_asks_for_it() {
    let has_zero = |query: &str| {
        let figure = draw(query, Lang::EN);
        let scene = scene(&figure, 760.0, layout::height(&figure, 760.0), 1.0);
        scene.marks.iter().any(|mark| mark.ink == Ink::Zero)
    };
    assert!(!has_zero("chart=line&period=2020-Q1..2024-Q3"));
    assert!(!has_zero("chart=vintages&period=2023-Q1..2024-Q3"));
    assert!(has_zero("chart=line&flow=homes&period=2020-Q1..2024-Q3"));
    assert!(has_zero("chart=columns&period=2020-Q1..2024-Q3"), "columns stand on zero");
    assert!(has_zero("chart=line&flow=rents&growth=yes&period=2021-Q1..2024-Q3"), "growth may be negative");
}

#[test]
fn a_rebasing_parts_levels_and_growth_goes_across() {
    let breaks = |figure: &Figure| match &figure.plot {
        Plot::Line(plot) => plot.series[0].breaks.len(),
        _ => panic!("a line"),
    };
    // The release of May 2023 printed all quarters on the new base: only as of a day before it are there two.
    let levels = format!("chart=revisions&flow=rents&{QUARTERS}");
    let Plot::Revisions(revisions) = draw(&levels, Lang::EN).plot else { panic!("revisions") };
    assert!(revisions.periods.iter().any(|period| !period.breaks.is_empty()), "levels of two bases do not compare");
    let growth = draw("chart=line&flow=rents&growth=yes&period=2021-Q1..2024-Q3", Lang::EN);
    assert_eq!(breaks(&growth), 0);
    assert!(growth.cells.iter().all(|cell| cell.value.is_some()), "growth is told of every quarter");
    let Plot::Vintages(levels) = draw("chart=vintages&flow=rents&period=2022-Q1..2024-Q3", Lang::EN).plot else {
        panic!("vintages")
    };
    let Plot::Vintages(growth) = draw("chart=vintages&flow=rents&growth=yes&period=2022-Q1..2024-Q3", Lang::EN).plot
    else {
        panic!("vintages")
    };
    assert!(levels.other_side > 0 && growth.other_side == 0, "{} and {}", levels.other_side, growth.other_side);
    let first = |releases: &[ip_balance::figure::VintageLine]| releases[0].date.to_string();
    assert!(first(&levels.releases).as_str() >= "2023-05-20", "{}", first(&levels.releases));
    assert!(first(&growth.releases).as_str() < "2023-05-20", "{}", first(&growth.releases));
}

#[test]
fn growth_is_of_two_figures_of_one_release() {
    let figure = draw("chart=line&flow=rents&growth=yes&period=2024-Q3", Lang::EN);
    let cell = &figure.cells[0];
    let value = cell.value.as_ref().expect("a year before is known");
    let printed = |period: &str| -> f64 {
        let levels = draw(&format!("chart=columns&flow=rents&period={period}&asOf=2024-11-20"), Lang::EN);
        levels.cells[0].amount().expect("a figure").to_f64()
    };
    let expected = (printed("2024-Q3") / printed("2023-Q3") - 1.0) * 100.0;
    assert!((value.amount.to_f64() - expected).abs() <= 0.051, "{} for {expected}", value.amount);
    assert_eq!(value.release.code, "q20243");
    let rows: Value = serde_json::from_str(&figures(&figure).to_json()).expect("JSON");
    assert_eq!((&rows["unit"], &rows["figures"][0]["method"]), (&Value::from("%"), &Value::from("derived")));
    // From the period before, it is another figure.
    let over_period = draw("chart=line&flow=rents&growth=period&period=2024-Q3", Lang::EN);
    assert!(over_period.cells[0].amount().expect("known") < cell.amount().expect("known"));
    assert!(over_period.head.subtitle.contains("over the period before"), "{}", over_period.head.subtitle);
}

#[test]
fn provisional_figures_and_forecasts_are_told_apart_from_firm_ones() {
    let figure = draw("chart=line&period=2020-Q1..2025-Q1", Lang::EN);
    let scene = scene(&figure, 760.0, layout::height(&figure, 760.0), 1.0);
    let texts: Vec<&str> = golden::texts(&scene).collect();
    for name in ["provisional", "forecast"] {
        assert!(texts.contains(&name), "{texts:?}");
    }
    let hollow = scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Ring { .. })).count();
    assert_eq!(hollow, 3, "the flash of the last quarter and two forecasts");
    let last = figure.cells.last().expect("cells");
    assert!(table(&figure).rows.last().is_some_and(|row| row.texts.iter().any(|text| text == "a forecast")));
    assert_eq!(last.period.to_string(), "2025-Q1");
}

#[test]
fn the_newest_release_is_strong_and_older_ones_are_thin() {
    let figure = draw("chart=vintages&period=2023-Q1..2024-Q3", Lang::EN);
    let Plot::Vintages(plot) = &figure.plot else { panic!("vintages") };
    let scene = scene(&figure, 760.0, layout::height(&figure, 760.0), 1.0);
    let widths = |ink: Ink| -> Vec<f64> {
        let of_ink = scene.marks.iter().filter(|mark| mark.ink == ink);
        let width = |shape: &Shape| match shape {
            Shape::Line { width, .. } | Shape::Lines { width, .. } => Some(*width),
            _ => None,
        };
        of_ink.filter_map(|mark| width(&mark.shape)).collect()
    };
    assert!(widths(Ink::Ghost).iter().all(|width| *width <= 3.0) && !widths(Ink::Ghost).is_empty());
    assert!(widths(Ink::Exports).contains(&2.5));
    // Below a figure of the newest release are those of the releases before it.
    let walk = Walk::of(&figure);
    let newest: Vec<CellId> = plot.releases.last().expect("releases").cells.iter().flatten().copied().collect();
    let start = walk.go(newest[newest.len() - 1], Step::Left).expect("one before the last");
    let below = walk.go(start, Step::Down).expect("an older one");
    let date = |id: CellId| figure.cell(id).value.as_ref().expect("printed").release.date;
    assert_eq!(date(start), plot.releases.last().expect("releases").date);
    assert!(date(below) < date(start));
    assert_eq!(figure.cell(start).period, figure.cell(below).period);
}

#[test]
fn a_triangle_shades_what_was_revised_and_tells_the_exact_figure() {
    let figure = draw("chart=triangle&period=2022-Q1..2024-Q3", Lang::EN);
    let Plot::Triangle(plot) = &figure.plot else { panic!("a triangle") };
    let scene = scene(&figure, 760.0, layout::height(&figure, 760.0), 1.0);
    for row in &plot.rows {
        assert_eq!(row.cells[0].revision, None, "{}: the first is compared with nothing", row.tick);
        for cell in &row.cells[1..] {
            let (now, first) = (figure.cell(cell.cell).amount(), figure.cell(row.cells[0].cell).amount());
            let (now, first) = (now.expect("printed"), first.expect("printed"));
            let change = cell.revision.expect("compared with the first");
            assert_eq!(change.value, now - first, "{}", row.tick);
            let shaded = scene.marks.iter().find(|mark| mark.cell == Some(cell.cell)).expect("a mark").ink;
            let expected: &[Ink] = match change.value.signum() {
                _ if change.is_tie() => &[Ink::Grid],
                1 => &[Ink::SurplusSoft, Ink::SurplusFaint],
                -1 => &[Ink::DeficitSoft, Ink::DeficitFaint],
                _ => &[Ink::Grid],
            };
            assert!(expected.contains(&shaded), "{} {change:?}: {shaded:?}", row.tick);
            let at = scene.place(cell.cell).expect("a place").center();
            assert!(scene.hit(at).is_some_and(|hit| hit.contains(cell.cell)), "{}", row.tick);
        }
    }
    let second = plot.rows[0].cells[1].cell;
    assert!(tip(&figure, &[second]).figures[0].level.ends_with('%'));
}

#[test]
fn every_figure_of_these_charts_can_be_pointed_at_and_walked_to() {
    for query in CHARTS {
        let figure = draw(query, Lang::EN);
        for width in NOMINAL_WIDTHS {
            let scene = scene(&figure, width, layout::height(&figure, width), 1.0);
            for id in (0..figure.cells.len() as u32).map(CellId) {
                let place = scene.place(id).unwrap_or_else(|| panic!("{query}@{width}: {id:?} has no place"));
                let hit = scene.hit(place.center());
                assert!(hit.is_some_and(|hit| hit.contains(id)), "{query}@{width}: {id:?} at {place:?}");
            }
        }
        let walk = Walk::of(&figure);
        let mut seen = std::collections::BTreeSet::new();
        let mut next = vec![CellId(0)];
        while let Some(at) = next.pop() {
            if seen.insert(at) {
                next.extend(
                    [Step::Left, Step::Right, Step::Up, Step::Down].map(|step| walk.go(at, step).unwrap_or(at)),
                );
            }
        }
        assert_eq!(seen.len(), figure.cells.len(), "{query}: every figure has one beside it");
    }
}

#[test]
fn its_scenes_are_those_of_the_goldens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden_levels");
    for query in &CHARTS[..6] {
        for lang in LANGUAGES {
            let figure = draw(query, lang);
            for width in NOMINAL_WIDTHS {
                let dump = scene(&figure, width, layout::height(&figure, width), 1.0).dump();
                expect_file![folder.join(format!("{query}&lang={}@{width}.txt", lang.code()))].assert_eq(&dump);
            }
        }
    }
}

#[test]
fn its_page_its_embed_its_picture_and_its_claim_are_made_of_its_own_words() {
    let site = Built::new("levels-site", &["--data", folder().to_str().expect("a path in UTF-8")]);
    for (page, words) in [
        (
            "index.html",
            ["Homes of the twin islands (made up)", "Vacancy rate", "the vacancy rate of the north island was 2.9%"],
        ),
        ("ko/index.html", ["쌍둥이섬의 주택(가공)", "공실률", "북섬 공실률은 2024년 3분기 2.9%였다"]),
    ] {
        let text = site.text(page);
        for words in words {
            assert!(text.contains(words), "{page}: {words}");
        }
        // Colours have the same names for every statistic, and no reader sees the names of classes.
        let mut parts = text.split(" class=\"");
        let first = parts.next().unwrap_or_default().to_string();
        let seen = parts.fold(first, |seen, part| seen + part.split_once('"').map_or("", |(_, rest)| rest));
        for word in ["surplus", "deficit", "흑자", "적자", "Korea’s"] {
            assert!(!seen.contains(word), "{page}: found '{word}'");
        }
    }
    assert_eq!(
        site.charts(),
        ["total", "measure-rents", "measure-homes", "by-dwelling", "vintages-quarters", "revisions-quarters"]
    );
    for measure in ["Vacancy rate", "Rent index", "Homes"] {
        assert!(site.text("make.html").contains(&format!(">{measure}</option>")), "{measure}");
    }
    assert!(site.text("data/vintages.csv").contains("\n2024-Q3,north,vacancy,q20243,2024-11-20,"));
    for query in ["chart=line&period=2020-Q1..2025-Q1", "chart=triangle&period=2022-Q1..2024-Q3"] {
        let output = program(&["render", query, "-o", "-"]);
        let svg = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && svg.starts_with("<svg"), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn a_name_stands_within_a_sentence_as_the_package_writes_it_and_else_by_the_rules_of_the_language() {
    let output = program(&["figures", "chart=bridge&flow=homes&by=dwelling&period=2024-Q3"]);
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let title = told["title"].as_str().expect("a title");
    assert!(title.contains("northern houses 19,330, the northern flats 10,420"), "{title}");
    let copy = Package::copy_of(&folder());
    copy.write("names.csv", "item,short_en,short_ko,sentence_en\nnorth,,,\n");
    let problems: Vec<String> = copy.problems().iter().map(ToString::to_string).collect();
    let expected = "a short name, or the name within a sentence, in one of the languages";
    assert_eq!(problems, [format!("names.csv:2: found item 'north' without a name, expected {expected}")]);
}

#[test]
fn from_new_to_its_own_figures_no_file_is_needed_but_those_of_the_package() {
    let begun = Path::new(env!("CARGO_TARGET_TMPDIR")).join("levels-begun");
    let _ = fs::remove_dir_all(&begun);
    let run = |arguments: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(arguments).output().expect("the program starts");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    };
    let path = begun.to_str().expect("a path in UTF-8");
    run(&["new", path]);
    for entry in fs::read_dir(folder()).expect("the package is there") {
        let file = entry.expect("a folder can be listed").path();
        fs::copy(&file, begun.join(file.file_name().expect("a file has a name"))).expect("a file can be copied");
    }
    assert_eq!(check_package(&begun), []);
    assert!(run(&["figures", "chart=line&period=2024-Q3", "--data", path]).contains("Vacancy rate: 2.9% in Q3 2024"));
}

#[test]
fn statistics_of_revisions_are_those_of_the_figures() {
    let output = program(&["figures", "--revisions", "chart=line&period=2020-Q1..2024-Q3"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let statistics = &told[0]["statistics"];
    // Worked out from the triangle, which has every figure.
    let figure = draw("chart=triangle&period=2020-Q1..2024-Q3", Lang::EN);
    let Plot::Triangle(plot) = &figure.plot else { panic!("a triangle") };
    let amount = |id: CellId| figure.cell(id).amount().map_or(0.0, Decimal::to_f64);
    let revised = plot.rows.iter().filter(|row| row.cells.len() > 1);
    let revisions: Vec<f64> =
        revised.map(|row| amount(row.cells[row.cells.len() - 1].cell) - amount(row.cells[0].cell)).collect();
    let mean = |of: Vec<f64>| of.iter().sum::<f64>() / of.len() as f64;
    let near = |told: &Value, expected: f64| told.as_f64().is_some_and(|told| (told - expected).abs() < 1e-9);
    assert_eq!(statistics["periods"], revisions.len());
    assert!(near(&statistics["mean"], mean(revisions.clone())), "{statistics}");
    assert!(near(&statistics["meanAbsolute"], mean(revisions.iter().map(|one| one.abs()).collect())), "{statistics}");
    let second: Vec<f64> = plot
        .rows
        .iter()
        .filter(|row| row.cells.len() > 1)
        .map(|row| amount(row.cells[1].cell) - amount(row.cells[0].cell))
        .collect();
    assert_eq!(statistics["firstToNth"][0]["n"], 2);
    assert!(near(&statistics["firstToNth"][0]["mean"], mean(second)), "{statistics}");
    assert!(statistics["bias"]["critical"].as_f64().is_some_and(|critical| critical > 2.0));
    assert_eq!((&told[0]["unit"], &told[0]["flow"]), (&Value::from("%"), &Value::from("vacancy")));
}
