//! [`Decimal`]: a figure as an exact decimal number.
//!
//! It is a little long because every operator of std is a trait of its own.

use serde::{Serialize, Serializer};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};
use std::str::FromStr;

/// A decimal number with up to [six decimals](Decimal::PLACES), in the unit of its measure.
///
/// `-656.5` stays `-656.5` from the CSV file to the reader: no figure passes through binary fractions but for its place in
/// a picture. Sums and differences saturate at about 9 × 10¹², far beyond what sums of figures in range reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

/// A text that is not a [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a number such as -1330 or -656.5, of at most six decimals and below a billion in size")]
pub struct ParseDecimalError;

impl Decimal {
    /// The number of decimals that are kept.
    pub const PLACES: u32 = 6;
    pub const ZERO: Decimal = Decimal(0);
    pub const ONE: Decimal = Decimal(10_i64.pow(Decimal::PLACES));
    /// The bound that every figure of a package stays below in size. With all decimals these are 15 digits, which every
    /// reader of JSON keeps.
    pub const LIMIT: Decimal = Decimal(1_000_000_000 * Decimal::ONE.0);

    /// A whole number. It saturates.
    pub const fn whole(number: i64) -> Decimal {
        Decimal(number.saturating_mul(Decimal::ONE.0))
    }

    /// A number of millionths, the smallest step between two numbers.
    pub const fn from_millionths(millionths: i64) -> Decimal {
        Decimal(millionths)
    }

    /// How many millionths this number is.
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// `mantissa` × 10^−`decimals`; `None` if that needs more decimals than are kept, or is out of range.
    pub fn from_mantissa(mantissa: i64, decimals: u8) -> Option<Decimal> {
        let power = Decimal::PLACES.checked_sub(decimals.into())?;
        mantissa.checked_mul(10_i64.pow(power)).map(Decimal)
    }

    /// The number × 10^`decimals`; `None` if that is not whole.
    pub fn mantissa(self, decimals: u8) -> Option<i64> {
        let step = 10_i64.pow(Decimal::PLACES.checked_sub(decimals.into())?);
        (self.0 % step == 0).then_some(self.0 / step)
    }

    /// The least number of decimals that write it exactly.
    pub fn decimals(self) -> u8 {
        (0..).find(|decimals| self.mantissa(*decimals).is_some()).expect("six decimals write every number")
    }

    /// −1, 0 or 1.
    pub const fn signum(self) -> i64 {
        self.0.signum()
    }

    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    pub const fn abs(self) -> Decimal {
        Decimal(self.0.saturating_abs())
    }

    /// Whether it is below [`Decimal::LIMIT`] in size.
    pub fn is_in_range(self) -> bool {
        self.abs() < Decimal::LIMIT
    }

    /// Whether it is a whole multiple of `step`, which is not zero.
    pub fn is_multiple_of(self, step: Decimal) -> bool {
        self.0.checked_rem(step.0) == Some(0)
    }

    /// The largest power of ten that is no larger than this number, but at most one: the last decimal that a figure of
    /// this resolution supports. The smallest step for zero and below.
    pub fn last_decimal(self) -> Decimal {
        self.power_of_ten().min(Decimal::ONE)
    }

    /// The largest power of ten that is no larger than this number; the smallest step for zero and below.
    pub fn power_of_ten(self) -> Decimal {
        let powers = std::iter::successors(Some(1), |power: &i64| power.checked_mul(10));
        powers.take_while(|power| *power <= self.0).last().map_or(Decimal(1), Decimal)
    }

    /// The nearest multiple of `step`, which is above zero, half away from zero.
    pub fn round_to(self, step: Decimal) -> Decimal {
        let half = step.0 / 2 * self.0.signum();
        Decimal(self.0.saturating_add(half) / step.0 * step.0)
    }

    /// Rounds off the decimals that a resolution does not support, half away from zero. Whole numbers stay.
    pub fn round_to_resolution(self, resolution: Decimal) -> Decimal {
        self.round_to(resolution.last_decimal())
    }

    /// The nearest multiple of `step`, half away from zero; the number itself if `step` is not above zero.
    pub fn round_to_multiple_of(self, step: Decimal) -> Decimal {
        if step.0 <= 0 {
            return self;
        }
        let half = step.0 / 2 * self.0.signum();
        Decimal(self.0.saturating_add(half) / step.0 * step.0)
    }

