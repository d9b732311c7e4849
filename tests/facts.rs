//! What must come out of the shipped package, figure by figure: the facts that a reader of the releases knows.
//! Long, because they are many.

use ip_balance::data::{Dataset, read};
use ip_balance::figure::facts::{Fact, FactKind, facts};
use ip_balance::figure::{Figure, Refused, compose, speech, table, tip};
use ip_balance::query::{Lang, Strictness, parse, resolve};
use ip_balance::words::{self, Column, Message};
use serde_json::{Value, json};
use std::path::Path;

fn package() -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data");
    read::read(&folder).unwrap_or_else(|problems| panic!("the shipped package reads: {}", problems[0]))
}

fn figure(data: &Dataset, query: &str) -> Result<Figure, Refused> {
    let parsed = parse(query, Strictness::Strict).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    let resolved = resolve(&parsed, data).unwrap_or_else(|fault| panic!("{query}: {fault}"));
    compose(&resolved, Lang::EN)
}

fn figures(data: &Dataset, query: &str) -> Result<Vec<Value>, Refused> {
    let figure = figure(data, query)?;
    let file = ip_balance::figure::figures(&figure).to_json();
    let file: Value = serde_json::from_str(&file).expect("figures are JSON");
    Ok(file["figures"].as_array().expect("figures are a list").clone())
}

/// The one row of an item, period and flow.
fn row(data: &Dataset, query: &str, item: &str, period: &str, flow: &str) -> Value {
    let rows = figures(data, query).unwrap_or_else(|refused| panic!("{query}: {refused:?}"));
    let mut found = rows.iter().filter(|r| r["item"] == item && r["period"] == period && r["flow"] == flow);
    let row = found.next().unwrap_or_else(|| panic!("{query}: no row {item} {period} {flow}")).clone();
    assert_eq!(found.next(), None, "{query}: one row for {item} {period} {flow}");
    row
}

#[test]
fn the_total_says_what_each_day_knew() {
    let data = package();
    let facts = [
        ("asOf=2022-06-30&period=2021", "2021", json!(-30), "preliminary", json!(-30), json!("smallest-deficit")),
        ("asOf=2022-12-31&period=2021", "2021", json!(-30), "unchanged", json!(-30), json!("smallest-deficit")),
        ("asOf=2023-03-24&period=2021", "2021", json!(160), "revised", json!(-30), json!("first-surplus")),
        ("period=2021", "2021", json!(160), "revised", json!(-30), json!("first-surplus")),
        ("asOf=2023-03-24&period=2022", "2022", json!(-1330), "preliminary", json!(-1330), json!(null)),
        ("asOf=2024-03-20&period=2022", "2022", json!(-1110), "revised", json!(-1330), json!(null)),
        ("period=2022", "2022", json!(-1110), "revised", json!(-1330), json!(null)),
        ("period=2023", "2023", json!(180), "preliminary", json!(180), json!("largest-surplus")),
        ("asOf=2021-12-31&period=2021-H1", "2021-H1", json!(850), "preliminary", json!(850), json!(null)),
        ("asOf=2022-12-31&period=2021-H1", "2021-H1", json!(-70), "revised", json!(850), json!(null)),
        ("period=2021-H1", "2021-H1", json!(110), "revised", json!(850), json!(null)),
    ];
    for (query, period, value, status, first, record) in facts {
        let row = row(&data, query, "ip_total", period, "balance");
        assert_eq!(row["value"], value, "{query}");
        assert_eq!(row["status"], status, "{query}");
        assert_eq!(row["firstValue"], first, "{query}");
        assert_eq!(row["record"], record, "{query}");
    }
}

#[test]
fn a_recompiled_year_has_no_first_value() {
    let data = package();
    let then = row(&data, "asOf=2015-12-31&period=2010", "ip_total", "2010", "balance");
    assert_eq!((&then["value"], &then["compilation"]), (&json!(-10340), &json!("first")));
    let now = row(&data, "period=2010", "ip_total", "2010", "balance");
    assert_eq!((&now["value"], &now["compilation"]), (&json!(-6700), &json!("main")));
    assert_eq!((&now["firstValue"], &now["firstRelease"]), (&json!(null), &json!(null)));
}

