//! What figures measure, of which kind and in which unit: measures.csv.
//! Long, because kinds, units and rules belong to one table.

use super::{Dataset, Decimal, LocalText};
use serde::{Deserialize, Serialize};

/// A measure of the package: its position in [`Dataset::measures`], and its kind, so that figures are told and drawn by
/// it without the dataset. Queries and files call it a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MeasureId {
    pub position: u8,
    pub kind: MeasureKind,
}

impl MeasureId {
    /// The measures of a package that defines none.
    pub const BALANCE: MeasureId = MeasureId { position: 0, kind: MeasureKind::Balance };
    pub const EXPORTS: MeasureId = MeasureId { position: 1, kind: MeasureKind::Exports };
    pub const IMPORTS: MeasureId = MeasureId { position: 2, kind: MeasureKind::Imports };
    pub const TRADE: [MeasureId; 3] = [MeasureId::BALANCE, MeasureId::EXPORTS, MeasureId::IMPORTS];

    pub const fn is_balance(self) -> bool {
        matches!(self.kind, MeasureKind::Balance)
    }
}

/// What a measure is, which determines its words, its colours and the charts that can show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MeasureKind {
    /// A surplus above zero, a deficit below it.
    Balance,
    /// The flow that a balance counts up, where the package gives it no name: it is told as exports.
    Exports,
    /// The flow that a balance counts down, where the package gives it no name: it is told as imports.
    Imports,
    /// The flow that a balance counts up, by the package's name.
    Plus,
    /// The flow that a balance counts down, by the package's name.
    Minus,
    /// An amount of a period.
    Flow,
    /// An amount at a time, or one that is told as such: a stock, a number of persons, a gross product.
    Level,
    /// A share or a rate, whose changes are told in points.
    Rate,
    /// A level on a base of its own.
    Index,
}

impl MeasureKind {
    /// The kinds that measures.csv names.
    pub const NAMED: [MeasureKind; 5] =
        [MeasureKind::Balance, MeasureKind::Flow, MeasureKind::Level, MeasureKind::Rate, MeasureKind::Index];

    /// The name in measures.csv.
    pub const fn code(self) -> &'static str {
        match self {
            MeasureKind::Balance => "balance",
            MeasureKind::Exports | MeasureKind::Imports | MeasureKind::Plus | MeasureKind::Minus => "flow",
            MeasureKind::Flow => "flow",
            MeasureKind::Level => "level",
            MeasureKind::Rate => "rate",
            MeasureKind::Index => "index",
        }
    }

    /// Whether the figures of parts can add up to that of the whole.
    pub const fn is_additive(self) -> bool {
        !matches!(self, MeasureKind::Rate | MeasureKind::Index)
    }

    /// Whether it is told by the name that the package gives it, not as surplus, deficit, exports or imports.
    pub const fn is_named(self) -> bool {
        !matches!(self, MeasureKind::Balance | MeasureKind::Exports | MeasureKind::Imports)
    }

    /// Whether it is one of the two flows of a balance.
    pub const fn is_side(self) -> bool {
        matches!(self, MeasureKind::Exports | MeasureKind::Imports | MeasureKind::Plus | MeasureKind::Minus)
    }
}

/// What figures measure and how they behave: a row of measures.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    pub id: MeasureId,
    /// Its name in queries and data files.
    pub code: String,
    /// The two flows of a balance, if the package has them.
    pub sides: Option<Sides>,
    pub unit: Unit,
    /// The most decimals that its figures have; `None` for any number.
    pub decimals: Option<u8>,
    pub over_time: OverTime,
    /// Whether more of it is better; `None` if it is neither.
    pub up_is_good: Option<bool>,
    /// Whether an axis of it must hold zero.
    pub holds_zero: bool,
    /// Empty for those that the catalogues name: a balance, and exports and imports.
    pub name: LocalText,
}

/// The flows whose difference a balance is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sides {
    pub plus: MeasureId,
    pub minus: MeasureId,
}

impl Measure {
    /// A measure in plain numbers, of which nothing but the kind is known.
    pub fn plain(id: MeasureId, code: &str) -> Measure {
        Measure {
            id,
            code: code.to_string(),
            sides: None,
            unit: Unit::default(),
            decimals: None,
            over_time: OverTime::default(),
            up_is_good: None,
            holds_zero: !matches!(id.kind, MeasureKind::Rate | MeasureKind::Index),
            name: LocalText::default(),
        }
    }

    /// Those of a package that defines none: a balance of exports and imports, in plain numbers.
    pub fn of_trade() -> Vec<Measure> {
        let codes = ["balance", "exports", "imports"];
        let mut measures: Vec<Measure> =
            MeasureId::TRADE.into_iter().zip(codes).map(|(id, code)| Measure::plain(id, code)).collect();
        measures[0].sides = Some(Sides { plus: MeasureId::EXPORTS, minus: MeasureId::IMPORTS });
        measures
    }

    /// Whether its figures may have so many decimals.
    pub fn allows(&self, value: Decimal) -> bool {
        self.decimals.is_none_or(|most| value.decimals() <= most)
    }
}

impl Dataset {
    /// The measure at a position.
    ///
    /// # Panics
    ///
    /// If `id` is of another dataset.
    pub fn measure(&self, id: MeasureId) -> &Measure {
        &self.measures[usize::from(id.position)]
    }

