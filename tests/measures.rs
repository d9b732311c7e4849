//! The unit of a package's figures, from measures.csv to charts and files.

use crate::support::package::{Package, figure};
use ip_balance::cli::check::check_package;
use ip_balance::data::Dataset;
use ip_balance::figure::{CellId, table, tip::tip};
use ip_balance::query::Lang;
use serde_json::Value;
use std::path::Path;

/// The shipped package with its figures in another unit.
fn in_unit(unit: &str, scale: &str) -> Package {
    let copy = Package::copy();
    let rows = ["balance", "exports", "imports"].map(|measure| format!("{measure},{unit},{scale},1,sum\n")).concat();
    copy.write("measures.csv", format!("measure,unit,scale,decimals,over_time\n{rows}"));
    copy
}

/// How the surplus of 2023, 180 of the unit, is told in a tip, at its mark, in the subtitle or beside the axis, and in
/// files.
fn told(data: &Dataset, lang: Lang) -> [String; 4] {
    let figure = figure(data, "period=2022..2023", lang);
    let unit = figure
        .head
        .unit
        .clone()
        .unwrap_or_else(|| figure.head.subtitle.rsplit(" · ").next().unwrap_or_default().to_string());
    let tip = tip(&figure, &[CellId(1)]);
    [tip.figures[0].level.clone(), figure.cells[1].words.mark.clone(), unit, ip_balance::figure::figures(&figure).unit]
}

#[test]
fn figures_are_told_in_the_unit_of_the_package() {
    for (unit, scale, english, korean) in [
        (
            "USD",
            "1000000",
            ["Surplus of $180 million", "$180m", "US dollars", "USD million"],
            ["1억8000만 달러 흑자", "1.8", "단위: 억 달러", "USD million"],
        ),
        (
            "KRW",
            "1000000000",
            ["Surplus of ₩180 billion", "₩180bn", "won", "KRW billion"],
            ["1800억 원 흑자", "1800", "단위: 억 원", "KRW billion"],
        ),
        (
            "EUR",
            "1000",
            ["Surplus of €180,000", "€180,000", "euros", "EUR thousand"],
            ["18만 유로 흑자", "18.0", "단위: 만 유로", "EUR thousand"],
        ),
        ("THB", "1", ["Surplus of THB 180", "THB 180", "THB", "THB"], ["180 THB 흑자", "180", "단위: THB", "THB"]),
        ("%", "1", ["Surplus of 180%", "180%", "percent", "%"], ["180% 흑자", "180", "단위: %", "%"]),
        (
            "persons",
            "1000",
            ["Surplus of 180,000 people", "180,000", "people", "persons thousand"],
            ["18만명 흑자", "18.0", "단위: 만 명", "persons thousand"],
        ),
    ] {
        let data = in_unit(unit, scale).data();
        assert_eq!(told(&data, Lang::EN), english, "{unit} {scale}");
        assert_eq!(told(&data, Lang::KO), korean, "{unit} {scale}");
    }
}

#[test]
fn every_text_of_a_chart_names_its_own_currency_and_no_other() {
    let data = in_unit("EUR", "1000000").data();
    for query in [
        "first=yes",
        "chart=difference",
        "chart=bars&by=type",
        "chart=dumbbell&by=country",
        "chart=bridge&by=type&period=2022",
        "chart=bridge&by=type&period=2023&change=yes",
        "chart=stack&by=type",
        "chart=multiples&by=type",
        "chart=revisions",
    ] {
        for lang in [Lang::EN, Lang::KO] {
            let figure = figure(&data, query, lang);
            let rows = table::table(&figure).rows.into_iter().flat_map(|row| row.texts);
            let words = figure.cells.iter().map(|cell| format!("{:?}", cell.words));
            let file = ip_balance::figure::figures(&figure);
            let unit = figure.head.unit.clone().unwrap_or_default();
            // Notes and remarks are the package's own, about dollars.
            let head = [figure.head.title.clone(), figure.head.subtitle.clone(), figure.head.description.clone(), unit];
            for text in rows.chain(words).chain(head).chain([file.unit]) {
                let foreign = ["$", "달러", "dollar", "USD"].iter().find(|word| text.contains(**word));
                assert_eq!(foreign, None, "{query}: {text}");
            }
        }
    }
}

#[test]
fn a_package_that_tells_no_unit_has_plain_numbers() {
    let copy = Package::copy();
    copy.remove("measures.csv");
    let data = copy.data();
    assert_eq!(told(&data, Lang::EN)[..2], ["Surplus of 180", "180"]);
    let figure = figure(&data, "", Lang::EN);
    assert!(figure.head.subtitle.split(" · ").all(|part| !part.is_empty()), "{}", figure.head.subtitle);
    let file: Value = serde_json::from_str(&ip_balance::figure::figures(&figure).to_json()).expect("JSON");
    assert_eq!(file["unit"], "");
}