#[test]
fn culture_was_cut_and_raised() {
    let data = package();
    let query = "item=cultural_artistic_copyrights&period=2021..2022";
    let facts = [
        ("&asOf=2022-06-30", "2021", json!(750), json!("largest-surplus")),
        ("&asOf=2023-03-24", "2021", json!(410), json!(null)),
        ("&asOf=2023-03-24", "2022", json!(600), json!("largest-surplus")),
        ("", "2022", json!(880), json!(null)),
    ];
    for (day, period, value, record) in facts {
        let row = row(&data, &format!("{query}{day}"), "cultural_artistic_copyrights", period, "balance");
        assert_eq!((&row["value"], &row["record"]), (&value, &record), "{day} {period}");
    }
}

#[test]
fn types_and_countries_of_2022_as_first_published() {
    let data = package();
    let facts = [
        ("type", "industrial_property", -2620, json!(-450)),
        ("type", "copyrights", 1520, json!(-1080)),
        ("type", "computer_programs", -1840, json!(-720)),
        ("type", "cultural_artistic_copyrights", 600, json!(190)),
        ("country", "VN", 1710, json!(-210)),
        ("country", "CN", 1030, json!(-1550)),
        ("country", "US", -1900, json!(null)),
    ];
    for (by, item, value, change) in facts {
        let query = format!("chart=bars&by={by}&period=2022&asOf=2023-03-24");
        let row = row(&data, &query, item, "2022", "balance");
        assert_eq!((&row["value"], &row["compare"]["change"]), (&json!(value), &change), "{item}");
        let proved = item == "cultural_artistic_copyrights";
        assert_eq!(row["record"] != json!(null), proved, "{item}: {}", row["record"]);
    }
}

#[test]
fn nine_types_changed_from_2022_to_2023_and_no_other() {
    let data = package();
    let rows = figures(&data, "chart=bars&by=type").expect("bars are not refused");
    let changed: Vec<&str> =
        rows.iter().filter(|r| !r["compare"]["change"].is_null()).map(|r| r["item"].as_str().unwrap_or("")).collect();
    let expected = [
        "industrial_property",
        "patents_utility_models",
        "trademarks_franchises",
        "copyrights",
        "cultural_artistic_copyrights",
        "music_video",
        "rnd_software_copyrights",
        "computer_programs",
        "databases",
    ];
    assert_eq!(changed, expected);
    for row in &rows {
        if !expected.iter().any(|item| row["item"] == *item) {
            assert_eq!((&row["period"], &row["value"]), (&json!("2023"), &json!(null)), "{}", row["item"]);
        }
    }
}

#[test]
fn the_bridge_of_2022_by_type_reaches_its_total() {
    let data = package();
    let rows = figures(&data, "chart=bridge&by=type&period=2022").expect("not refused");
    let values: Vec<(&str, i64)> =
        rows.iter().map(|r| (r["item"].as_str().unwrap_or(""), r["value"].as_i64().unwrap_or(0))).collect();
    let expected = [("ip_total", -1110), ("industrial_property", -2620), ("copyrights", 1740), ("remainder", -230)];
    assert_eq!(values, expected);
    assert_eq!(rows[3]["label"], "Other IP, total less parts");
    assert_eq!(rows[3]["method"], "remainder");
}

#[test]
fn a_bridge_of_changes_has_both_totals() {
    let data = package();
    let query = "chart=bridge&by=type&change=yes&period=2022&asOf=2023-03-24";
    let rows = figures(&data, query).expect("not refused");
    let got: Vec<_> =
        rows.iter().map(|r| json!([r["item"], r["period"], r["value"], r["compare"]["change"]])).collect();
    assert_eq!(got[0], json!(["ip_total", "2021", 160, null]));
    assert_eq!(got[1], json!(["ip_total", "2022", -1330, -1490]));
    let steps: i64 = rows[2..].iter().filter_map(|r| r["compare"]["change"].as_i64()).sum();
    assert_eq!(steps, -1330 - 160);
}

