//! Headlines over every chart, day, period and language: short, and never saying a figure, a side of zero or a record
//! that the chart's own cells do not bear out.

use ip_balance::data::{Dataset, Decimal, Dimension, Flow, read};
use ip_balance::figure::{self, Figure};
use ip_balance::query::{self, ChartKind, Lang, Strictness};
use ip_balance::text::native::has_glyph;
use ip_balance::words;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

static DATA: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data");
    read::read(&folder).expect("the package that ships is sound")
});

/// The figure of a query in a language; `None` where it is a fault or refused.
fn draw(query: &str, lang: Lang) -> Option<Figure> {
    let parsed = query::parse(query, Strictness::Strict).expect("a query of the tests");
    let resolved = query::resolve(&parsed, &DATA).ok()?;
    figure::compose(&resolved, lang).ok()
}

/// Queries that ask every chart of every dimension and flow, as of every release, and of every period as of the last.
fn queries() -> Vec<String> {
    let mut asked = Vec::new();
    for chart in ChartKind::ALL {
        for by in Dimension::ALL {
            for flow in Flow::ALL {
                let mut base = format!("chart={}&by={}", chart.code(), by.code());
                if chart != ChartKind::Difference {
                    base += &format!("&flow={}", flow.code());
                }
                asked.push(base.clone());
                asked.extend(DATA.releases.iter().map(|release| format!("{base}&asOf={}", release.date)));
                let periods: BTreeSet<String> = DATA.observations.iter().map(|o| o.key.period.to_string()).collect();
                asked.extend(periods.iter().map(|period| format!("{base}&period={period}")));
            }
        }
        for item in &DATA.items {
            for range in ["", "&period=2018-H1..2024-H1", "&asOf=2023-03-24", "&period=2015-Q1..2016-Q2"] {
                asked.push(format!("chart={}&item={}{range}", chart.code(), item.code));
                asked.push(format!("chart={}&item={}&flow=exports{range}", chart.code(), item.code));
            }
        }
    }
    asked.push("chart=bridge&change=yes".to_string());
    asked.extend(DATA.releases.iter().map(|release| format!("chart=bridge&change=yes&asOf={}", release.date)));
    asked.retain(|query| !query.contains("difference") || !query.contains("flow"));
    asked
}

/// All of them that can be drawn, in both languages.
static DRAWN: LazyLock<Vec<(String, Figure)>> = LazyLock::new(|| {
    let asked = queries().into_iter().flat_map(|query| [Lang::EN, Lang::KO].map(|lang| (query.clone(), lang)));
    asked
        .filter_map(|(query, lang)| Some((draw(&query, lang)?, query)))
        .map(|(figure, query)| (query, figure))
        .collect()
});

fn all(check: impl Fn(&str, &Figure)) {
    assert!(DRAWN.len() > 1000, "only {} charts were drawn", DRAWN.len());
    for (query, figure) in DRAWN.iter() {
        check(query, figure);
    }
}

/// Every value that the cells of a chart hold: shown, compared and changed.
fn values(figure: &Figure) -> Vec<Decimal> {
    let shown = figure.cells.iter().filter_map(|cell| cell.amount());
    let compared = figure.cells.iter().filter_map(|cell| cell.compared_amount());
    let changes = figure.cells.iter().filter_map(|cell| cell.change());
    shown.chain(compared).chain(changes.map(|change| change.rounded())).collect()
}

#[test]
fn a_headline_is_short_and_clean() {
    all(|query, figure| {
        let title = &figure.head.title;
        assert!(!title.is_empty(), "{query}");
        assert!(title.split_whitespace().count() <= 15, "{query}: {title}");
        for text in figure.head.notes.iter().chain([title, &figure.head.subtitle, &figure.head.source]) {
            assert!(!text.contains("  ") && text.trim() == text && !text.is_empty(), "{query}: '{text}'");
        }
        let words = figure.head.notes.iter().chain([title, &figure.head.subtitle, &figure.head.source]);
        let missing: String = words.flat_map(|text| text.chars()).filter(|c| !has_glyph(*c)).collect();
        assert!(missing.is_empty(), "{query}: the font that ships lacks '{missing}'");
        // A plain minus never stands before a figure.
        let minus = title.as_bytes().windows(2).any(|w| w[0] == b'-' && (w[1] == b'$' || w[1].is_ascii_digit()));
        assert!(!minus, "{query}: {title}");
    });
}

#[test]
fn every_amount_in_a_headline_is_one_of_the_charts() {
    all(|query, figure| {
        let held: BTreeSet<String> = values(figure)
            .into_iter()
            .flat_map(|v| {
                [words::headline(figure.lang, v), words::tick(figure.lang, v.abs(), v.abs()).replace('.', "")]
            })
            .map(|text| text.replace(['.', ','], ""))
            .collect();
        for amount in amounts(&figure.head.title) {
            assert!(held.contains(&amount), "{query}: {amount} of '{}' is not among its figures", figure.head.title);
        }
    });
}

/// `$1.33bn` and the like in a title, `13억3000만달러` in a Korean one; points left out.
fn amounts(title: &str) -> Vec<String> {
    let plain = title.replace('.', "");
    let mut found = Vec::new();
    for word in plain.split(|c: char| c.is_whitespace() || "…,;:()‘’".contains(c)) {
        if let Some(at) = word.find('$') {
            found.push(word[at..].to_string());
        } else if let Some(at) = word.find("달러") {
            found.push(word[..at].to_string() + "달러");
        }
    }
    found
}

