//! Languages that do not ship: German numbers, days and plurals by table; Japanese with every chart.

use crate::support::package;

use ip_balance::data::{BaseUnit, Dataset, Date, Period, Unit};
use ip_balance::figure::{self, CellId, Figure};
use ip_balance::query::{self, Lang, Strictness};
use ip_balance::words::compile::{Source, compile_all};
use ip_balance::words::{self, Format, Language, Message, Sign, Signature, Style};

use std::env;
use std::process::Command;

const GERMAN: &str = include_str!("words/de.ftl");
const JA: &str = include_str!("words/ja.ftl");
const JA_ITEMS: &str = include_str!("words/items.ja.csv");
const JA_PACKAGE: &str = include_str!("words/words.ja.ftl");

/// Every kind of chart, with items, halves, other flows and an earlier day, and its headline.
const CHARTS: [(&str, &str); 15] = [
    ("chart=columns&first=yes", "知財収支、2010年の67億ドルの赤字から2023年は1億8000万ドルの黒字に"),
    (
        "chart=columns&item=cultural_artistic_copyrights",
        "文化芸術著作権の収支、2010年の7億8000万ドルの赤字から2023年は11億ドルの黒字に",
    ),
    (
        "chart=columns&period=2018-H1..2024-H1",
        "知財収支、再び黒字に 2023年1〜6月期は1億9000万ドルの赤字、2024年1〜6月期は1億4000万ドルの黒字",
    ),
    ("chart=columns&item=US&flow=imports", "対米知財輸入、2010〜2023年の数値は収集資料になし"),
    ("chart=difference", "知財の輸出、2023年は263億2000万ドルで輸入261億4000万ドルを逆転"),
    (
        "chart=bars&by=type&period=2022&asOf=2023-03-24",
        "文化芸術著作権、2022年は2010年の統計開始以来最大の黒字 特許権・実用新案権は18億7000万ドルの赤字",
    ),
    ("chart=bars&by=country", "知財収支、収集資料にあるのは16件中5件のみ"),
    ("chart=bars&item=CN,GB", "2023年、中国は25億2000万ドルの黒字、英は32億3000万ドルの赤字"),
    (
        "chart=bars&by=institution",
        "2023年、国内大企業は60億7000万ドルの黒字、外資系中小・中堅企業は57億7000万ドルの赤字",
    ),
    ("chart=dumbbell&by=institution", "2023年、国内中小・中堅企業が10億8000万ドル悪化し赤字に転落"),
    (
        "chart=bridge&by=type&period=2022",
        "知財収支、2022年は11億1000万ドルの赤字 産業財産権は26億2000万ドルの赤字、著作権は17億4000万ドルの黒字",
    ),
    (
        "chart=bridge&by=type&period=2023&change=yes",
        "2023年、産業財産権の赤字が7億6000万ドル縮小 知財の収支は再び黒字に",
    ),
    ("chart=stack&by=type", "著作権、2010年の赤字から2023年は黒字に"),
    ("chart=multiples&by=type", "コンピュータープログラム(ゲームを含む)、2019年の黒字から2023年は赤字に"),
    (
        "chart=revisions&period=2018-H1..2024-H1",
        "2021年1〜6月期の知財収支、黒字と赤字が2回入れ替わる 当初8億5000万ドルの黒字、現在1億1000万ドルの黒字",
    ),
];

/// German, with some messages of charts.
fn german() -> Language {
    let ids = ["holes-counted", "preliminary"];
    let signatures: Vec<Signature> = Format::signatures()
        .into_iter()
        .chain(Message::signatures().into_iter().filter(|signature| ids.contains(&&*signature.id)))
        .collect();
    let source = Source::new("tests/words/de.ftl", GERMAN);
    let catalogue = compile_all("de", &[source], &signatures).unwrap_or_else(|errors| panic!("{errors:?}"));
    Language::new(catalogue).expect("German has rules")
}

fn period(text: &str) -> Period {
    Period::parse(text).expect("a period of the tests")
}

const DOLLARS: Unit = Unit { base: BaseUnit::Currency(*b"USD"), exponent: 6 };