#[test]
fn the_bridge_of_manufacturing_is_refused_and_bars_offered() {
    let data = package();
    let refused = figures(&data, "chart=bridge&by=industry&item=manufacturing&period=2022").expect_err("refused");
    let ip_balance::derive::Refusal::Remainder { remainder, largest, .. } = refused.reason else {
        panic!("refused for its remainder: {refused:?}");
    };
    assert_eq!((remainder, largest), ((-1590).into(), 1260.into()));
    assert!(figures(&data, &refused.offer.canonical()).is_ok(), "what is offered can be drawn: {:?}", refused.offer);
}

#[test]
fn exports_imports_and_balance_of_a_year_come_from_one_release() {
    let data = package();
    let rows = figures(&data, "chart=difference").expect("not refused");
    for three in rows.chunks(3) {
        assert!(three.iter().all(|r| r["period"] == three[0]["period"]));
        let releases: Vec<&Value> = three.iter().map(|r| &r["release"]).collect();
        assert!(releases.iter().all(|r| *r == releases[0]), "{releases:?}");
        let [exports, imports, balance] = [0, 1, 2].map(|at| three[at]["value"].as_i64());
        if let (Some(exports), Some(imports), Some(balance)) = (exports, imports, balance) {
            let slack: i64 = three.iter().filter_map(|r| r["resolution"].as_i64()).sum();
            assert!((exports - imports - balance).abs() * 2 <= slack, "{}", three[0]["period"]);
        }
    }
}

#[test]
fn surpluses_and_deficits_by_country() {
    let data = package();
    let rows = figures(&data, "chart=bars&by=country").expect("not refused");
    let value = |item: &str| rows.iter().find(|r| r["item"] == item).and_then(|r| r["value"].as_i64());
    assert!(value("VN") > Some(0) && value("CN") > Some(0));
    assert!(value("GB").is_some_and(|v| v < 0) && value("US").is_some_and(|v| v < 0));
}

#[test]
fn the_first_half_of_2021_changed_its_sign_twice() {
    let data = package();
    let rows = figures(&data, "chart=revisions&period=2021-H1").expect("not refused");
    let said: Vec<i64> = rows.iter().filter_map(|r| r["value"].as_i64()).collect();
    assert_eq!(said, [850, -70, 110]);
    assert_eq!(rows[0]["status"], "preliminary");
    let query = parse("chart=revisions&period=2021-H1", Strictness::Strict).expect("a good query");
    let resolved = resolve(&query, &data).expect("a good query");
    let figure = compose(&resolved, Lang::EN).expect("not refused");
    let ip_balance::figure::Plot::Revisions(plot) = figure.plot else { panic!("a plot of revisions") };
    assert_eq!(plot.periods[0].sign_changes, 2);
}

/// One query for each kind of chart, with figures of every status, method, record and break.
const CHARTS: [&str; 11] = [
    "first=yes",
    "period=2016-H1..2024-H1",
    "chart=difference",
    "chart=bars&by=type&period=2022",
    "chart=bars&by=country&period=2023",
    "chart=dumbbell&by=country&period=2022&compare=2019",
    "chart=bridge&by=type&period=2022",
    "chart=bridge&by=type&period=2022&change=yes&asOf=2023-03-24",
    "chart=stack&by=type",
    "chart=multiples&by=institution",
    "chart=revisions",
];

/// Every figure of the charts, in both languages.
fn every_figure() -> Vec<Figure> {
    let data = package();
    let queries = CHARTS.iter().flat_map(|query| ["en", "ko"].map(|lang| format!("{query}&lang={lang}")));
    queries.map(|query| figure(&data, &query).unwrap_or_else(|refused| panic!("{query}: {refused:?}"))).collect()
}

