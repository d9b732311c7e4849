//! Headlines over every chart, day, period and language: short, and never saying a figure, a side of zero or a record
//! that the chart's own cells do not bear out.
//! Long, because it holds the headlines of many charts.

use ip_balance::data::{Dataset, Decimal, read};
use ip_balance::figure::{self, Figure};
use ip_balance::query::{self, ChartKind, Lang, Strictness};
use ip_balance::text::native::has_glyph;
use ip_balance::words;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;
use std::thread;

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
        for by in &DATA.dimensions {
            for flow in ["balance", "exports", "imports"] {
                let mut base = format!("chart={}&by={}", chart.code(), by.code);
                if chart != ChartKind::Difference {
                    base += &format!("&flow={}", flow);
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
    let asked = queries();
    let drawn = |lang| {
        let figures = asked.iter().filter_map(move |query| Some((query.clone(), draw(query, lang)?)));
        figures.collect::<Vec<_>>()
    };
    thread::scope(|scope| {
        let korean = scope.spawn(|| drawn(Lang::KO));
        let mut all = drawn(Lang::EN);
        all.extend(korean.join().expect("no chart panics"));
        all
    })
});

pub fn all(check: impl Fn(&str, &Figure)) {
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
                [
                    words::headline(figure.lang, figure.unit, v),
                    words::tick(figure.lang, figure.unit, v.abs(), v.abs()).replace('.', ""),
                ]
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
            let borne = values(figure).into_iter().any(|v| {
                v.is_negative() == below
                    && v != Decimal::ZERO
                    && words::headline(figure.lang, figure.unit, v) == pair[0]
            });
            assert!(!is_amount || borne, "{query}: '{} {}' of '{title}'", pair[0], pair[1]);
        }
    });
}

#[test]
fn a_headline_names_a_record_only_if_it_is_proven() {
    all(|query, figure| {
        let title = &figure.head.title;
        let told = title.contains("record") || title.contains("역대") || title.contains("편제");
        let held = figure.cells.iter().any(|cell| cell.record().is_some());
        // What a record is a record of is told below, from the package.
        let began = figure.cells.iter().find_map(|cell| Some(cell.value.as_ref()?.record?.began.to_string()));
        let noted = |note: &String| began.as_ref().is_some_and(|began| note.contains(began));
        // Else it is told as reported, and so does a note.
        let reported = (title.contains("reportedly") || title.contains("발표 당시"))
            && figure.head.notes.iter().any(|note| note.contains("as reported with") || note.contains("보도에 따른"));
        assert!(
            !told || reported || held && figure.head.notes.iter().any(noted),
            "{query}: {title} {:?}",
            figure.head.notes
        );
        assert!(!title.contains("since") && !title.contains("이후 최"), "{query}: {title}");
        // A rank that an item which is not held could take names those that it is among.
        if let Some(count) = rank(title) {
            let drawn: BTreeSet<String> = held_subjects(figure);
            assert!(count >= 2 && count <= drawn.len(), "{query}: {title} of {} items", drawn.len());
        }
    });
}

/// Among how many items a headline ranks, if it says so.
fn rank(title: &str) -> Option<usize> {
    let counted = match title.split_once(" in our sources") {
        Some((before, _)) => before.rsplit(' ').next()?,
        None => title.split_once("수집 자료 ")?.1,
    };
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let digits: String = counted.chars().take_while(char::is_ascii_digit).collect();
    words.iter().position(|word| *word == counted).or(digits.parse().ok())
}

