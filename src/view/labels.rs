//! The texts around a plot.

use super::ChartView;
use crate::query::Lang;
use crate::text;
use crate::theme::house_properties;
use crate::words::{self, HelpKeys, Jump, Message, SoundRate};
use serde::Serialize;

/// The texts around a plot, and what the page needs to show them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Labels {
    /// The canonical query.
    pub query: String,
    /// The language of all texts, such as `en`.
    pub lang: &'static str,
    /// The colours that the query names: `auto`, `light` or `dark`.
    pub theme: &'static str,
    /// The CSS custom properties, with their values, that give the texts the font and the colours that the query names.
    pub style: Vec<(String, String)>,
    pub title: String,
    pub subtitle: String,
    /// `As of 24 March 2023`; `None` if the query names no day.
    pub as_of: Option<String>,
    /// What moved figures, in the order of the numbers in the plot.
    pub events: Vec<String>,
    pub notes: Vec<String>,
    pub source: String,
    /// Whose words the editor's are, where the query has some: for a page that they could be taken for the site's on.
    pub whose_words: Option<String>,
    /// `None` if the query names no day or there are no newer figures.
    pub newer: Option<NewerLabel>,
    /// The label of the control that opens the table.
    pub table_label: String,
    pub help: Help,
}

/// The texts of the help: what keys do, and the buttons that do the same.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Help {
    /// The heading, and the label of the button that opens it.
    pub label: String,
    /// Sentences about the keys that move.
    pub keys: Vec<String>,
    pub jumps: Vec<JumpLabel>,
    /// The label of the choice whether single letters are keys.
    pub letters: String,
    pub sound: Sound,
    pub close: String,
}

/// The texts of the controls of the sound.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sound {
    /// The button that plays the series or stops it.
    pub play: String,
    /// What the sounds mean.
    pub about: String,
    pub rate_label: String,
    pub rates: Vec<RateLabel>,
}

/// A rate of the sound.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RateLabel {
    /// Times the normal rate.
    pub rate: f64,
    pub label: String,
}

/// The button of a jump.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JumpLabel {
    pub key: &'static str,
    pub label: String,
}

impl Help {
    fn of(lang: Lang) -> Help {
        let say = |text| words::say(lang, text);
        Help {
            label: say(Message::Help),
            keys: HelpKeys::ALL.map(|keys| say(Message::HelpKeys { keys })).to_vec(),
            jumps: Jump::KEYS.map(|(key, jump)| JumpLabel { key, label: say(Message::Jump { jump }) }).to_vec(),
            letters: say(Message::HelpLetters),
            sound: Sound {
                play: say(Message::SoundPlay),
                about: say(Message::SoundAbout),
                rate_label: say(Message::SoundRate),
                rates: SoundRate::ALL
                    .map(|rate| RateLabel { rate: rate.factor(), label: say(Message::SoundRateName { rate }) })
                    .to_vec(),
            },
            close: say(Message::HelpClose),
        }
    }
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
            style: style(chart),
            title: head.title,
            subtitle: head.subtitle,
            as_of: head.as_of,
            events: figure.events.iter().map(|event| event.text.clone()).collect(),
            notes: head.notes,
            source: head.source,
            whose_words: chart.query.has_editors_words().then(|| say(Message::WhoseWords)),
            newer: chart.newer().map(|newer| NewerLabel {
                text: say(Message::NewerFigures { date: newer.released }),
                link: say(Message::CurrentChart),
                query: newer.query,
            }),
            table_label: say(Message::Table),
            help: Help::of(figure.lang),
        }
    }
}

fn style(chart: &ChartView) -> Vec<(String, String)> {
    let house = chart.style();
    let family = house.font.as_ref().map(|font| ("--ip-font".to_string(), text::family(Some(font)).into_owned()));
    family.into_iter().chain(house_properties(house, chart.theme())).collect()
}
