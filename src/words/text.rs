//! [`Message`]: the sentences of charts, tips, tables and notes.
//! Long, because it lists all of them.

use super::argument::{Difference, choices, structure};
use super::message::messages;
use super::number::Scale;
use crate::data::{Date, Decimal, Flag, Length, MeasureId, Period, Role, Unit};
use crate::derive::{Change, Record, Status};
use crate::query::ChartKind;

messages! {
    /// A sentence, a part of one or a label. Amounts are in the unit of the [phrase](super::Phrase::in_unit).
    #[derive(Clone, Debug, PartialEq)]
    pub enum Message<'a> {
        // One figure.
        /// A balance as surplus or deficit, or exports or imports, with its amount.
        Level = "level" { flow: MeasureId, value: Decimal },
        /// [`Message::Level`] with the day of its release.
        LevelOfRelease = "level-of-release" { flow: MeasureId, value: Decimal, date: Date },
        /// With `followed`, a later release printed the figure too.
        Status = "status" { status: Status, followed: bool },
        /// The sentence of a figure with its status.
        LevelWithStatus = "level-with-status" { level: &'a str, status: Status, followed: bool, doubtful: bool },
        /// The text for screen readers.
        Spoken = "spoken" { heading: &'a str, sentences: &'a str },
        FirstPublished = "first-published" { date: Date, flow: MeasureId, value: Decimal },
        EarliestFound = "earliest-found" { date: Date, flow: MeasureId, value: Decimal },
        /// The revision of a figure since it was first published.
        SinceFirst = "since-first" { revision: Revision },
        Change = "change" { movement: Movement, against: Against },
        DifferentReleases = "different-releases",
        /// A change as a share of the compared figure, `text`; of a balance, how much larger or smaller it is.
        InPercent = "in-percent" { flow: MeasureId, text: &'a str, up: bool },
        /// The change of a figure in a table, where it may be that of rounding alone.
        WithinRounding = "within-rounding",
        Record = "record" { record: Record, length: Length, began: u16 },
        ReleaseOf = "release-of" { date: Date },
        /// A text with a full stop, in its own letter case.
        Stated = "stated" { text: &'a str },
        /// A figure of another period.
        OfPeriod = "of-period" { period: &'a str, text: &'a str },
        /// A name or a period, and the figure that belongs to it.
        Labelled = "labelled" { label: &'a str, text: &'a str },
        /// The heading of one figure.
        ItemAndPeriod = "item-and-period" { item: &'a str, period: &'a str },
        Derived = "derived" { formula: Option<&'a str> },
        RemainderMeans = "remainder-means",
        /// The margin of rounding.
        Rounding = "rounding" { margin: Decimal },
        OtherPrinted = "other-printed" { publisher: &'a str, value: Decimal, reason: &'a str },
        /// A figure that a complete release left out as unchanged.
        Carried = "carried",
        /// What a publisher marks a figure with, in the words of [`Message::FlagName`].
        Flagged = "flagged" { flags: &'a [String] },
        FlagName = "flag-name" { flag: Flag },
        Exception = "exception" { reason: &'a str },
        /// The same figure as a source prints it, to more digits.
        FinerPrinted = "finer-printed" { publisher: &'a str, value: Decimal },
        /// A figure in another currency, `text`, at the average rate of its year: what `per` is worth.
        Converted = "converted" { text: &'a str, rate: &'a str, per: &'a str, when: Period },
        /// What moved a figure, as sources told it.
        Event = "event" { text: &'a str },
        /// The status of a doubtful figure: why it is so, or that it was printed once.
        DoubtfulStatus = "doubtful-status" { status: &'a str },
        /// The value of a doubtful figure on its mark.
        DoubtfulMark = "doubtful-mark" { text: &'a str },
        Doubtful = "doubtful" { reason: &'a str },

        // Notes.
        /// Another series has taken the place of the chart's one.
        Superseded = "superseded" { date: Date },
        Preliminary = "preliminary" { periods: &'a [Period] },
        SomePreliminary = "some-preliminary" { periods: &'a [Period] },
        /// The series begins later than the periods that were asked for.
        Begins = "begins" { first: Period },
        /// The last period of the series, and the year since which another one is published.
        Ended = "ended" { last: Period, since: u16 },
        /// `of_flows`: whether it parts exports and imports, but not their balance.
        Break = "break" { note: &'a str, of_flows: bool },
        /// The note of a break between parts of different levels.
        OtherParts = "other-parts" { periods: &'a [Period] },
        /// A figure of ours that was wrong: `before` is what it was.
        CorrectedFigure = "corrected-figure" { day: Date, name: &'a str, when: Period, before: Option<Decimal>, why: &'a str },
        DoubtfulFigure = "doubtful-figure" { name: &'a str, when: Period, reason: &'a str },
        Holes = "holes" { names: &'a [String] },
        HolesAt = "holes-at" { periods: &'a [Period] },
        HolesCounted = "holes-counted" { missing: usize, of: usize },
        /// Parts of a year that do not add up to it.
        PartsNotRestated = "parts-not-restated" { length: Length },
        BaseRelease = "base-release" { when: Period, date: Date, used: Decimal, newest: Decimal },
        RowsNameReleases = "rows-name-releases",
        HollowMarks = "hollow-marks",
        /// All figures are converted; `rate` is what `per` was worth, where the chart shows one period.
        ConvertedFigures = "converted-figures" { rate: Option<&'a str>, per: &'a str, when: Period },
        Coarse = "coarse" { resolution: Decimal },
        RankedAmong = "ranked-among" { counted: Option<&'a str>, count: usize },
        /// What a record in the headline is a record of.
        RecordsSince = "records-since" { length: Length, began: u16 },
        /// The record in the headline was reported with a release; the figures held cannot prove it.
        RecordReported = "record-reported" { date: Date },
        /// The headline's figure is the largest or the smallest of its item that is in our sources.
        ExtremeAmong = "extreme-among" { flow: MeasureId, value: Decimal, largest: bool, count: usize },
        /// Of how many releases so many are drawn.
        VintagesDrawn = "vintages-drawn" { drawn: usize, of: usize },
        /// Releases that a break parts from the drawn ones.
        VintagesApart = "vintages-apart" { count: usize },
        LeftOut = "left-out" { periods: &'a [Period] },

        // Around the chart.
        Measure = "measure" { flow: MeasureId, both: bool },
        MeasureOf = "measure-of" { flow: MeasureId, both: bool, by: Role, name: &'a str },
        /// The breakdown; `name` is that of the dimension.
        By = "by" { by: Role, name: &'a str },
        /// With `led`, the chart shows the change from the other period.
        Versus = "versus" { shown: Period, other: Period, led: bool },
        ByRelease = "by-release",
        /// The growth of a measure, in a headline.
        GrowthShort = "growth-short" { name: &'a str },
        /// The growth of a measure, over a year or over a period.
        GrowthOf = "growth-of" { name: &'a str, over_year: bool },
        /// The total and the measure that the package names.
        MeasureOfTitle = "measure-of-title" { measure: &'a str },
        /// An item and the measure that the package names.
        MeasureOfItem = "measure-of-item" { item: &'a str, measure: &'a str },
        ChangeFrom = "change-from" { shown: Period, other: Period },
        OutlinesAreFirst = "outlines-are-first",
        /// The unit in words; empty for plain numbers.
        UnitName = "unit-name" { unit: Unit },
        /// The unit of amounts on marks and axes, of which one is `scale`; empty if these contain it.
        Unit = "unit" { unit: Unit, scale: Scale },
        /// The source line, with the days of the oldest and the newest release used.
        Source = "source" { days: Option<(Date, Date)> },
        AsOf = "as-of" { date: Date },
        /// There are newer figures than those of a chart as of a day.
        NewerFigures = "newer-figures" { date: Date },
        /// The link to today's chart.
        CurrentChart = "current-chart",
        /// The button that shows bars in place of a sum that is refused.
        ShowBars = "show-bars",
        Chart = "chart" { kind: ChartKind, change: bool },
        /// Why a sum is not drawn.
        /// With `other`, of changes: no release has the total and a part in both periods.
        NoSum = "no-sum" { name: &'a str, when: Period, other: Option<Period> },
        Misleading = "misleading" { name: &'a str, when: Period, remainder: Decimal, largest: Decimal },
        /// The caption of a table.
        Caption = "caption" { title: &'a str, subtitle: &'a str },
        /// The head of a column in a table.
        Column = "column" { column: Column },
        /// The label of a row in the card of a figure.
        RowLabel = "row-label" { label: RowLabel },
        /// The label of the control that opens a list of sources.
        SourcesCount = "sources-count" { count: usize },

        // Labels beside marks.
        FlowName = "flow-name" { flow: MeasureId },
        Surplus = "surplus",
        Deficit = "deficit",
        NotInSources = "not-in-sources",
        /// The text in place of a figure that its publisher marks as unavailable.
        NotAvailable = "not-available",
        /// The period lies before the series begins or after its last release.
        OutsideSeries = "outside-series",
        BreakLabel = "break-label",
        OtherRelease = "other-release" { period: &'a str },
        FirstPublishedLabel = "first-published-label",
        PreliminaryLabel = "preliminary-label",
        ProvisionalLabel = "provisional-label",
        ForecastLabel = "forecast-label",
        /// The line of the newest release.
        NewestVintage = "newest-vintage" { date: Date },
        /// The lines of the releases before it.
        EarlierVintages = "earlier-vintages" { days: (Date, Date) },
        /// The shade of figures above or below the first published one.
        RevisedLabel = "revised-label" { up: bool },
        NotRevisedLabel = "not-revised-label",
        /// The last of several published values.
        LatestLabel = "latest-label",
        /// A revision that changed the sign, by the sign of the new value.
        RevisedAcrossZero = "revised-across-zero" { surplus: bool },
        /// The net of a period of which the parts are left out.
        NetAlone = "net-alone",
        /// The direction of a change; that of a balance is better or worse.
        Direction = "direction" { balance: bool, up: bool },
        DatesAreReleases = "dates-are-releases",

        // Names that the data package does not give.
        /// The total beside its exports or imports.
        AllItems = "all-items",
        AllItemsShort = "all-items-short",
        /// The remainder, if it is one part or several without a common name.
        RemainderOf = "remainder-of" { name: Option<&'a str> },
        RemainderRounding = "remainder-rounding",
        /// The end of a remainder's name, which explains it and which the short name omits.
        RemainderExplanation = "remainder-explanation",

        /// The language's name in itself.
        LanguageName = "language-name",

        // For readers who walk a chart without seeing it whole, and errors of the page.
        /// How many figures a chart, a series or a period has, and how many of them have no value.
        OutlineCount = "outline-count" { figures: usize, missing: usize },
        OutlineExtreme = "outline-extreme" { heading: &'a str, level: &'a str, highest: bool },
        /// The periods in which a balance turned to surplus or to deficit.
        OutlineTurns = "outline-turns" { surplus: bool, periods: &'a [Period] },
        /// An editor's annotation of a figure.
        OutlineAnnotation = "outline-annotation" { heading: &'a str, text: &'a str },
        /// A key that leads no further: the end of the chart.
        OutlineEnd = "outline-end" { last: bool },
        /// The name of a jump; its key is told beside it.
        Jump = "jump" { jump: Jump },
        /// A jump that finds no further figure.
        JumpNone = "jump-none" { jump: Jump },
        /// The heading of the help and the label of the button that opens it.
        Help = "help",
        HelpKeys = "help-keys" { keys: HelpKeys },
        /// The choice whether single letters are keys of the chart.
        HelpLetters = "help-letters",
        HelpClose = "help-close",
        /// The button that plays a series or stops it.
        SoundPlay = "sound-play",
        SoundAbout = "sound-about",
        SoundRate = "sound-rate",
        SoundRateName = "sound-rate-name" { rate: SoundRate },
        /// That the headline, the note or the labels of a chart are those of whoever made its address.
        WhoseWords = "whose-words",
        /// The label of the control that opens the table.
        Table = "table",
        /// The message in place of a chart that could not be loaded.
        ElementNotLoaded = "element-not-loaded",
        ElementSlow = "element-slow",
        ElementStopped = "element-stopped",
        /// Why an element stays static on a page with the scripts of two sites.
        ElementUndecided = "element-undecided",
        ElementOtherVersion = "element-other-version",
        ElementSiteMissing = "element-site-missing",
        /// The button that loads a chart for a reader who saves data.
        ElementAsk = "element-ask",
        ElementRetry = "element-retry",
        DataForeign = "data-foreign",
        DataVersion = "data-version",
        DataDamaged = "data-damaged",
    }
}

/// A jump to a figure that readers look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    SignChange,
    Revision,
    Largest,
    Smallest,
}

/// How fast a series is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoundRate {
    Slow,
    Normal,
    Fast,
}

impl SoundRate {
    pub const ALL: [SoundRate; 3] = [SoundRate::Slow, SoundRate::Normal, SoundRate::Fast];

    /// Times the normal rate.
    pub fn factor(self) -> f64 {
        match self {
            SoundRate::Slow => 0.5,
            SoundRate::Normal => 1.0,
            SoundRate::Fast => 2.0,
        }
    }
}

/// Keys that the help of a chart explains together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpKeys {
    Arrows,
    Enter,
    Ends,
    Pages,
}

impl HelpKeys {
    pub const ALL: [HelpKeys; 4] = [HelpKeys::Arrows, HelpKeys::Enter, HelpKeys::Ends, HelpKeys::Pages];
}

/// The label of a row in the card of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowLabel {
    FirstPublished,
    EarliestFound,
    Revised,
    Compared,
    Change,
    /// The change in percent.
    Percent,
    Record,
    Release,
    Doubt,
    Flag,
    Origin,
    Rounding,
    OtherPrint,
    Remark,
    FinerPrint,
    /// What moved the figure.
    Event,
    /// The figure in another currency.
    Conversion,
}

/// The head of a column in a table of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Period,
    Item,
    Flow,
    Figure,
    Compared,
    Change,
    Status,
    Flag,
    Release,
    FirstPublished,
    Sources,
}

/// A figure as it was first published and as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    pub flow: MeasureId,
    pub first: Decimal,
    pub now: Decimal,
    pub change: Change,
}

/// The kind of a revision: which way the surplus or the deficit went, or the exports or imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevisionKind {
    Unchanged,
    /// No revision beyond rounding.
    Tie,
    ToSurplus,
    ToDeficit,
    LargerSurplus,
    SmallerSurplus,
    LargerDeficit,
    SmallerDeficit,
    Up,
    Down,
}

/// The change of a figure from the compared one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    pub flow: MeasureId,
    pub before: Decimal,
    pub after: Decimal,
    pub change: Change,
}

/// The wording that a movement needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovementKind {
    Same,
    /// No change beyond rounding.
    Tie,
    ToSurplus,
    ToDeficit,
    LargerSurplus,
    SmallerSurplus,
    SmallerDeficit,
    LargerDeficit,
    /// Of an amount.
    More,
    Less,
    /// Of a rate or an index.
    Higher,
    Lower,
}

/// The period of a figure and the one that it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Against {
    pub shown: Period,
    pub other: Period,
}

impl Revision {
    fn kind(self) -> RevisionKind {
        let balance = self.flow.is_balance();
        match (self.first.signum(), self.now.signum()) {
            _ if self.first == self.now => RevisionKind::Unchanged,
            _ if !self.change.is_certain() => RevisionKind::Tie,
            (..=-1, 1..) if balance => RevisionKind::ToSurplus,
            (1.., ..=-1) if balance => RevisionKind::ToDeficit,
            (first, now) if balance && (first < 0 || now < 0) => {
                if self.now < self.first {
                    RevisionKind::LargerDeficit
                } else {
                    RevisionKind::SmallerDeficit
                }
            }
            _ if balance => {
                if self.now > self.first {
                    RevisionKind::LargerSurplus
                } else {
                    RevisionKind::SmallerSurplus
                }
            }
            _ if self.now > self.first => RevisionKind::Up,
            _ => RevisionKind::Down,
        }
    }
}

impl Movement {
    fn kind(self) -> MovementKind {
        let up = self.change.value.is_positive();
        match (self.flow.is_balance(), self.before.signum(), self.after.signum()) {
            _ if self.change.value == Decimal::ZERO => MovementKind::Same,
            _ if self.change.is_tie() || self.flow.kind.is_additive() && !self.change.is_certain() => MovementKind::Tie,
            (false, ..) => match (self.flow.kind.is_additive(), up) {
                (true, true) => MovementKind::More,
                (true, false) => MovementKind::Less,
                (false, true) => MovementKind::Higher,
                (false, false) => MovementKind::Lower,
            },
            (true, ..=-1, 1..) => MovementKind::ToSurplus,
            (true, 1.., ..=-1) => MovementKind::ToDeficit,
            (true, 1.., _) | (true, _, 1..) => {
                if up {
                    MovementKind::LargerSurplus
                } else {
                    MovementKind::SmallerSurplus
                }
            }
            (true, ..) => {
                if up {
                    MovementKind::SmallerDeficit
                } else {
                    MovementKind::LargerDeficit
                }
            }
        }
    }
}

choices! {
    Flag {
        Flag::Preliminary => "preliminary",
        Flag::Estimated => "estimated",
        Flag::Revised => "revised",
        Flag::Break => "break",
        Flag::Forecast => "forecast",
        Flag::Unavailable => "unavailable",
    }
    Column {
        Column::Period => "period",
        Column::Item => "item",
        Column::Flow => "flow",
        Column::Figure => "figure",
        Column::Compared => "compared",
        Column::Change => "change",
        Column::Status => "status",
        Column::Flag => "flag",
        Column::Release => "release",
        Column::FirstPublished => "first-published",
        Column::Sources => "sources",
    }
    SoundRate {
        SoundRate::Slow => "slow",
        SoundRate::Normal => "normal",
        SoundRate::Fast => "fast",
    }
    HelpKeys {
        HelpKeys::Arrows => "arrows",
        HelpKeys::Enter => "enter",
        HelpKeys::Ends => "ends",
        HelpKeys::Pages => "pages",
    }
    Jump {
        Jump::SignChange => "sign-change",
        Jump::Revision => "revision",
        Jump::Largest => "largest",
        Jump::Smallest => "smallest",
    }
    RowLabel {
        RowLabel::FirstPublished => "first-published",
        RowLabel::EarliestFound => "earliest-found",
        RowLabel::Revised => "revised",
        RowLabel::Compared => "compared",
        RowLabel::Change => "change",
        RowLabel::Percent => "percent",
        RowLabel::Record => "record",
        RowLabel::Release => "release",
        RowLabel::Doubt => "doubt",
        RowLabel::Flag => "flag",
        RowLabel::Origin => "origin",
        RowLabel::Rounding => "rounding",
        RowLabel::OtherPrint => "other-print",
        RowLabel::Remark => "remark",
        RowLabel::FinerPrint => "finer-print",
        RowLabel::Event => "event",
        RowLabel::Conversion => "conversion",
    }
    RevisionKind {
        RevisionKind::Unchanged => "unchanged",
        RevisionKind::Tie => "tie",
        RevisionKind::ToSurplus => "to-surplus",
        RevisionKind::ToDeficit => "to-deficit",
        RevisionKind::LargerSurplus => "larger-surplus",
        RevisionKind::SmallerSurplus => "smaller-surplus",
        RevisionKind::LargerDeficit => "larger-deficit",
        RevisionKind::SmallerDeficit => "smaller-deficit",
        RevisionKind::Up => "up",
        RevisionKind::Down => "down",
    }
    MovementKind {
        MovementKind::Same => "same",
        MovementKind::Tie => "tie",
        MovementKind::ToSurplus => "to-surplus",
        MovementKind::ToDeficit => "to-deficit",
        MovementKind::LargerSurplus => "larger-surplus",
        MovementKind::SmallerSurplus => "smaller-surplus",
        MovementKind::SmallerDeficit => "smaller-deficit",
        MovementKind::LargerDeficit => "larger-deficit",
        MovementKind::More => "more",
        MovementKind::Less => "less",
        MovementKind::Higher => "higher",
        MovementKind::Lower => "lower",
    }
}

structure! {
    Revision, revision => {
        kind: RevisionKind = revision.kind(),
        size: Difference = Difference(revision.change.rounded()),
    }
    Movement, movement => { kind: MovementKind = movement.kind(), size: Difference = Difference(movement.change.rounded()) }
    // `$against_other` and `$against_year`: whether that is the same part of the year before.
    Against, against => { other: Period = against.other, year: bool = against.other == against.shown.a_year_before() }
}