/// The items that have a figure in the chart.
fn held_subjects(figure: &Figure) -> BTreeSet<String> {
    let held = figure.cells.iter().filter(|cell| cell.value.is_some());
    held.map(|cell| cell.words.label.clone()).collect()
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
            "From a $6.7bn deficit in 2010 to a record $180m surplus in 2023",
            "지재권 수지, 2010년 67억달러 적자서 2023년 역대 최대 1억8000만달러 흑자로",
        ),
        (
            "asOf=2023-03-24",
            "Korea’s IP trade back in deficit: −$1.33bn in 2022 after +$160m in 2021",
            "지재권 수지 다시 적자…2021년 1억6000만달러 흑자, 2022년 13억3000만달러 적자",
        ),
        (
            "asOf=2022-06-30",
            "Korea’s IP trade: smallest deficit on record, $30m in 2021",
            "지재권 수지 2021년 3000만달러 적자…역대 최소 적자",
        ),
        (
            "chart=columns&item=CN&asOf=2023-03-24",
            "IP trade with China: $1.03bn surplus in 2022, reportedly the smallest on record",
            "2022년 대중 지재권 수지 10억3000만달러 흑자…발표 당시 ‘역대 최소’",
        ),
        (
            "chart=columns&item=cultural_artistic_copyrights",
            "Cultural and artistic copyrights: $780m deficit in 2010, record $1.1bn surplus in 2023",
            "문화예술저작권 수지, 2010년 7억8000만달러 적자서 2023년 역대 최대 11억달러 흑자로",
        ),
        (
            "chart=columns&item=services",
            "Services: deficit widened sevenfold from $370m in 2015 to $2.71bn in 2023",
            "서비스업 적자 7배로 확대…2015년 3억7000만달러, 2023년 27억1000만달러",
        ),
        (
            "chart=columns&period=2018-H1..2024-H1",
            "Korea’s IP trade back in surplus: +$140m in H1 2024 after −$190m in H1 2023",
            "지재권 수지 다시 흑자…2023년 상반기 1억9000만달러 적자, 2024년 상반기 1억4000만달러 흑자",
        ),
        (
            "chart=difference",
            "Korea’s IP exports pass its imports again: $26.3bn against $26.1bn in 2023",
            "2023년 지재권 수출 263억2000만달러로 수입 261억4000만달러 다시 추월",
        ),
        (
            "chart=bars&by=country",
            "Korea’s IP trade: only 5 of 16 figures are in our sources",
            "지재권 수지, 수치 16개 중 5개만 수집 자료에 있음",
        ),
        (
            "chart=bars&item=CN,GB",
            "$2.52bn surplus with China, $3.23bn deficit with UK in 2023",
            "2023년 대중 지재권 25억2000만달러 흑자, 대영 32억3000만달러 적자",
        ),
        (
            "chart=bars&by=country&period=2022&asOf=2023-03-24",
            "Vietnam overtakes China as Korea’s biggest IP surplus among the 16 in our sources",
            "수집 자료 16개국 중 지재권 최대 흑자 상대국, 중국서 베트남으로",
        ),
        (
            "chart=bars&by=country&flow=exports&period=2019",
            "Korea’s IP exports: not in our sources for 2019",
            "지재권 수출, 2019년 수치는 수집 자료에 없음",
        ),
        (
            "chart=bars&by=institution",
            "Large Korean firms: $6.07bn surplus; foreign-owned SMEs in Korea: $5.77bn deficit in 2023",
            "2023년 국내 대기업 60억7000만달러 흑자, 외국인투자 중소·중견기업 57억7000만달러 적자",
        ),
        (
            "chart=bars&by=type&period=2022&asOf=2023-03-24",
            "Culture: record surplus, but $1.87bn deficit in patents",
            "2022년 문화예술저작권 흑자 역대 최대에도…특허 및 실용신안권 18억7000만달러 적자",
        ),
        (
            "chart=dumbbell&by=country&period=2022&asOf=2023-03-24",
            "Surplus with China shrank by $1.55bn in 2022",
            "2022년 대중 지재권 흑자 15억5000만달러 감소",
        ),
        (
            "chart=bridge&by=type&period=2022",
            "Korea’s IP deficit of $1.11bn in 2022: industrial property −$2.62bn, copyrights +$1.74bn",
            "2022년 지재권 11억1000만달러 적자…산업재산권 26억2000만달러 적자, 저작권 17억4000만달러 흑자",
        ),
        (
            "chart=bridge&by=institution&period=2022&asOf=2023-03-24",
            "IP deficit of $1.33bn in 2022: foreign-owned SMEs in Korea −$5.81bn, large Korean firms +$3.59bn",
            "2022년 지재권 13억3000만달러 적자…외국인투자 중소·중견기업 58억1000만달러 적자, 국내 대기업 35억9000만달러 흑자",
        ),
        (
            "chart=bridge&change=yes&period=2022&asOf=2023-03-24",
            "Surplus in copyrights shrank by $1.08bn; IP trade back in deficit",
            "2022년 저작권 흑자 10억8000만달러 줄어…지재권 수지 다시 적자",
        ),
        (
            "chart=stack&by=type",
            "Copyrights moved from deficit into surplus between 2010 and 2023",
            "저작권, 2010년 적자서 2023년 흑자로",
        ),
        (
            "chart=multiples&item=copyrights,databases",
            "Databases: $3.1bn surplus in 2023",
            "데이터베이스 수지 2023년 31억달러 흑자",
        ),
        (
            "chart=multiples&by=country",
            "IP trade with UK moved from surplus into deficit between 2016 and 2023",
            "대영 지재권, 2016년 흑자서 2023년 적자로",
        ),
        (
            "chart=revisions",
            "Smallest deficit on record became a $160m surplus: Korea’s IP trade in 2021",
            "‘역대 최소 적자’ 발표가 1억6000만달러 흑자로…2021년 지재권 수지",
        ),
        (
            "chart=revisions&period=2021-H1",
            "Sign changed twice: Korea’s IP trade in H1 2021, first +$850m, now +$110m",
            "2021년 상반기 지재권 수지, 흑자·적자 두 번 뒤집혀…처음 8억5000만달러 흑자, 현재 1억1000만달러 흑자",
        ),
        (
            "chart=revisions&item=GB",
            "IP trade with UK: $3.23bn deficit in 2023",
            "대영 지재권 수지 2023년 32억3000만달러 적자",
        ),
        (
            "chart=revisions&item=electronics",
            "Electrical and electronic products in 2021: surplus revised up from $820m to $1.21bn",
            "2021년 전기전자제품 수지, 흑자폭 8억2000만달러서 12억1000만달러로 확대 수정",
        ),
        (
            "chart=revisions&flow=exports",
            "Korea’s IP exports in 2016: revised up from $10.7bn to $10.9bn",
            "2016년 지재권 수출, 106억8000만달러서 108억9000만달러로 상향 수정",
        ),
        (
            "chart=revisions&item=cultural_artistic_copyrights&period=2021",
            "Cultural and artistic copyrights in 2021: surplus revised down from $750m to $410m",
            "2021년 문화예술저작권 수지, 흑자폭 7억5000만달러서 4억1000만달러로 축소 수정",
        ),
        ("period=1999", "Korea’s IP trade: no figures before 2010", "지재권 수지 집계는 2010년부터"),
        ("period=2031", "Korea’s IP trade: no figures after 2023", "지재권 수지 집계는 2023년까지"),
        ("chart=bars&by=type&period=2030", "Korea’s IP trade: no figures after 2023", "지재권 수지 집계는 2023년까지"),
        (
            "chart=columns&item=copyrights&flow=exports",
            "Exports of copyrights: only 3 of 10 figures are in our sources",
            "저작권 수출, 수치 10개 중 3개만 수집 자료에 있음",
        ),
        (
            "chart=columns&item=copyrights&flow=exports&period=2017..2019",
            "Exports of copyrights: $8.62bn in 2019",
            "저작권 수출 2019년 86억2000만달러",
        ),
    ] {
        for (lang, title) in [(Lang::EN, en), (Lang::KO, ko)] {
            assert_eq!(draw(query, lang).expect("a chart that is drawn").head.title, title, "{query}");
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
