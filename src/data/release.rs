//! When it was said: releases in their order, compilations, and the breaks between them.

use super::{Date, Dimension, Flow, ItemId, Period};

/// A series of releases whose figures were made by the same rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Compilation {
    /// That of 2016 on: the only one that makes a series.
    Main,
    /// That of 2015, redone a year later.
    First,
    /// Inside the knowledge services trade statistic, from 2025 on.
    Special,
}

impl Compilation {
    pub const ALL: [Compilation; 3] = [Compilation::Main, Compilation::First, Compilation::Special];

    /// The word for it in queries and data files.
    pub const fn code(self) -> &'static str {
        match self {
            Compilation::Main => "main",
            Compilation::First => "first",
            Compilation::Special => "special",
        }
    }
}

/// A row of releases.csv, counted from 0: ordered by date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReleaseId(pub u16);

/// One publication of the statistic.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    pub code: String,
    pub date: Date,
    /// The period it was made for; `None` for a publication that repeats figures.
    pub period: Option<Period>,
    pub compilation: Compilation,
    pub name_en: String,
    pub name_ko: String,
}

/// What kind of break it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakKind {
    Compilation,
    Definition,
    Coverage,
    /// Only a note at its date: it parts nothing.
    Reclassification,
}

/// A day from which releases print figures that do not compare with those before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    pub kind: BreakKind,
    pub date: Date,
    /// `None`: every dimension.
    pub dimension: Option<Dimension>,
    /// Empty: every item.
    pub items: Vec<ItemId>,
    /// Empty: every flow.
    pub flows: Vec<Flow>,
    pub note_en: String,
    pub note_ko: String,
}