    /// The product with a rate, half away from zero. It saturates.
    pub fn times(self, rate: Decimal) -> Decimal {
        let one = i128::from(Decimal::ONE.0);
        let product = i128::from(self.0) * i128::from(rate.0);
        let rounded = (product + one / 2 * product.signum()) / one;
        Decimal(i64::try_from(rounded).unwrap_or(if product < 0 { i64::MIN } else { i64::MAX }))
    }

    /// The quotient, half away from zero; `None` for a divisor of zero.
    pub fn from_ratio(number: Decimal, divisor: Decimal) -> Option<Decimal> {
        let (number, divisor) = (i128::from(number.0) * i128::from(Decimal::ONE.0), i128::from(divisor.0));
        let half = divisor.abs() / 2 * number.signum();
        let quotient = number.checked_add(half)?.checked_div(divisor)?;
        i64::try_from(quotient).ok().map(Decimal)
    }

    /// The nearest number that binary fractions have, for places in pictures.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / Decimal::ONE.0 as f64
    }

    /// The number without what is beyond the last decimal. It saturates; zero for `NaN`.
    pub fn truncate_from(number: f64) -> Decimal {
        // The cast rounds towards zero and saturates.
        Decimal((number * Decimal::ONE.0 as f64) as i64)
    }
}

impl FromStr for Decimal {
    type Err = ParseDecimalError;

    /// Parses digits with an optional sign and an optional point followed by at most six digits: `-656.5`.
    fn from_str(text: &str) -> Result<Decimal, ParseDecimalError> {
        let (is_negative, size) = match text.strip_prefix('-') {
            Some(size) => (true, size),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, decimals) = match size.split_once('.') {
            Some((_, "")) => return Err(ParseDecimalError),
            Some(parts) => parts,
            None => (size, ""),
        };
        let is_number = !whole.is_empty() && [whole, decimals].concat().bytes().all(|byte| byte.is_ascii_digit());
        let places = Decimal::PLACES as usize;
        if !is_number || decimals.len() > places {
            return Err(ParseDecimalError);
        }
        let millionths = format!("{whole}{decimals:0<places$}").parse::<i64>().map_err(|_| ParseDecimalError)?;
        let number = Decimal(if is_negative { -millionths } else { millionths });
        if number.is_in_range() { Ok(number) } else { Err(ParseDecimalError) }
    }
}

/// With as many decimals as it needs: `-656.5`, `1520`. Of a precision, such as `{:.1}`, that many, the rest cut off.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = Decimal::ONE.0.unsigned_abs();
        let (whole, rest) = (self.0.unsigned_abs() / one, self.0.unsigned_abs() % one);
        let all = format!("{rest:06}");
        let decimals = f.precision().unwrap_or(self.decimals().into());
        let decimals = all.get(..decimals).unwrap_or(&all);
        let point = if decimals.is_empty() { "" } else { "." };
        let is_shown = whole > 0 || decimals.bytes().any(|digit| digit != b'0');
        f.pad_integral(!(self.is_negative() && is_shown), "", &format!("{whole}{point}{decimals}"))
    }
}

/// A JSON number: whole if it has no decimals.
impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.mantissa(0) {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.to_f64()),
        }
    }
}

impl From<i32> for Decimal {
    fn from(whole: i32) -> Decimal {
        Decimal::whole(whole.into())
    }
}

impl Add for Decimal {
    type Output = Decimal;

    fn add(self, other: Decimal) -> Decimal {
        Decimal(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Decimal {
    fn add_assign(&mut self, other: Decimal) {
        *self = *self + other;
    }
}

impl Sub for Decimal {
    type Output = Decimal;

    fn sub(self, other: Decimal) -> Decimal {
        Decimal(self.0.saturating_sub(other.0))
    }
}

impl Neg for Decimal {
    type Output = Decimal;

    fn neg(self) -> Decimal {
        Decimal(self.0.saturating_neg())
    }
}

impl Mul<i64> for Decimal {
    type Output = Decimal;

    fn mul(self, factor: i64) -> Decimal {
        Decimal(self.0.saturating_mul(factor))
    }
}

/// Cuts off what is beyond the last decimal.
impl Div<i64> for Decimal {
    type Output = Decimal;

    fn div(self, divisor: i64) -> Decimal {
        Decimal(self.0 / divisor)
    }
}

impl Sum for Decimal {
    fn sum<I: Iterator<Item = Decimal>>(numbers: I) -> Decimal {
        numbers.fold(Decimal::ZERO, Add::add)
    }
}
