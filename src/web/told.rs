//! Structures that the page's script is told, as JSON.

use crate::chart::{Chart, Json};
use crate::data::Dataset;
use crate::figure::{CellId, Figure, row_of};
use crate::locale::{self, Text};
use crate::scene::Point;
use crate::table;
use crate::tip::{SourceLine, Tip};

pub fn words(chart: &Chart) -> String {
    let figure = chart.figure();
    let head = &figure.head;
    let say = |text| locale::say(figure.lang, text);
    let mut json = Json::default();
    json.object(|json| {
        json.pair("lang", figure.lang.code());
        json.pair("theme", chart.theme().code());
        json.pair("title", &*head.title);
        json.pair("subtitle", &*head.subtitle);
        json.pair("asOf", head.as_of.as_deref());
        json.pair("description", &*head.description);
        json.key("notes").array(|json| head.notes.iter().for_each(|note| json.text(note)));
        json.pair("source", &*head.source);
        match chart.newer() {
            None => json.key("newer").null(),
            Some(newer) => json.key("newer").object(|json| {
                json.pair("text", &*say(Text::NewerFigures(newer.released)));
                json.pair("link", &*say(Text::CurrentChart));
                json.pair("query", &*newer.query);
            }),
        }
        json.pair("role", &*say(Text::ChartRole));
        json.pair("table", &*say(Text::Table));
        json.pair("keyboard", &*say(Text::Keyboard));
    });
    json.into_text()
}

pub fn table(figure: &Figure, data: &Dataset) -> String {
    let table = table::table(figure, data);
    let mut json = Json::default();
    json.object(|json| {
        json.key("head").array(|json| table.head.iter().for_each(|text| json.text(text)));
        json.key("rows").array(|json| {
            for row in &table.rows {
                json.object(|json| {
                    json.key("texts").array(|json| row.texts.iter().for_each(|text| json.text(text)));
                    json.key("remarks").array(|json| row.remarks.iter().for_each(|text| json.text(text)));
                    json.key("sources").array(|json| sources(json, &row.sources));
                });
            }
        });
    });
    json.into_text()
}

pub fn tip(tip: &Tip, spoken: String, pinned: bool) -> String {
    let mut json = Json::default();
    json.object(|json| {
        json.pair("heading", &*tip.heading);
        json.key("lines").array(|json| tip.lines.iter().for_each(|line| json.text(line)));
        json.key("sources").array(|json| sources(json, &tip.sources));
        json.pair("spoken", &*spoken);
        json.key("pinned").yes(pinned);
    });
    json.into_text()
}

fn sources(json: &mut Json, sources: &[SourceLine]) {
    for source in sources {
        json.object(|json| {
            json.pair("text", &*source.text);
            json.pair("url", &*source.url);
        });
    }
}

/// All figures, each with the place of its mark; `origin` is that of the plot.
pub fn figures(chart: &Chart, origin: Point) -> String {
    let mut json = Json::default();
    json.array(|json| {
        for at in 0..chart.figure().cells.len() as u32 {
            figure_row(json, chart, CellId(at), origin);
        }
    });
    json.into_text()
}

/// The figure that is pointed at.
pub fn figure(chart: &Chart, origin: Point) -> String {
    let mut json = Json::default();
    match chart.hit() {
        Some(hit) => figure_row(&mut json, chart, hit.cell, origin),
        None => json.null(),
    }
    json.into_text()
}

fn figure_row(json: &mut Json, chart: &Chart, cell: CellId, origin: Point) {
    let row = row_of(chart.figure().cell(cell), chart.data());
    json.object(|json| {
        json.pair("item", row.item);
        json.pair("parent", row.parent);
        json.pair("label", row.label);
        json.pair("period", &*row.period);
        json.pair("flow", row.flow);
        json.pair_number("value", row.value);
        json.pair_number("resolution", row.resolution.map(|r| r as i32));
        json.pair("text", row.text);
        json.pair("status", row.status);
        json.pair("method", row.method);
        json.pair("release", row.release);
        json.pair("releaseDate", row.release_date.as_deref());
        json.pair("compilation", row.compilation);
        json.key("sources").array(|json| row.sources.iter().for_each(|code| json.text(code)));
        json.pair_number("firstValue", row.first_value);
        json.pair("firstRelease", row.first_release);
        match &row.compare {
            None => json.key("compare").null(),
            Some(compare) => json.key("compare").object(|json| {
                json.pair("period", &*compare.period);
                json.pair_number("value", compare.value);
                json.pair_number("change", compare.change);
                json.pair("release", compare.release);
            }),
        }
        json.pair("record", row.record);
        match chart.scene().place(cell) {
            None => json.key("box").null(),
            Some(place) => json.key("box").object(|json| {
                json.key("x").length(place.x + origin.x);
                json.key("y").length(place.y + origin.y);
                json.key("width").length(place.width);
                json.key("height").length(place.height);
            }),
        }
    });
}