/// Every cell of the charts with its facts.
fn each_cell(mut check: impl FnMut(&Figure, ip_balance::figure::CellId, &[Fact])) {
    for figure in every_figure() {
        for at in 0..figure.cells.len() {
            let id = ip_balance::figure::CellId(at as u32);
            check(&figure, id, &facts(figure.lang, figure.cell(id)));
        }
    }
}

#[test]
fn the_charts_of_these_tests_have_facts_of_every_kind() {
    let mut kinds = Vec::new();
    each_cell(|_, _, facts| kinds.extend(facts.iter().filter(|fact| !fact.sentence.is_empty()).map(|fact| fact.kind)));
    for kind in [
        FactKind::Value,
        FactKind::FirstPublished,
        FactKind::Comparison,
        FactKind::Record,
        FactKind::Release,
        FactKind::Origin,
        FactKind::Rounding,
        FactKind::Conflict,
        FactKind::Doubt,
    ] {
        assert!(kinds.contains(&kind), "no fact of the kind {kind:?}");
    }
}

#[test]
fn speech_says_every_sentence_of_the_tip() {
    each_cell(|figure, id, _| {
        let (tip, spoken) = (tip::tip(figure, &[id]), speech(figure, &[id]));
        assert!(spoken.starts_with(&tip.heading), "{}: {spoken}", tip.heading);
        let [shown] = tip.figures.as_slice() else { panic!("a tip says its figure") };
        for said in [&shown.level, &shown.status] {
            assert!(spoken.to_lowercase().contains(&said.to_lowercase()), "'{said}' is not in '{spoken}'");
        }
        for line in &shown.lines {
            assert!(spoken.contains(line.as_str()), "'{line}' is not in '{spoken}'");
        }
    });
}

#[test]
fn a_pinned_tip_says_the_figure_of_the_short_one_and_every_fact_in_a_row_of_its_own() {
    each_cell(|figure, id, facts| {
        let (short, full) = (tip::tip(figure, &[id]), tip::pinned(figure, &[id]));
        let ([short], [full]) = (short.figures.as_slice(), full.figures.as_slice()) else { panic!("one figure") };
        assert_eq!((&short.level, &short.status), (&full.level, &full.status));
        assert!(short.rows.is_empty() && full.lines.is_empty());
        let said: Vec<&str> = facts.iter().flat_map(|fact| &fact.rows).map(|(_, text)| text.as_str()).collect();
        let shown: Vec<&str> = full.rows.iter().map(|row| row.text.as_str()).collect();
        assert_eq!(shown, said);
        // A fact that has a sentence has rows, and the other way round. The figure itself stands at the head, and only
        // the card has what it is in another currency.
        for fact in facts.iter().filter(|fact| fact.kind != FactKind::Value) {
            let has_sentence = !fact.sentence.is_empty();
            assert_eq!(has_sentence, !fact.rows.is_empty() && fact.kind != FactKind::Conversion, "{fact:?}");
        }
        assert!(full.rows.iter().all(|row| !row.label.is_empty() && !row.text.is_empty()), "{:?}", full.rows);
    });
}

#[test]
fn the_card_of_a_revised_figure_has_a_row_for_each_thing_that_a_reader_asks() {
    let figure = figure(&package(), "lang=en").expect("the total is drawn");
    let at = figure.cells.iter().position(|cell| cell.period.to_string() == "2021").expect("a cell of 2021");
    let card = tip::pinned(&figure, &[ip_balance::figure::CellId(at as u32)]);
    assert_eq!(card.heading, "2021");
    let [shown] = card.figures.as_slice() else { panic!("one figure") };
    assert_eq!((shown.level.as_str(), shown.status.as_str()), ("Surplus of $160 million", "revised"));
    let rows: Vec<(&str, &str)> = shown.rows.iter().map(|row| (row.label.as_str(), row.text.as_str())).collect();
    assert_eq!(
        rows[..6],
        [
            ("First published", "25 March 2022: deficit of $30 million."),
            ("Revised", "Revised from deficit to surplus."),
            ("Compared with", "2020: deficit of $2.02 billion."),
            ("Change", "Turned to surplus: $2.18 billion up on a year before."),
            ("Record", "First annual surplus on record (data from 2010)."),
            ("Release", "20 March 2024."),
        ]
    );
    assert!(!card.sources.is_empty() && card.sources_label.starts_with(&card.sources.len().to_string()));
}