    /// The measure with this code.
    pub fn find_measure(&self, code: &str) -> Option<MeasureId> {
        self.measures.iter().find(|measure| measure.code == code).map(|measure| measure.id)
    }

    /// The measure that charts show if they name none: the balance by this name, else the first.
    pub fn main_measure(&self) -> MeasureId {
        self.find_measure(Measure::DEFAULT)
            .or(self.measures.first().map(|first| first.id))
            .unwrap_or(MeasureId::BALANCE)
    }

    /// The unit of the figures of a measure.
    pub fn unit(&self, id: MeasureId) -> Unit {
        self.measure(id).unit
    }

    /// How the figure of a longer period follows from those of its parts.
    pub fn over_time(&self, id: MeasureId) -> OverTime {
        self.measure(id).over_time
    }

    /// The flows of a balance, if the package has both.
    pub fn sides(&self, balance: MeasureId) -> Option<Sides> {
        self.measure(balance).sides
    }
}

impl Measure {
    /// The code of the measure that a query need not name.
    pub const DEFAULT: &str = "balance";
}

/// What one of a figure is: a million of a currency, a percent, a thousand persons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Unit {
    pub base: BaseUnit,
    /// The power of ten of base units that it is, at most [`Unit::MOST`]: 6 for millions.
    pub exponent: u8,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BaseUnit {
    /// Something that the package does not tell: a plain number.
    #[default]
    Unnamed,
    /// Money, by its ISO 4217 code in capital letters.
    Currency([u8; 3]),
    Percent,
    /// What two percentages differ by.
    PercentagePoints,
    /// Points of an index.
    Points,
    Persons,
}

impl Unit {
    /// A percent.
    pub const PERCENT: Unit = Unit { base: BaseUnit::Percent, exponent: 0 };

    /// The greatest power of ten of a unit: 10^12.
    pub const MOST: u8 = 12;

    /// The unit of what two amounts differ by.
    pub const fn of_differences(self) -> Unit {
        match self.base {
            BaseUnit::Percent => Unit { base: BaseUnit::PercentagePoints, exponent: self.exponent },
            _ => self,
        }
    }

    /// Whether large numbers of it are written in millions and the like.
    pub const fn is_counted(self) -> bool {
        match self.base {
            BaseUnit::Unnamed | BaseUnit::Currency(_) | BaseUnit::Persons => true,
            BaseUnit::Percent | BaseUnit::PercentagePoints | BaseUnit::Points => false,
        }
    }

    /// An amount in millionths of the base unit, without its sign.
    pub fn millionths(self, amount: Decimal) -> u128 {
        u128::from(amount.millionths().unsigned_abs()) * 10_u128.pow(self.exponent.into())
    }

    /// The code of the currency, if it is money.
    pub fn currency(&self) -> Option<&str> {
        match &self.base {
            BaseUnit::Currency(code) => std::str::from_utf8(code).ok(),
            BaseUnit::Unnamed | BaseUnit::Percent | BaseUnit::PercentagePoints => None,
            BaseUnit::Points | BaseUnit::Persons => None,
        }
    }

    /// The unit in files: `EUR million`, `%`; empty for plain numbers.
    pub fn label(&self) -> String {
        let base = match self.base {
            BaseUnit::Unnamed => "",
            BaseUnit::Currency(_) => self.currency().unwrap_or_default(),
            BaseUnit::Percent => "%",
            BaseUnit::PercentagePoints => "percentage points",
            BaseUnit::Points => "points",
            BaseUnit::Persons => "persons",
        };
        let scale = match self.exponent {
            0 => String::new(),
            3 => "thousand".to_string(),
            6 => "million".to_string(),
            9 => "billion".to_string(),
            12 => "trillion".to_string(),
            power => format!("10^{power}"),
        };
        [base, &scale].iter().filter(|word| !word.is_empty()).copied().collect::<Vec<_>>().join(" ")
    }
}

impl BaseUnit {
    /// Parses the code of a currency, `%`, `points`, `persons` or nothing.
    pub fn parse(text: &str) -> Option<BaseUnit> {
        match text {
            "" => Some(BaseUnit::Unnamed),
            "%" => Some(BaseUnit::Percent),
            "points" => Some(BaseUnit::Points),
            "persons" => Some(BaseUnit::Persons),
            code => <[u8; 3]>::try_from(code.as_bytes())
                .ok()
                .filter(|code| code.iter().all(u8::is_ascii_uppercase))
                .map(BaseUnit::Currency),
        }
    }
}

/// How the figure of a longer period follows from those of its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OverTime {
    /// It is their sum, as of amounts that flow.
    #[default]
    Sum,
    /// It is their mean, as of rates and indices.
    Mean,
    /// It is the last of them, as of stocks.
    Last,
    /// It does not follow from them.
    None,
}

impl OverTime {
    pub const ALL: [OverTime; 4] = [OverTime::Sum, OverTime::Mean, OverTime::Last, OverTime::None];

    /// The name in measures.csv.
    pub const fn code(self) -> &'static str {
        match self {
            OverTime::Sum => "sum",
            OverTime::Mean => "mean",
            OverTime::Last => "last",
            OverTime::None => "none",
        }
    }
}
