//! A figure to all the text around its plot.

use super::ChartView;
use crate::words::{self, Message};
use serde::Serialize;

/// The text around a plot, and what the page needs to show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Labels {
    /// The canonical query.
    pub query: String,
    /// The language of all text: `en`.
    pub lang: &'static str,
    /// The colours that the query asks for: `auto`, `light` or `dark`.
    pub theme: &'static str,
    pub title: String,
    pub subtitle: String,
    /// `As of 24 March 2023`; `None` where the query names no day.
    pub as_of: Option<String>,
    /// The finding and the kind of chart, for readers who do not see the plot.
    pub description: String,
    pub notes: Vec<String>,
    pub source: String,
    /// `None` where the query names no day, or nothing has come out since.
    pub newer: Option<NewerLabel>,
    /// What the plot is to assistive technology: `interactive chart`.
    pub role_description: String,
    /// What opens the table of the figures.
    pub table_label: String,
    /// How the keyboard walks the chart.
    pub keyboard_help: String,
}

/// The way from a chart as of a day to the chart of today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewerLabel {
    /// That figures have come out since.
    pub text: String,
    /// The words of the link.
    pub link: String,
    /// The canonical query of the chart of today.
    pub query: String,
}

impl Labels {
    pub(super) fn of(chart: &ChartView) -> Labels {
        let figure = chart.figure();
        let head = figure.head.clone();
        let say = |text| words::say(figure.lang, text);
        Labels {
            query: figure.query.clone(),
            lang: figure.lang.code(),
            theme: chart.theme().code(),
            title: head.title,
            subtitle: head.subtitle,
            as_of: head.as_of,
            description: head.description,
            notes: head.notes,
            source: head.source,
            newer: chart.newer().map(|newer| NewerLabel {
                text: say(Message::NewerFigures { date: newer.released }),
                link: say(Message::CurrentChart),
                query: newer.query,
            }),
            role_description: say(Message::ChartRole),
            table_label: say(Message::Table),
            keyboard_help: say(Message::Keyboard),
        }
    }
}