#[test]
fn german_amounts() {
    let german = german();
    for (value, words, headline, mark) in [
        (0, "0 Dollar", "0 Dollar", "0 $"),
        (1, "1 Million Dollar", "1 Mio. Dollar", "1 Mio. $"),
        (-1, "−1 Million Dollar", "−1 Mio. Dollar", "−1 Mio. $"),
        (2, "2 Millionen Dollar", "2 Mio. Dollar", "2 Mio. $"),
        (160, "160 Millionen Dollar", "160 Mio. Dollar", "160 Mio. $"),
        (999, "999 Millionen Dollar", "999 Mio. Dollar", "999 Mio. $"),
        (1_000, "1 Milliarde Dollar", "1 Mrd. Dollar", "1 Mrd. $"),
        (1_001, "1,001 Milliarden Dollar", "1,001 Mrd. Dollar", "1,001 Mrd. $"),
        (1_100, "1,1 Milliarden Dollar", "1,1 Mrd. Dollar", "1,1 Mrd. $"),
        (-1_330, "−1,33 Milliarden Dollar", "−1,33 Mrd. Dollar", "−1,33 Mrd. $"),
        (2_000, "2 Milliarden Dollar", "2 Mrd. Dollar", "2 Mrd. $"),
        (26_320, "26,32 Milliarden Dollar", "26,32 Mrd. Dollar", "26,32 Mrd. $"),
        (1_234_567, "1.234,567 Milliarden Dollar", "1.234,567 Mrd. Dollar", "1.234,567 Mrd. $"),
    ] {
        let written = [Style::Words, Style::Headline, Style::Mark]
            .map(|style| german.money(value.into(), DOLLARS, style, Sign::Minus));
        assert_eq!(written, [words, headline, mark], "{value}");
    }
    for (value, step, tick) in [(0, 500, "0"), (-5_000, 5_000, "−5 Mrd. $"), (500, 500, "500 Mio. $")] {
        assert_eq!(german.tick(value.into(), DOLLARS, step.into()), tick);
    }
    assert_eq!(german.money(160.into(), DOLLARS, Style::Words, Sign::Always), "+160 Millionen Dollar");
}

#[test]
fn german_counts_and_plurals() {
    let german = german();
    for (number, grouped, words) in [
        (0, "0", "keine"),
        (1, "1", "ein"),
        (2, "2", "zwei"),
        (12, "12", "zwölf"),
        (13, "13", "13"),
        (1_019, "1.019", "1019"),
        (1_234_567, "1.234.567", "1234567"),
    ] {
        assert_eq!(german.number(number), grouped);
        assert_eq!(german.count(usize::try_from(number).expect("no negative count")), words);
    }
    for (missing, sentence) in [
        (1, "1 von 14 Werten fehlt in unseren Quellen."),
        (2, "2 von 14 Werten fehlen in unseren Quellen."),
        (11, "11 von 14 Werten fehlen in unseren Quellen."),
        (21, "21 von 14 Werten fehlen in unseren Quellen."),
    ] {
        assert_eq!(german.say(Message::HolesCounted { missing, of: 14 }), sentence);
    }
    for (periods, sentence) in [
        (vec!["2023"], "2023 ist vorläufig."),
        (vec!["2022", "2023"], "2022–2023 sind vorläufig."),
        (vec!["2019", "2023"], "2019 und 2023 sind vorläufig."),
    ] {
        let periods: Vec<Period> = periods.into_iter().map(period).collect();
        assert_eq!(german.say(Message::Preliminary { periods: &periods }), sentence);
    }
}

#[test]
fn german_days_periods_and_lists() {
    let german = german();
    for (day, words) in [
        ("2023-03-24", "24. März 2023"),
        ("2024-01-01", "1. Januar 2024"),
        ("2021-05-31", "31. Mai 2021"),
        ("2020-12-09", "9. Dezember 2020"),
    ] {
        assert_eq!(german.date(Date::parse(day).expect("a day of the tests")), words);
    }
    for (text, full, short) in [
        ("2022", "2022", "2022"),
        ("2021-H1", "erstes Halbjahr 2021", "1. Hj. 2021"),
        ("2021-H2", "zweites Halbjahr 2021", "2. Hj. 2021"),
        ("2016-Q3", "drittes Quartal 2016", "3. Qu. 2016"),
    ] {
        assert_eq!([german.period(period(text)), german.period_short(period(text))], [full, short]);
    }
    for (first, last, span) in [
        ("2010", "2023", "2010–2023"),
        ("2018-H1", "2024-H1", "erstes Halbjahr 2018 bis erstes Halbjahr 2024"),
        ("2023", "2023", "2023"),
    ] {
        assert_eq!(german.span(period(first), period(last)), span);
    }
    assert_eq!(german.list(&["2020", "2021", "2022"]), "2020, 2021 und 2022");
    assert_eq!(german.list(&["Software, Spiele", "Musik"]), "Software, Spiele; Musik");
}

