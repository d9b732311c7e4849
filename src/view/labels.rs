//! The texts around a plot.

use super::ChartView;
use crate::words::{self, Message};
use serde::Serialize;

/// The texts around a plot, and what the page needs to show them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Labels {
    /// The canonical query.
    pub query: String,
    /// The language of all texts, such as `en`.
    pub lang: &'static str,
    /// The colours that the query names: `auto`, `light` or `dark`.
    pub theme: &'static str,
    pub title: String,
    pub subtitle: String,
    /// `As of 24 March 2023`; `None` if the query names no day.
    pub as_of: Option<String>,
    /// The finding and the kind of chart, for readers who do not see the plot.
    pub description: String,
    /// What moved figures, in the order of the numbers in the plot.
    pub events: Vec<String>,
    pub notes: Vec<String>,
    pub source: String,
    /// `None` if the query names no day or there are no newer figures.
    pub newer: Option<NewerLabel>,
    /// The role of the plot for assistive technology: `interactive chart`.
    pub role_description: String,
    /// The label of the control that opens the table.
    pub table_label: String,
    /// How to use the chart with the keyboard.
    pub keyboard_help: String,
}

/// The link from a chart as of a day to today's chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewerLabel {
    /// The sentence that there are newer figures.
    pub text: String,
    /// The text of the link.
    pub link: String,
    /// The canonical query of today's chart.
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
            events: figure.events.iter().map(|event| event.text.clone()).collect(),
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