#[test]
fn a_side_of_zero_in_a_headline_is_that_of_a_figure() {
    all(|query, figure| {
        let title = figure.head.title.replace([',', ';', '…'], " ");
        let words: Vec<&str> = title.split_whitespace().collect();
        for pair in words.windows(2) {
            let below = match pair[1].trim_end_matches("로") {
                "surplus" | "흑자" => false,
                "deficit" | "적자" => true,
                _ => continue,
            };
            let is_amount = pair[0].starts_with('$') || pair[0].ends_with("달러");
            let borne = values(figure)
                .into_iter()
                .any(|v| v.is_negative() == below && v != Decimal::ZERO && words::headline(figure.lang, v) == pair[0]);
            assert!(!is_amount || borne, "{query}: '{} {}' of '{title}'", pair[0], pair[1]);
        }
    });
}

#[test]
fn a_headline_names_a_record_only_if_it_is_proven() {
    all(|query, figure| {
        let title = &figure.head.title;
        let told = title.contains("since") || title.contains("이후");
        assert!(!told || figure.cells.iter().any(|cell| cell.record().is_some()), "{query}: {title}");
        assert!(!title.to_lowercase().contains("record") && !title.contains("역대"), "{query}: {title}");
        // A rank among the items held says so in a note.
        let ranked = ["biggest", "Largest IP", "최대 적자국", "최대 흑자국"].iter().any(|word| title.contains(word));
        let noted = figure.head.notes.iter().any(|note| note.contains("Ranked among") || note.contains("순위는"));
        assert!(!ranked || noted, "{query}: {title} {:?}", figure.head.notes);
    });
}

#[test]
fn an_editors_words_stand_in_the_place_of_the_finding_which_stays_in_the_description() {
    let plain = draw("chart=bars", Lang::EN).expect("bars are drawn");
    let own = draw("chart=bars&headline=Our%20words&note=Our%20note", Lang::EN).expect("bars are drawn");
    assert_eq!((own.head.title.as_str(), own.head.notes[0].as_str()), ("Our words", "Our note"));
    assert!(own.head.description.starts_with(&plain.head.title), "{}", own.head.description);
}

#[test]
fn headlines_read_as_the_figures_of_their_day_make_them() {
    for (query, en, ko) in [
        (
            "",
            "Korea’s IP deficit all but closed: −$6.7bn in 2010, +$180m in 2023",
            "지재권 수지, 2010년 67억달러 적자서 2023년 1억8000만달러 흑자로",
        ),
        (
            "asOf=2023-03-24",
            "Korea’s IP trade back in deficit: −$1.33bn in 2022 after +$160m in 2021",
            "지재권 수지 다시 적자…2021년 1억6000만달러 흑자, 2022년 13억3000만달러 적자",
        ),
        (
            "chart=difference",
            "Korea’s IP exports pass its imports: $26.3bn against $26.1bn in 2023",
            "2023년 지재권 수출 263억2000만달러로 수입 261억4000만달러 추월",
        ),
        (
            "chart=bars&by=country",
            "UK overtakes US as Korea’s biggest IP deficit",
            "지재권 최대 적자국, 미국서 영국으로",
        ),
        (
            "chart=bars&by=institution",
            "$6.07bn surplus at Korean large firms, $5.77bn deficit at foreign SMEs in 2023",
            "2023년 국내 대기업 60억7000만달러 흑자, 외투 중소·중견 57억7000만달러 적자",
        ),
        (
            "chart=bridge&change=yes&period=2022&asOf=2023-03-24",
            "Surplus in copyrights shrank by $1.08bn; IP trade back in deficit",
            "2022년 저작권 흑자 10억8000만달러 줄어…지재권 수지 다시 적자",
        ),
        (
            "chart=revisions",
            "Smallest deficit since 2010 became a surplus of $160m: Korea’s IP trade in 2021",
            "‘2010년 통계 편제 이후 최소 적자’ 발표가 1억6000만달러 흑자로…2021년 지재권 수지",
        ),
    ] {
        for (lang, title) in [(Lang::EN, en), (Lang::KO, ko)] {
            assert_eq!(draw(query, lang).expect("a chart that is drawn").head.title, title);
        }
    }
}

#[test]
fn a_sum_that_would_mislead_is_refused_with_its_figures_and_bars_are_offered() {
    let query = query::parse("chart=bridge&by=industry&item=manufacturing&period=2022", Strictness::Strict);
    let query = query.expect("a query of the tests");
    let resolved = query::resolve(&query, &DATA).expect("a query that the data answers");
    let [en, ko] = [Lang::EN, Lang::KO].map(|lang| figure::compose(&resolved, lang).expect_err("it would mislead"));
    assert!(en.message.contains("−$1.59bn") && en.message.contains("bars"), "{}", en.message);
    assert!(ko.message.contains("−15억9000만 달러") && ko.message.contains("막대"), "{}", ko.message);
    assert!(en.offer.canonical().starts_with("chart=bars"), "{:?}", en.offer);
}