/// The name of the test below; a process of its own runs it, because a language that is added stays.
const JAPANESE: &str = "languages::a_third_language_is_a_file_and_composes_every_chart";

#[test]
fn a_third_language_is_a_file_and_composes_every_chart() {
    if env::var_os("ADDS_A_LANGUAGE").is_none() {
        let program = env::current_exe().expect("the tests run from a file");
        let child = Command::new(program).args([JAPANESE, "--exact"]).env("ADDS_A_LANGUAGE", "ja").output();
        let child = child.expect("the tests can be started again");
        let output = String::from_utf8_lossy(&child.stdout);
        assert!(child.status.success() && output.contains("1 passed"), "{output}");
        return;
    }
    let japanese = install_japanese();
    let data = with_japanese_names();
    let figure = |query: &str| {
        let parsed = query::parse(&format!("{query}&lang=ja"), Strictness::Strict).expect("a query of the tests");
        let resolved = query::resolve(&parsed, &data).expect("a query that the data answers");
        figure::compose(&resolved, japanese).expect("a chart that is not refused")
    };
    let figures = CHARTS.map(|(query, _)| (query, figure(query)));
    for (query, Figure { head, .. }) in &figures {
        for text in head.notes.iter().chain([&head.title, &head.subtitle, &head.source, &head.description]) {
            assert!(text.chars().any(|letter| matches!(letter, 'ぁ'..='ヿ' | '一'..='鿿')), "{query}: {text}");
            assert!(!text.contains(['{', '}']) && !text.contains("  "), "{query}: {text}");
        }
    }
    let titles = figures.each_ref().map(|(query, figure)| (*query, figure.head.title.as_str()));
    assert_eq!(titles, CHARTS);
    let (_, figure) = &figures[0];
    let rows = figure::figures(figure);
    let cell = rows.figures.iter().position(|row| row.period == "2021").expect("2021 is drawn");
    assert_eq!(
        figure::speech(figure, &[CellId(u32::try_from(cell).expect("a chart has few cells"))]),
        "2021年、1億6000万ドルの黒字(改定値)。2022年3月25日の最初の発表では3000万ドルの赤字。赤字から黒字に改定。前年から21億8000万ドル改善し、黒字に転換。2020年は20億2000万ドルの赤字。2010年の統計開始以来、初の黒字(年間)。2024年3月20日発表。"
    );
    let error = query::parse("chart=bar&lang=ja", Strictness::Strict).expect_err("no such chart");
    assert_eq!(
        words::query_error(japanese, &error),
        "chart:「bar」は使えません。使えるのはcolumns, difference, bars, dumbbell, bridge, stack, multiples, revisions, line, vintages, triangleです。もしかして「bars」ですか。"
    );
    // What the browser is sent.
    assert_eq!(words::load(&words::browser_catalogue(japanese)), Ok(japanese));
}

/// Adds Japanese to this process: its two files are compiled and installed, no code names it.
fn install_japanese() -> Lang {
    let sources = [("tests/words/ja.ftl", JA), ("tests/words/words.ja.ftl", JA_PACKAGE)]
        .map(|(file, text)| Source::new(file, text));
    let catalogue = compile_all("ja", &sources, &words::signatures())
        .unwrap_or_else(|errors| panic!("{}", errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")));
    words::install(Language::new(catalogue).expect("Japanese has rules"))
}

/// The package that ships, with Japanese names of items in place of the English ones: a package brings two languages.
fn with_japanese_names() -> Dataset {
    let mut data = package::shipped().clone();
    for item in &mut data.items {
        let names = JA_ITEMS.lines().find_map(|line| line.strip_prefix(&format!("{},", item.code))?.split_once(','));
        let (name, short) = names.expect("every item has a Japanese name");
        item.name = [("ja", name)].into_iter().collect();
        item.short = [("ja", short)].into_iter().collect();
    }
    data
}
