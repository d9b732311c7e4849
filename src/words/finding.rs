//! [`Finding`]: the main statement of a chart's figures, which its headline makes.
//! Long, because it lists all findings.

use super::argument::{Difference, choices, structure};
use super::message::messages;
use super::text::{Against, Movement, Revision};
use crate::data::{Decimal, MeasureId, MeasureKind, Period, Role};
use crate::derive::{Change, Record};

messages! {
    /// The main statement of a chart's figures.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Finding<'a> {
        /// No figure is in our sources.
        Nothing = "finding-nothing" { topic: Topic<'a>, flow: MeasureId, first: Period, last: Period },
        /// Every figure in our sources is doubtful.
        Doubtful = "finding-doubtful" { topic: Topic<'a>, flow: MeasureId, first: Period, last: Period },
        /// The periods lie outside those that the series covers: after its last one, `edge`, or before its first.
        Outside = "finding-outside" { topic: Topic<'a>, flow: MeasureId, edge: Period, after: bool },
        /// Less than half of the chart is in our sources: `held` figures `of` so many.
        Sparse = "finding-sparse" { topic: Topic<'a>, flow: MeasureId, held: usize, of: usize },
        /// One figure, and the record that it was reported to be, which the figures held cannot prove.
        Reported = "finding-reported" { topic: Topic<'a>, flow: MeasureId, at: At, record: Record },
        /// One figure, and the record that it is.
        Level = "finding-level" { topic: Topic<'a>, flow: MeasureId, at: At, since: Option<Since> },
        /// A balance that changed its sign from the first period to the last, where it may be the largest on record.
        Flipped = "finding-flipped" { topic: Topic<'a>, from: At, to: At, record: bool },
        /// A balance that changed its sign from one period to the next; `again` if it had the new sign before.
        Turned = "finding-turned" { topic: Topic<'a>, from: At, to: At, again: bool },
        /// A figure that kept its sign, from the first period to the last. `times`: how many times as large the larger is.
        Went = "finding-went" { topic: Topic<'a>, flow: MeasureId, from: At, to: At, trend: Trend, times: usize },
        /// The same from a year before.
        OverYear = "finding-over-year" { topic: Topic<'a>, flow: MeasureId, from: At, to: At, up: bool },
        /// Exports against imports; `again` if they have been on that side before.
        Against = "finding-against" {
            topic: Topic<'a>, exports: Decimal, imports: Decimal, standing: Standing, again: bool, period: Period,
        },
        /// The same of flows that the package names.
        AgainstNamed = "finding-against-named" {
            topic: Topic<'a>, plus: &'a str, minus: &'a str, exports: Decimal, imports: Decimal, standing: Standing,
            again: bool, period: Period,
        },
        /// A figure of a measure that the package names, and how it moved since another period.
        Measured = "finding-measured" { topic: Topic<'a>, at: At, movement: Movement, against: Against },
        /// The highest of the available items in a measure that the package names. `among` as of `Largest`.
        Highest = "finding-highest" { measure: &'a str, of: Of<'a>, period: Period, among: Option<usize> },
        /// Another of the available items has the largest surplus or deficit than in the compared period.
        /// `among`: how many are available, if one that is not could be larger.
        Overtook = "finding-overtook" {
            by: Role, now: &'a str, before: &'a str, surplus: bool, among: Option<usize>,
        },
        /// The largest surplus and the largest deficit.
        Pair = "finding-pair" { by: Role, surplus: Of<'a>, deficit: Of<'a>, period: Period },
        /// A record of one item, and the largest figure of the other sign.
        RecordAnd = "finding-record-and" {
            by: Role, of: Of<'a>, since: Since, period: Period, other: Option<Of<'a>>,
        },
        /// The largest of the available items. `among`: how many these are, if one that is not could be larger.
        Largest = "finding-largest" { by: Role, flow: MeasureId, of: Of<'a>, period: Period, among: Option<usize> },
        /// The item that changed most, and the change of the total.
        Moved = "finding-moved" {
            by: Role, name: &'a str, shift: Shift, period: Period, total: Option<Total<'a>>,
        },
        /// A total and its largest parts.
        Parts = "finding-parts" {
            by: Role, topic: Topic<'a>, flow: MeasureId, total: At, one: Of<'a>, other: Option<Of<'a>>,
        },
        /// Items that changed sign over time.
        Crossed = "finding-crossed" {
            by: Role, up: Option<&'a str>, down: Option<&'a str>, first: Period, last: Period,
        },
        /// The figure of one period, whose sign changed from release to release.
        SignRevised = "finding-sign-revised" {
            topic: Topic<'a>, period: Period, first: Decimal, last: Decimal, turns: usize, since: Option<Since>,
        },
        /// The figure of one period that was revised most.
        Revised = "finding-revised" {
            topic: Topic<'a>, flow: MeasureId, period: Period, first: Decimal, last: Decimal, revision: Revision,
        },
        /// No figure that was printed more than once was revised.
        NeverRevised = "finding-never-revised" { topic: Topic<'a>, flow: MeasureId },
    }
}

/// The subject of a headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic<'a> {
    /// The item's name; catalogues have a name of their own for the total.
    pub name: &'a str,
    /// `Total` for the total that the statistic is named after.
    pub by: Role,
}

/// A figure of a period, in the unit of the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    pub value: Decimal,
    pub period: Period,
}

/// A figure of an item, in the unit of the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Of<'a> {
    pub name: &'a str,
    pub value: Decimal,
}

/// A proven record, and the year in which the statistic began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    pub record: Record,
    pub began: u16,
}

/// The change of a figure that kept its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// A whole number of times as large, as closely as a headline needs.
    Multiplied,
    MoreThanMultiplied,
    Larger,
    /// The same but for rounding.
    Same,
    Smaller,
    /// A whole fraction of what it was.
    Divided,
    MoreThanDivided,
    /// Less than a tenth of what it was.
    AllButGone,
}

/// The relation of exports to imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The same but for rounding.
    Level,
    /// Above, after they were below in the previous period.
    Passed,
    /// Below, after they were above in the previous period.
    FellBehind,
    Above,
    Below,
}

/// A figure of a flow before and after, in the unit of the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    pub flow: MeasureId,
    pub before: Decimal,
    pub after: Decimal,
    pub change: Change,
}

/// The wording that a shift needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShiftKind {
    ToSurplus,
    ToDeficit,
    LargerSurplus,
    SmallerSurplus,
    LargerDeficit,
    SmallerDeficit,
    /// A surplus or deficit that became zero.
    SurplusGone,
    DeficitGone,
    Same,
    MoreExports,
    LessExports,
    MoreImports,
    LessImports,
    /// Of a measure that is told by its own name.
    Up,
    Down,
}

/// A total before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total<'a> {
    pub topic: Topic<'a>,
    pub shift: Shift,
    /// Whether it had its present sign before the compared period.
    pub again: bool,
}

impl Standing {
    /// `crossed` means that the relation was reversed in the previous period, `level` that the two are tied.
    pub fn of(exports: Decimal, imports: Decimal, crossed: bool, level: bool) -> Standing {
        match (level, crossed, exports > imports) {
            (true, ..) => Standing::Level,
            (false, true, true) => Standing::Passed,
            (false, true, false) => Standing::FellBehind,
            (false, false, true) => Standing::Above,
            (false, false, false) => Standing::Below,
        }
    }
}

impl Shift {
    fn kind(self) -> ShiftKind {
        let up = self.after > self.before;
        match (self.flow.kind, self.before.signum(), self.after.signum()) {
            (MeasureKind::Exports, ..) => {
                if up {
                    ShiftKind::MoreExports
                } else {
                    ShiftKind::LessExports
                }
            }
            (MeasureKind::Imports, ..) => {
                if up {
                    ShiftKind::MoreImports
                } else {
                    ShiftKind::LessImports
                }
            }
            _ if self.before == self.after => ShiftKind::Same,
            (MeasureKind::Balance, 1.., 0) => ShiftKind::SurplusGone,
            (MeasureKind::Balance, _, 0) => ShiftKind::DeficitGone,
            (MeasureKind::Balance, ..=-1, 1..) => ShiftKind::ToSurplus,
            (MeasureKind::Balance, 1.., ..=-1) => ShiftKind::ToDeficit,
            (MeasureKind::Balance, _, 1..) => {
                if up {
                    ShiftKind::LargerSurplus
                } else {
                    ShiftKind::SmallerSurplus
                }
            }
            (MeasureKind::Balance, ..) => {
                if up {
                    ShiftKind::SmallerDeficit
                } else {
                    ShiftKind::LargerDeficit
                }
            }
            _ => {
                if up {
                    ShiftKind::Up
                } else {
                    ShiftKind::Down
                }
            }
        }
    }
}

structure! {
    Topic<'a>, topic => { name: &'a str = topic.name, by: Role = topic.by }
    At, at => { value: Decimal = at.value, period: Period = at.period }
    Of<'a>, of => { name: &'a str = of.name, value: Decimal = of.value }
    Since, since => { record: Record = since.record, began: u16 = since.began }
    Shift, shift => {
        kind: ShiftKind = shift.kind(),
        size: Difference = Difference(shift.change.rounded()),
        after: Decimal = shift.after,
    }
    Total<'a>, total => { topic: Topic<'a> = total.topic, shift: Shift = total.shift, again: bool = total.again }
}