#[test]
fn a_mistake_in_measures_is_reported_with_its_line() {
    let found = |rows: &str| {
        let copy = Package::copy();
        // The figures are of these three, in whatever unit.
        let unit = rows.split(',').nth(1).filter(|_| !rows.contains("usd")).unwrap_or("USD");
        let others = ["balance", "exports", "imports"].into_iter().filter(|code| !rows.contains(code));
        let others: String = others.map(|code| format!("{code},{unit},1,,\n")).collect();
        copy.write("measures.csv", format!("measure,unit,scale,decimals,over_time\n{rows}\n{others}"));
        copy.problems().iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    for (row, expected) in [
        (
            "balance,usd,1000000,,",
            "measures.csv:2: found unit 'usd', expected the code of a currency such as EUR, %, points, persons, or nothing",
        ),
        (
            "balance,USD,500,,",
            "measures.csv:2: found scale '500', expected what one is worth in that unit: 1, 1000, 1000000 or another power of ten up to 10^12",
        ),
        (
            "balance,USD,1,7,",
            "measures.csv:2: found decimals '7', expected how many decimals its figures have, 0 to 6, or nothing",
        ),
        (
            "balance,USD,1,,average",
            "measures.csv:2: found over_time 'average', expected one of sum, mean, last, none, or nothing",
        ),
        ("stock,USD,1,,", "measures.csv:2: found kind '', expected one of balance, flow, level, rate, index"),
        (
            "balance,USD,1,,\nbalance,USD,1,,",
            "measures.csv:3: found measure 'balance' a second time, expected each measure once",
        ),
        (
            "balance,USD,1,,\nexports,EUR,1,,",
            "measures.csv:3: found another unit, EUR, expected that of balance, as balance = exports − imports",
        ),
    ] {
        assert_eq!(found(row), [expected], "{row}");
    }
    let copy = in_unit("USD", "1000000");
    let line = copy.append("observations.csv", "bok-2023,2009,total,ip_total,balance,5.25,0.01,stated,etoday150512,,");
    let text =
        copy.text("observations.csv").replace("5.25,0.01,stated,etoday150512,,", "5.25,0.01,stated,etoday150512,");
    copy.write("observations.csv", text);
    let problems: Vec<String> = copy.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [format!("observations.csv:{line}: found value '5.25', expected at most 1 decimals, as measures.csv says")]
    );
}

#[test]
fn only_figures_that_add_up_over_time_are_checked_for_it() {
    let halves = |rule: &str| {
        let copy = Package::copy();
        let rows =
            ["balance", "exports", "imports"].map(|measure| format!("{measure},USD,1000000,1,{rule}\n")).concat();
        copy.write("measures.csv", format!("measure,unit,scale,decimals,over_time\n{rows}"));
        let text = copy.text("exceptions.csv");
        let kept: String =
            text.lines().filter(|row| !row.starts_with("periods,")).map(|row| format!("{row}\n")).collect();
        copy.write("exceptions.csv", kept);
        for half in ["H1", "H2"] {
            copy.append(
                "observations.csv",
                &format!("bok-2014,2013-{half},total,ip_total,balance,1000,10,stated,etoday150512,"),
            );
        }
        check_package(&copy.folder)
            .iter()
            .filter(|problem| problem.expected.contains("2013-H1 1000 + 2013-H2 1000"))
            .count()
    };
    assert_eq!((halves("sum"), halves("mean"), halves("last"), halves("none")), (1, 0, 0, 0));
}

/// The problems of the package of levels with other rows in measures.csv.
fn problems_of(rows: &[&str]) -> Vec<String> {
    let copy = Package::copy_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/levels"));
    let header = "measure,kind,plus,minus,unit,scale,good,zero,name_en,name_ko";
    copy.write("measures.csv", format!("{header}\n{}\n", rows.join("\n")));
    copy.problems().iter().map(ToString::to_string).collect()
}

const LEVELS: [&str; 3] = [
    "vacancy,rate,,,%,1,down,no,Vacancy rate,공실률",
    "rents,index,,,points,1,,no,Rent index,임대료지수",
    "homes,level,,,,1,up,yes,Homes,주택 수",
];

#[test]
fn a_package_may_define_a_balance_of_flows_with_names_of_its_own() {
    let [vacancy, rents, homes] = LEVELS;
    let flows = ["in,flow,,,EUR,1000000,,,Moves in,전입", "out,flow,,,EUR,1000000,,,Moves out,전출"];
    let net = "net,balance,in,out,EUR,1000000,up,,Net moves,순이동";
    assert_eq!(problems_of(&[vacancy, rents, homes, flows[0], flows[1], net]), [""; 0]);
    for (rows, expected) in [
        (
            vec![vacancy, rents, homes, "net,balance,in,out,EUR,1000000,up,,Net moves,순이동"],
            vec![
                "measures.csv:5: found plus 'in', expected a flow of its own among the measures: ",
                "measures.csv:5: found minus 'out', expected a flow of its own among the measures: ",
            ],
        ),
        (
            vec![vacancy, rents, homes, flows[0], "out,flow,,,KRW,1000000,,,Moves out,전출", net],
            vec!["measures.csv:6: found another unit, KRW million, expected that of net, as net = in − out"],
        ),
        (
            vec![vacancy, rents, "homes,level,,,,1,better,yes,Homes,주택 수"],
            vec!["measures.csv:4: found good 'better', expected up, down, or nothing"],
        ),
        (
            vec![vacancy, rents, "homes,level,,,,1,up,maybe,Homes,주택 수"],
            vec!["measures.csv:4: found zero 'maybe', expected yes, no, or nothing"],
        ),
        (
            vec![vacancy, rents, "homes,level,,,,1,up,yes,Homes,"],
            vec!["measures.csv:4: found name_ko '', expected a text"],
        ),
        (
            vec![vacancy, rents, homes, "balance,level,,,,1,up,yes,Balance,수지"],
            vec![
                "measures.csv:5: found measure 'balance' of kind level, expected another code: it is that of a balance",
            ],
        ),
        (
            vec![vacancy, rents, homes, "net,balance,,,EUR,1,up,no,Net,순"],
            vec![
                "measures.csv:5: found zero 'no' for a balance, expected yes or nothing: a surplus and a deficit are told apart by zero",
            ],
        ),
    ] {
        assert_eq!(problems_of(&rows), expected, "{rows:?}");
    }
}
