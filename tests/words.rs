//! What is said of the figures, in both languages: tips, tables, titles and notes.

use ip_balance::data::{Dataset, read};
use ip_balance::figure::tip;
use ip_balance::figure::{self, CellId, Figure};
use ip_balance::query::{self, Lang, Strictness};
use ip_balance::words;
use std::{path::Path, sync::LazyLock};

static DATA: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data");
    read::read(&folder).expect("the package that ships is sound")
});

fn draw(query: &str) -> Figure {
    let parsed = query::parse(query, Strictness::Strict).expect("a query of the tests");
    let resolved = query::resolve(&parsed, &DATA).expect("a query that the data answers");
    figure::compose(&resolved, Lang::EN).expect("a chart that is not refused")
}

/// The cell of an item's code and a period.
fn at(figure: &Figure, item: &str, period: &str) -> CellId {
    let figures = figure::figures(figure);
    let found = figures.figures.iter().position(|row| row.item == item && row.period == period);
    CellId(found.expect("a cell of the tests") as u32)
}

fn spoken(query: &str, item: &str, period: &str) -> String {
    let figure = draw(query);
    figure::speech(&figure, &[at(&figure, item, period)])
}

fn lines(query: &str, item: &str, period: &str) -> String {
    let figure = draw(query);
    let tip = tip::tip(&figure, &[at(&figure, item, period)]);
    let figure = tip.figures.into_iter().next().expect("a tip of one figure");
    format!("{} | {} ({}) {}", tip.heading, figure.level, figure.status, figure.lines.join(" "))
}

#[test]
fn speech_says_all_that_the_tip_says() {
    assert_eq!(
        spoken("", "ip_total", "2021"),
        "2021: surplus of $160 million (revised). First published 25 March 2022: deficit of $30 million. \
         Revised from deficit to surplus. Turned to surplus: $2.18 billion up on a year before. \
         2020: deficit of $2.02 billion. First annual surplus on record (data from 2010). \
         Release of 20 March 2024."
    );
    assert_eq!(
        spoken("lang=ko", "ip_total", "2021"),
        "2021년 1억6000만 달러 흑자(수정). 최초 발표(2022년 3월 25일) 3000만 달러 적자. 적자에서 흑자로 수정. \
         흑자 전환(전년 대비 21억8000만 달러 개선). 2020년: 20억2000만 달러 적자. \
         2010년 통계 편제 이후 첫 흑자(연간 기준). 2024년 3월 20일 발표."
    );
}

#[test]
fn a_tip_says_item_period_figure_change_record_and_release() {
    let query = "chart=bars&by=type&period=2022&asOf=2023-03-24";
    assert_eq!(
        lines(query, "industrial_property", "2022"),
        "Industrial property rights, 2022 | Deficit of $2.62 billion (preliminary) \
         $450 million larger deficit than a year before. 2021: deficit of $2.17 billion. Release of 24 March 2023."
    );
    assert_eq!(
        lines(query, "cultural_artistic_copyrights", "2022"),
        "Cultural and artistic copyrights, 2022 | Surplus of $600 million (preliminary) \
         $190 million larger surplus than a year before. 2021: surplus of $410 million. \
         Record annual surplus (data from 2010). Release of 24 March 2023."
    );
    assert_eq!(
        lines(&format!("{query}&lang=ko"), "copyrights", "2022"),
        "저작권, 2022년 | 15억2000만 달러 흑자 (잠정) 전년 대비 흑자폭 10억8000만 달러 축소. 2021년: 26억 달러 흑자. \
         2023년 3월 24일 발표."
    );
}

#[test]
fn a_wrong_query_is_reported_in_both_languages_with_valid_values() {
    for (query, en, ko) in [
        (
            "chart=bar",
            "chart: found 'bar', expected one of columns, difference, bars, dumbbell, bridge, stack, multiples, \
             revisions, line, vintages, triangle; did you mean 'bars'?",
            "chart: ‘bar’는 쓸 수 없습니다. 다음 중 하나: columns, difference, bars, dumbbell, bridge, stack, multiples, \
             revisions, line, vintages, triangle. 혹시 ‘bars’인가요?",
        ),
        (
            "chart=bars&period=2010..2023",
            "period: found '2010..2023' with chart=bars, expected one period, such as 2023",
            "period: chart=bars에는 ‘2010..2023’을 쓸 수 없습니다. 2023 같은 기간 하나만 쓸 수 있습니다.",
        ),
        (
            "period=2020&period=2021",
            "found the key 'period' twice, expected it once",
            "‘period’ 키가 두 번 나왔습니다. 한 번만 써 주세요.",
        ),
    ] {
        let fault = query::parse(query, Strictness::Strict)
            .and_then(|query| query::resolve(&query, &DATA).map(|_| ()))
            .expect_err("a wrong query");
        let told = [Lang::EN, Lang::KO].map(|lang| words::query_error(lang, &fault));
        assert_eq!(told, [en, ko]);
    }
}

/// Words of English in a text: three small letters in a row.
fn has_english(text: &str) -> bool {
    text.as_bytes().windows(3).any(|letters| letters.iter().all(u8::is_ascii_lowercase))
}

#[test]
fn no_remark_of_the_package_stays_english_in_korean() {
    let reasons = DATA.conflicts.iter().map(|conflict| &conflict.reason);
    let notes = DATA.observations.iter().map(|observation| &observation.note);
    let korean = |note: &String| (note.clone(), words::remark(Lang::KO, note));
    let english: Vec<_> = reasons.chain(notes).map(korean).filter(|(_, korean)| has_english(korean)).collect();
    assert_eq!(english, [], "of {} conflicts", DATA.conflicts.len());
}