choices! {
    Trend {
        Trend::Multiplied => "multiplied",
        Trend::MoreThanMultiplied => "more-than-multiplied",
        Trend::Larger => "larger",
        Trend::Same => "same",
        Trend::Smaller => "smaller",
        Trend::Divided => "divided",
        Trend::MoreThanDivided => "more-than-divided",
        Trend::AllButGone => "all-but-gone",
    }
    Standing {
        Standing::Level => "level",
        Standing::Passed => "passed",
        Standing::FellBehind => "fell-behind",
        Standing::Above => "above",
        Standing::Below => "below",
    }
    ShiftKind {
        ShiftKind::ToSurplus => "to-surplus",
        ShiftKind::ToDeficit => "to-deficit",
        ShiftKind::LargerSurplus => "larger-surplus",
        ShiftKind::SmallerSurplus => "smaller-surplus",
        ShiftKind::LargerDeficit => "larger-deficit",
        ShiftKind::SmallerDeficit => "smaller-deficit",
        ShiftKind::SurplusGone => "surplus-gone",
        ShiftKind::DeficitGone => "deficit-gone",
        ShiftKind::Same => "same",
        ShiftKind::MoreExports => "more-exports",
        ShiftKind::LessExports => "less-exports",
        ShiftKind::MoreImports => "more-imports",
        ShiftKind::LessImports => "less-imports",
        ShiftKind::Up => "up",
        ShiftKind::Down => "down",
    }
}
