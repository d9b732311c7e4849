//! What figures measure, and in which unit: measures.csv.

use super::{Decimal, Flow};
use serde::{Deserialize, Serialize};

/// What the figures of a flow are worth and how they behave: a row of measures.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    pub flow: Flow,
    pub unit: Unit,
    /// The most decimals that its figures have; `None` for any number.
    pub decimals: Option<u8>,
    pub over_time: OverTime,
}

impl Measure {
    /// Whether its figures may have so many decimals.
    pub fn allows(&self, value: Decimal) -> bool {
        self.decimals.is_none_or(|most| value.decimals() <= most)
    }
}

/// What one of a figure is: a million US dollars, a percent, a thousand persons.
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
    /// Points of an index, or percentage points.
    Points,
    Persons,
}

impl Unit {
    /// The greatest power of ten of a unit: 10^12.
    pub const MOST: u8 = 12;

    /// Whether large numbers of it are written in millions and the like.
    pub const fn is_counted(self) -> bool {
        match self.base {
            BaseUnit::Unnamed | BaseUnit::Currency(_) | BaseUnit::Persons => true,
            BaseUnit::Percent | BaseUnit::Points => false,
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
            BaseUnit::Unnamed | BaseUnit::Percent | BaseUnit::Points | BaseUnit::Persons => None,
        }
    }

    /// The unit in files: `USD million`, `%`; empty for plain numbers.
    pub fn label(&self) -> String {
        let base = match self.base {
            BaseUnit::Unnamed => "",
            BaseUnit::Currency(_) => self.currency().unwrap_or_default(),
            BaseUnit::Percent => "%",
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
    /// Parses `USD` and other codes of currencies, `%`, `points`, `persons` or nothing.
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
