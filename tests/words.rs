//! What is said of the figures, in both languages: tips, tables, titles and notes.

use ip_balance::data::{Dataset, read};
use ip_balance::figure::{self, CellId, Figure};
use ip_balance::spec::{self, Lang, Strictness};
use ip_balance::tip;
use std::{path::Path, sync::LazyLock};

static DATA: LazyLock<Dataset> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data");
    read::read(&folder).expect("the package that ships is sound")
});

fn draw(query: &str) -> Figure {
    let spec = spec::parse(query, Strictness::Strict).expect("a query of the tests");
    let ask = spec::resolve(&spec, &DATA).expect("a query that the data answers");
    figure::compose(&ask, Lang::En).expect("a chart that is not refused")
}

/// The cell of an item's code and a period.
fn at(figure: &Figure, item: &str, period: &str) -> CellId {
    let figures = figure::figures(figure, &DATA, None);
    let found = figures.figures.iter().position(|row| row.item == item && row.period == period);
    CellId(found.expect("a cell of the tests") as u32)
}

fn spoken(query: &str, item: &str, period: &str) -> String {
    let figure = draw(query);
    tip::spoken(&figure, &DATA, &[at(&figure, item, period)])
}

fn lines(query: &str, item: &str, period: &str) -> String {
    let figure = draw(query);
    let tip = tip::tip(&figure, &DATA, &[at(&figure, item, period)]);
    [tip.heading, tip.lines.join(" ")].join(" | ")
}

#[test]
fn a_revised_figure_is_spoken_with_what_was_first_published() {
    assert_eq!(
        spoken("", "ip_total", "2021"),
        "2021: surplus of $160 million (revised). First published 25 March 2022: deficit of $30 million."
    );
    assert_eq!(
        spoken("lang=ko", "ip_total", "2021"),
        "2021년 1억6000만 달러 흑자(수정). 최초 발표(2022년 3월 25일) 3000만 달러 적자."
    );
}

#[test]
fn a_tip_says_item_period_figure_change_record_and_release() {
    let query = "chart=bars&by=type&period=2022&asOf=2023-03-24";
    assert_eq!(
        lines(query, "industrial_property", "2022"),
        "Industrial property rights, 2022 | Deficit of $2.62 billion (preliminary). \
         $450 million larger deficit than a year before. 2021: deficit of $2.17 billion. Release of 24 March 2023."
    );
    assert_eq!(
        lines(query, "cultural_artistic_copyrights", "2022"),
        "Cultural and artistic copyrights, 2022 | Surplus of $600 million (preliminary). \
         $190 million larger surplus than a year before. 2021: surplus of $410 million. \
         Largest annual surplus since the statistic began in 2010. Release of 24 March 2023."
    );
    assert_eq!(
        lines(&format!("{query}&lang=ko"), "copyrights", "2022"),
        "저작권, 2022년 | 15억2000만 달러 흑자(잠정). 전년 대비 흑자폭 10억8000만 달러 축소. 2021년: 26억 달러 흑자. \
         2023년 3월 24일 발표."
    );
}