#[test]
fn the_table_says_of_each_figure_what_tip_and_file_say() {
    for figure in every_figure() {
        let (table, file) = (table::table(&figure), ip_balance::figure::figures(&figure));
        let column = |column| {
            let head = words::say(figure.lang, Message::Column { column });
            table.head.iter().position(|other| *other == head)
        };
        for (at, (row, cell)) in table.rows.iter().zip(&figure.cells).enumerate() {
            let text = |of| column(of).map_or("", |place| row.texts[place].as_str());
            let facts = facts(figure.lang, cell);
            for (of, entry) in facts.iter().flat_map(|fact| &fact.entries) {
                assert_eq!(text(*of), entry, "{}: {of:?} of row {at}", figure.query);
            }
            let remarks: Vec<&str> = facts.iter().filter_map(Fact::remark).collect();
            assert_eq!(row.remarks, remarks, "{}: remarks of row {at}", figure.query);
            let id = ip_balance::figure::CellId(at as u32);
            assert_eq!(row.sources, tip::pinned(&figure, &[id]).sources, "{}: sources of row {at}", figure.query);
            let figures = &file.figures[at];
            assert_eq!(
                figures.text.map_or_else(|| words::not_in_sources(figure.lang), str::to_string),
                text(Column::Figure)
            );
            assert_eq!(figures.first_value.is_some(), !text(Column::FirstPublished).is_empty());
            let compared =
                figures.compare.as_ref().filter(|compare| compare.value.is_some() && figures.value.is_some());
            assert_eq!(compared.is_some(), !text(Column::Change).is_empty(), "a change, or why there is none");
        }
    }
}

#[test]
fn the_figures_that_came_with_the_update_are_exact() {
    let data = package();
    let cases = [
        ("chart=bars&by=type&period=2023&asOf=2024-03-20", "computer_programs", "2023", json!(-2100)),
        ("chart=bars&by=type&period=2022&asOf=2024-03-20", "computer_programs", "2022", json!(-2200)),
        ("chart=bars&by=country&period=2022", "NL", "2022", json!(-988.9)),
        ("period=2020-Q1", "ip_total", "2020-Q1", json!(-656.5)),
        ("period=2022&asOf=2023-03-24", "ip_total", "2022", json!(-1330)),
    ];
    for (query, item, period, value) in cases {
        assert_eq!(row(&data, query, item, period, "balance")["value"], value, "{query} {item}");
    }
    let china = row(&data, "item=CN&period=2020", "CN", "2020", "balance");
    assert_eq!((&china["value"], &china["status"]), (&json!(2590), &json!("unchanged")));
}

#[test]
fn a_doubtful_figure_is_marked_and_leads_nothing() {
    let data = package();
    let query = "chart=bars&by=country&period=2023";
    let japan = row(&data, query, "JP", "2023", "balance");
    assert_eq!((&japan["value"], &japan["doubtful"], &japan["record"]), (&json!(-3), &json!(true), &json!(null)));
    let drawn = figure(&data, query).expect("bars are never refused");
    let id =
        (0..).map(ip_balance::figure::CellId).zip(&drawn.cells).find(|(_, cell)| cell.code == "JP").expect("Japan").0;
    let facts = facts(Lang::EN, drawn.cell(id));
    let told: String = facts.iter().map(|fact| fact.sentence.as_str()).collect();
    assert!(told.contains("doubtful") && told.contains("$30 million"), "{told}");
    assert!(drawn.head.notes.iter().any(|note| note.contains("Japan, 2023: doubtful")), "{:?}", drawn.head.notes);
    assert!(!drawn.head.title.contains("Japan"), "{}", drawn.head.title);
    let alone = figure(&data, "item=JP&period=2023").expect("columns are never refused");
    assert!(alone.head.title.contains("only a doubtful figure"), "{}", alone.head.title);
}
