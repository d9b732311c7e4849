//! Structures that the page's script is told, as JSON.

use crate::figure::table;
use crate::figure::tip::SourceLine;
use crate::figure::{CellId, row_of};
use crate::scene::Point;
use crate::view::{ChartView, Json};
use crate::words::{self, Text};

/// All words around the plot, the theme that is asked for, the canonical query and the address of the provenance.
pub fn words(chart: &ChartView, provenance: &str) -> String {
    let figure = chart.figure();
    let head = &figure.head;
    let say = |text| words::say(figure.lang, text);
    let mut json = Json::default();
    json.open('{');
    json.pair("query", chart.query());
    json.pair("provenance", provenance);
    json.pair("lang", figure.lang.code());
    json.pair("theme", chart.theme().code());
    json.pair("title", &head.title);
    json.pair("subtitle", &head.subtitle);
    json.pair_or_null("asOf", head.as_of.as_deref());
    json.pair("description", &head.description);
    json.pair_list("notes", &head.notes);
    json.pair("source", &head.source);
    json.key("newer");
    match chart.newer() {
        None => json.null(),
        Some(newer) => {
            json.open('{');
            json.pair("text", &say(Text::NewerFigures(newer.released)));
            json.pair("link", &say(Text::CurrentChart));
            json.pair("query", &newer.query);
            json.close('}');
        }
    }
    json.pair("role", &say(Text::ChartRole));
    json.pair("table", &say(Text::Table));
    json.pair("keyboard", &say(Text::Keyboard));
    json.close('}');
    json.into_text()
}

pub fn table(chart: &ChartView) -> String {
    let table = table::table(chart.figure(), chart.data());
    let mut json = Json::default();
    json.open('{');
    json.pair_list("head", &table.head);
    json.key("rows").open('[');
    for row in &table.rows {
        json.open('{');
        json.pair_list("texts", &row.texts);
        json.pair_list("remarks", &row.remarks);
        sources(&mut json, &row.sources);
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.into_text()
}

/// The tip, and the figure that is pointed at.
pub fn tip(chart: &ChartView, origin: Point, window_width: f64) -> String {
    let mut json = Json::default();
    match (chart.tip(), chart.hit()) {
        (Some(tip), Some(hit)) => {
            json.open('{');
            json.pair("heading", &tip.heading);
            json.pair_list("lines", &tip.lines);
            sources(&mut json, &tip.sources);
            json.pair("spoken", &chart.spoken());
            json.key("pinned").yes(chart.is_pinned());
            json.key("strip").yes(chart.tip_is_strip(window_width));
            json.key("figure");
            figure_row(&mut json, chart, hit.cell, origin);
            json.close('}');
        }
        (_, _) => json.null(),
    }
    json.into_text()
}

/// Left and top.
pub fn place(at: Point) -> String {
    let mut json = Json::default();
    json.open('[');
    json.length(at.x);
    json.length(at.y);
    json.close(']');
    json.into_text()
}

fn sources(json: &mut Json, sources: &[SourceLine]) {
    json.key("sources").open('[');
    for source in sources {
        json.open('{');
        json.pair("text", &source.text);
        json.pair("url", &source.url);
        json.close('}');
    }
    json.close(']');
}

/// All figures, each with the place of its mark; `origin` is that of the plot.
pub fn figures(chart: &ChartView, origin: Point) -> String {
    let mut json = Json::default();
    json.open('[');
    for at in 0..chart.figure().cells.len() as u32 {
        figure_row(&mut json, chart, CellId(at), origin);
    }
    json.close(']');
    json.into_text()
}

fn figure_row(json: &mut Json, chart: &ChartView, cell: CellId, origin: Point) {
    let row = row_of(chart.figure().cell(cell), chart.data());
    json.open('{');
    json.pair("item", row.item);
    json.pair_or_null("parent", row.parent);
    json.pair("label", row.label);
    json.pair("period", &row.period);
    json.pair("flow", row.flow);
    json.pair_number("value", row.value);
    json.pair_number("resolution", row.resolution.map(|r| r as i32));
    json.pair_or_null("text", row.text);
    json.pair_or_null("status", row.status);
    json.pair_or_null("method", row.method);
    json.pair_or_null("release", row.release);
    json.pair_or_null("releaseDate", row.release_date.as_deref());
    json.pair_or_null("compilation", row.compilation);
    json.key("sources").open('[');
    for code in &row.sources {
        json.text(code);
    }
    json.close(']');
    json.pair_number("firstValue", row.first_value);
    json.pair_or_null("firstRelease", row.first_release);
    json.key("compare");
    match &row.compare {
        None => json.null(),
        Some(compare) => {
            json.open('{');
            json.pair("period", &compare.period);
            json.pair_number("value", compare.value);
            json.pair_number("change", compare.change);
            json.pair_or_null("release", compare.release);
            json.close('}');
        }
    }
    json.pair_or_null("record", row.record);
    json.key("box");
    match chart.scene().place(cell) {
        None => json.null(),
        Some(place) => {
            json.open('{');
            json.key("x").length(place.x + origin.x);
            json.key("y").length(place.y + origin.y);
            json.key("width").length(place.width);
            json.key("height").length(place.height);
            json.close('}');
        }
    }
    json.close('}');
}
