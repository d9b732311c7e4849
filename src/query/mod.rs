//! Parses a query string into a [`Query`] and resolves it against the dataset into a [`ResolvedQuery`].
//!
//! The module is independent of figures, of the texts of any language and of drawing.

mod attributes;
mod canonical;
mod error;
mod key;
mod kinds;
mod lang;
mod page;
mod parse;
mod resolve;
mod style;

pub use attributes::AttributeNames;
#[cfg(feature = "cli")]
pub(crate) use error::nearest;
pub use error::{Expected, QueryError};
pub(crate) use key::Key;
pub use kinds::{ChartKindInfo, chart_kinds};
pub use lang::Lang;
pub use page::with_page_query;
#[cfg(feature = "cli")]
pub(crate) use parse::decode;
pub use parse::{Strictness, parse};
pub use resolve::{GrowthFrom, ResolvedQuery, resolve};
pub use style::{
    Font, GROUNDS, HouseStyle, MARK_CONTRAST, Rgb, TEXT_CONTRAST, contrast, hex, is_light, mix, nearest_readable,
};

use crate::data::{Date, Period};

/// A kind of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ChartKind {
    #[default]
    Columns,
    Difference,
    Bars,
    Dumbbell,
    Bridge,
    Stack,
    Multiples,
    Revisions,
    Line,
    Vintages,
    Triangle,
}

/// The value of `growth`: figures as percent above those of an earlier period, as one release printed both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Growth {
    #[default]
    No,
    /// From the same part of the year before.
    OverYear,
    /// From the period before.
    OverPeriod,
}

impl Growth {
    pub const ALL: [Growth; 3] = [Growth::No, Growth::OverYear, Growth::OverPeriod];

    /// The name in queries.
    pub const fn code(self) -> &'static str {
        match self {
            Growth::No => "no",
            Growth::OverYear => "yes",
            Growth::OverPeriod => "period",
        }
    }
}

/// The items that a kind of chart takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Exactly one item.
    One,
    /// One item, or several of a dimension.
    Few,
    /// Any number of items of a dimension.
    Items,
    /// One item that has parts.
    Parent,
}

impl ChartKind {
    pub const ALL: [ChartKind; 11] = [
        ChartKind::Columns,
        ChartKind::Difference,
        ChartKind::Bars,
        ChartKind::Dumbbell,
        ChartKind::Bridge,
        ChartKind::Stack,
        ChartKind::Multiples,
        ChartKind::Revisions,
        ChartKind::Line,
        ChartKind::Vintages,
        ChartKind::Triangle,
    ];

    /// The name of the kind in queries.
    pub const fn code(self) -> &'static str {
        match self {
            ChartKind::Columns => "columns",
            ChartKind::Difference => "difference",
            ChartKind::Bars => "bars",
            ChartKind::Dumbbell => "dumbbell",
            ChartKind::Bridge => "bridge",
            ChartKind::Stack => "stack",
            ChartKind::Multiples => "multiples",
            ChartKind::Revisions => "revisions",
            ChartKind::Line => "line",
            ChartKind::Vintages => "vintages",
            ChartKind::Triangle => "triangle",
        }
    }

    /// The items that it takes.
    pub fn takes(self) -> Takes {
        match self {
            ChartKind::Columns | ChartKind::Difference | ChartKind::Revisions => Takes::One,
            ChartKind::Vintages | ChartKind::Triangle => Takes::One,
            ChartKind::Line => Takes::Few,
            ChartKind::Bars | ChartKind::Dumbbell | ChartKind::Multiples => Takes::Items,
            ChartKind::Bridge | ChartKind::Stack => Takes::Parent,
        }
    }

    /// Whether it takes a key of a query.
    pub(crate) fn takes_key(self, key: Key) -> bool {
        match key {
            Key::Flow => self != ChartKind::Difference,
            Key::Change => self == ChartKind::Bridge,
            Key::Growth => matches!(self, ChartKind::Line | ChartKind::Vintages),
            Key::Chart | Key::By | Key::Item | Key::Period | Key::Compare | Key::AsOf | Key::First => true,
            Key::Compilation | Key::Headline | Key::Note | Key::Highlight | Key::Annotate | Key::Events => true,
            Key::Currency | Key::Lang | Key::Theme => true,
            Key::Font | Key::Ground | Key::Ink | Key::Surplus | Key::Deficit => true,
        }
    }

    /// Whether it shows a range of periods; the others show one.
    pub fn over_time(self) -> bool {
        match self {
            ChartKind::Columns | ChartKind::Difference | ChartKind::Stack => true,
            ChartKind::Multiples | ChartKind::Revisions => true,
            ChartKind::Line | ChartKind::Vintages | ChartKind::Triangle => true,
            ChartKind::Bars | ChartKind::Dumbbell | ChartKind::Bridge => false,
        }
    }
}

/// The colours of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ThemeChoice {
    /// Those that the reader's system prefers.
    #[default]
    Auto,
    Light,
    Dark,
}

impl ThemeChoice {
    pub const ALL: [ThemeChoice; 3] = [ThemeChoice::Auto, ThemeChoice::Light, ThemeChoice::Dark];

    /// The name of the choice in queries.
    pub const fn code(self) -> &'static str {
        match self {
            ThemeChoice::Auto => "auto",
            ThemeChoice::Light => "light",
            ThemeChoice::Dark => "dark",
        }
    }
}

/// The value of `compare`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compare {
    With(Period),
    /// No comparison.
    Nothing,
}

/// A short text at an item or a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// The code of an item, or a period.
    pub at: String,
    pub text: String,
}

impl Query {
    /// Whether it has words of an editor, which are not the site's.
    pub fn has_editors_words(&self) -> bool {
        self.headline.is_some() || self.note.is_some() || !self.annotate.is_empty()
    }
}

/// A parsed query: the value of each key, or `None` if it is not given.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Query {
    pub chart: ChartKind,
    /// The code of a dimension, checked against the dataset by [`resolve`].
    pub by: Option<String>,
    /// Codes, checked likewise; empty if not given.
    pub item: Vec<String>,
    /// The code of a measure, checked likewise.
    pub flow: Option<String>,
    /// First and last, equal for a single period.
    pub period: Option<(Period, Period)>,
    pub compare: Option<Compare>,
    pub change: bool,
    pub growth: Growth,
    pub as_of: Option<Date>,
    pub first: bool,
    /// The code of a series, checked as those of items.
    pub compilation: Option<String>,
    pub headline: Option<String>,
    pub note: Option<String>,
    /// Codes of items or periods; empty if not given.
    pub highlight: Vec<String>,
    pub annotate: Vec<Annotation>,
    /// Whether what moved the figures is marked in the chart and told below it.
    pub events: bool,
    /// The code of a currency in small letters, checked against the dataset by [`resolve`].
    pub currency: Option<String>,
    pub lang: Option<Lang>,
    pub theme: ThemeChoice,
    pub style: HouseStyle,
}
