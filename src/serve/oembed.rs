//! `oembed?url=…`: what a newsroom's system needs to embed the chart of an address, as <https://oembed.com> asks.
//!
//! Nothing of a site is private, so no address is answered with 401.

use super::charts::Charts;
use super::failure::{Failure, Reason};
use super::request::{Form, Target};
use crate::query::{Lang, decode};
use crate::site::{Chart, ChartPage, DescribedPage};
use axum::http::StatusCode;
use std::ops::RangeInclusive;

/// The largest sizes that can be asked for, in pixels.
const SIZES: RangeInclusive<u32> = 1..=100_000;

/// The answer to a query of `oembed`.
///
/// # Errors
///
/// 404 for an address that is not that of a chart, 501 for a format other than JSON, 400 for a size that is none.
pub fn answer(charts: &Charts, query: &str) -> Result<String, Failure> {
    let lang = Lang::default();
    let value = |key: &str| {
        let pair = query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
        pair.map(|value| decode(value).unwrap_or_else(|_| value.to_string()))
    };
    if let Some(format) = value("format").filter(|format| format != "json") {
        return Err(Failure::new(Reason::NoFormat(format.chars().take(40).collect()), lang));
    }
    let size = |key: &'static str| match value(key) {
        None => Ok(*SIZES.end()),
        Some(found) => found.parse().ok().filter(|size| SIZES.contains(size)).ok_or_else(|| {
            let found = found.chars().take(40).collect();
            Failure::new(Reason::Number { key, found, expected: SIZES }, lang)
        }),
    };
    let most = (size("maxwidth")?, size("maxheight")?);
    let address = value("url").unwrap_or_default();
    let described = Described::find(charts, &address).map_err(|failure| {
        // The consumer's own request was sound: it is the address that has no answer.
        Failure { status: StatusCode::NOT_FOUND, ..failure }
    })?;
    let Described { kind, chart, page, picture } = &described;
    let page = DescribedPage { kind: *kind, address: page, picture, base_url: charts.base_url(), most };
    Ok(charts.pages.oembed(&page, chart))
}

/// A page that shows a chart.
struct Described {
    kind: ChartPage,
    chart: Chart,
    /// Its whole address.
    page: String,
    /// The whole address of a picture of the chart, up to the keys of its size.
    picture: String,
}

impl Described {
    /// The page at a whole address.
    fn find(charts: &Charts, address: &str) -> Result<Described, Failure> {
        let base = charts.base_url();
        let address = address.split('#').next().unwrap_or(address);
        let no_chart = || {
            let example = format!("{base}{}?chart=bars", Form::Page.name());
            Failure::new(Reason::NoChart { example }, Lang::default())
        };
        let inside = without_scheme(address).strip_prefix(without_scheme(base)).ok_or_else(no_chart)?;
        let (path, query) = inside.split_once('?').unwrap_or((inside, ""));
        let target = Target::new(path);
        let lang = target.lang;
        let (kind, chart) = if target.is_page_of_any_chart() {
            let asked = charts.asked(query, lang, false)?;
            (ChartPage::Embed, charts.compose(&asked, lang)?)
        } else {
            let chapter = charts.pages.charts.of_page(&target.path, lang).ok_or_else(no_chart)?;
            let chart = charts.pages.charts.chart(&chapter.query, lang);
            (ChartPage::Own, chart.map_err(|error| Failure::new(Reason::Fault(error), lang))?)
        };
        let query = &chart.figure.query;
        let page = match kind {
            ChartPage::Own => format!("{base}{}", target.path),
            ChartPage::Embed if query.is_empty() => format!("{base}{}", target.path),
            ChartPage::Embed => format!("{base}{}?{query}", target.path),
        };
        let join = if query.is_empty() { "" } else { "&" };
        let picture = format!("{base}{}?{query}{join}", Form::Png.name());
        Ok(Described { kind, chart, page, picture })
    }
}

/// Systems give either scheme for the same page.
fn without_scheme(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}
