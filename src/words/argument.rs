//! The arguments of messages: [`Argument`] maps each Rust type to named arguments of a [`Kind`].
//! Long, because there is one implementation for each type.

use crate::data::{BaseUnit, Date, Decimal, Length, MeasureId, MeasureKind, Period, Role, Unit};
use crate::derive::{Record, Status};
use crate::query::ChartKind;
use std::borrow::Cow;

/// The kind of an argument, which determines the functions of a catalogue that can show it.
#[cfg(feature = "cli")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Shown as it is.
    Text,
    /// A whole number such as a year or a count. Shown in digits; selects by value or by plural category.
    Number,
    /// An amount in the unit of the message, shown by `MONEY` or `SIZE`.
    Money,
    Period,
    Date,
    /// One of these words. It is not shown, but selects a variant.
    Choice(Vec<String>),
    /// Names, shown by `LIST`. Selects by their number.
    Names,
    /// Periods in order, shown by `PERIODS`. Selects by their number.
    Periods,
    /// Another message with arguments of its own, shown as it is.
    Message,
}

#[cfg(feature = "cli")]
impl Kind {
    /// The kind and the function that shows it, for errors of catalogues.
    pub fn description(&self) -> &'static str {
        match self {
            Kind::Text => "a text: nothing, CAPITAL, PLAIN, WITHIN, ARTICLE, TOWARD or SENTENCE",
            Kind::Number => "a number: nothing or COUNT",
            Kind::Money => "an amount: MONEY, SIZE, or SIGN and ALIKE in a selector",
            Kind::Period => "a period: PERIOD, YEAR, SPAN, or LENGTH and SAME in a selector",
            Kind::Date => "a day: DATE, or SAME in a selector",
            Kind::Choice(_) => "a choice: a selector",
            Kind::Names => "names: LIST or CODES",
            Kind::Periods => "periods: PERIODS",
            Kind::Message => "a message: nothing",
        }
    }
}

/// The value of an argument.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    /// In the [unit](Arguments::unit) of the message.
    Money(Decimal),
    /// The difference of two amounts, in the unit of differences: percentage points where amounts are percent.
    Difference(Decimal),
    Period(Period),
    Date(Date),
    Choice(Cow<'a, str>),
    Names(Cow<'a, [String]>),
    Periods(Cow<'a, [Period]>),
    Message(Box<Phrase<'a>>),
}

/// The difference of two amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference(pub Decimal);

/// The named values of one message.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arguments<'a> {
    values: Vec<(Cow<'static, str>, Value<'a>)>,
    /// The unit of its amounts.
    pub unit: Unit,
}

impl<'a> Arguments<'a> {
    pub fn set(&mut self, name: impl Into<Cow<'static, str>>, value: Value<'a>) {
        self.values.push((name.into(), value));
    }

    /// Adds the word of a [choice](Value::Choice).
    pub(super) fn choose(&mut self, field: &'static str, member: &'static str, word: &'static str) {
        self.set(argument_name(field, member), Value::Choice(word.into()));
    }

    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.values.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Names and values in the order in which they were set.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value<'a>)> {
        self.values.iter().map(|(name, value)| (&**name, value))
    }
}

/// A message with its arguments, which can be formatted in any language.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase<'a> {
    pub id: Cow<'static, str>,
    pub arguments: Arguments<'a>,
}

impl Phrase<'_> {
    /// The message with its amounts in a unit; without, they are plain numbers.
    pub fn in_unit(mut self, unit: Unit) -> Self {
        self.arguments.unit = unit;
        self
    }
}

/// A type of a message's field. It gives one argument with the field's name, or several whose names begin with it.
///
/// The field `from: At`, for example, gives `$from_value` and `$from_period`.
pub trait Argument<'a> {
    /// The suffix and the kind of each argument. The suffix is empty if there is only one.
    #[cfg(feature = "cli")]
    fn parts() -> Vec<(&'static str, Kind)>;

    /// Adds the values to the arguments of a message: under the field's name, followed by `_` and `member` where the
    /// field is a structure and `member` one of its parts.
    fn give(self, field: &'static str, member: &'static str, arguments: &mut Arguments<'a>);

    /// Whether the argument may be absent.
    #[cfg(feature = "cli")]
    fn optional() -> bool {
        false
    }
}

/// An absent value is not among the arguments.
impl<'a, T: Argument<'a>> Argument<'a> for Option<T> {
    #[cfg(feature = "cli")]
    fn parts() -> Vec<(&'static str, Kind)> {
        T::parts()
    }

    fn give(self, field: &'static str, member: &'static str, arguments: &mut Arguments<'a>) {
        if let Some(value) = self {
            value.give(field, member, arguments);
        }
    }

    #[cfg(feature = "cli")]
    fn optional() -> bool {
        true
    }
}

/// Implements [`Argument`] for types that give one argument.
macro_rules! single {
    ($($type:ty, $kind:expr, $value:ident => $made:expr;)*) => {$(
        impl<'a> Argument<'a> for $type {
            #[cfg(feature = "cli")]
            fn parts() -> Vec<(&'static str, Kind)> {
                vec![("", $kind)]
            }

            fn give(self, field: &'static str, member: &'static str, arguments: &mut Arguments<'a>) {
                let $value = self;
                arguments.set(argument_name(field, member), $made);
            }
        }
    )*};
}

single! {
    &'a str, Kind::Text, text => Value::Text(Cow::Borrowed(text));
    String, Kind::Text, text => Value::Text(Cow::Owned(text));
    Decimal, Kind::Money, value => Value::Money(value);
    Difference, Kind::Money, difference => Value::Difference(difference.0);
    u16, Kind::Number, number => Value::Number(i64::from(number));
    usize, Kind::Number, number => Value::Number(i64::try_from(number).unwrap_or(i64::MAX));
    Period, Kind::Period, period => Value::Period(period);
    Date, Kind::Date, date => Value::Date(date);
    &'a [String], Kind::Names, names => Value::Names(Cow::Borrowed(names));
    Vec<String>, Kind::Names, names => Value::Names(Cow::Owned(names));
    &'a [Period], Kind::Periods, periods => Value::Periods(Cow::Borrowed(periods));
    Phrase<'a>, Kind::Message, phrase => Value::Message(Box::new(phrase));
}

/// The kind of a closed set of words.
#[cfg(feature = "cli")]
pub(super) fn choice<'a>(words: impl IntoIterator<Item = &'a str>) -> Kind {
    Kind::Choice(words.into_iter().map(str::to_string).collect())
}

/// Implements [`Argument`] for enums, which give one choice: each variant with its word.
macro_rules! choices {
    ($($type:ty { $($value:pat => $word:literal),+ $(,)? })*) => {$(
        impl<'a> $crate::words::argument::Argument<'a> for $type {
            #[cfg(feature = "cli")]
            fn parts() -> Vec<(&'static str, $crate::words::argument::Kind)> {
                vec![("", $crate::words::argument::choice([$($word),+]))]
            }

            fn give(
                self,
                field: &'static str,
                member: &'static str,
                arguments: &mut $crate::words::argument::Arguments<'a>,
            ) {
                arguments.choose(field, member, match self { $($value => $word),+ });
            }
        }
    )*};
}
pub(super) use choices;

choices! {
    bool { true => "yes", false => "no" }
}

/// Implements [`Argument`] for enums whose choices are their codes in queries and files.
macro_rules! coded_choices {
    ($($type:ty),+) => {$(
        impl<'a> Argument<'a> for $type {
            #[cfg(feature = "cli")]
            fn parts() -> Vec<(&'static str, Kind)> {
                vec![("", choice(<$type>::ALL.map(<$type>::code)))]
            }

            fn give(self, field: &'static str, member: &'static str, arguments: &mut Arguments<'a>) {
                arguments.choose(field, member, self.code());
            }
        }
    )+};
}

coded_choices!(Length, Role, Status, ChartKind);

choices! {
    // The two flows of a balance that the package names are told by that name, as any other.
    MeasureId {
        MeasureId { kind: MeasureKind::Balance, .. } => "balance",
        MeasureId { kind: MeasureKind::Exports, .. } => "exports",
        MeasureId { kind: MeasureKind::Imports, .. } => "imports",
        MeasureId { kind: MeasureKind::Flow | MeasureKind::Plus | MeasureKind::Minus, .. } => "flow",
        MeasureId { kind: MeasureKind::Level, .. } => "level",
        MeasureId { kind: MeasureKind::Rate, .. } => "rate",
        MeasureId { kind: MeasureKind::Index, .. } => "index",
    }
}

/// Gives the rank of a record and its side of zero: `$record_rank`, `$record_side`.
impl<'a> Argument<'a> for Record {
    #[cfg(feature = "cli")]
    fn parts() -> Vec<(&'static str, Kind)> {
        vec![("rank", choice(["first", "largest", "smallest"])), ("side", choice(["surplus", "deficit"]))]
    }

    fn give(self, field: &'static str, _: &'static str, arguments: &mut Arguments<'a>) {
        let (rank, side) = match self {
            Record::FirstSurplus => ("first", "surplus"),
            Record::FirstDeficit => ("first", "deficit"),
            Record::LargestSurplus => ("largest", "surplus"),
            Record::LargestDeficit => ("largest", "deficit"),
            Record::SmallestSurplus => ("smallest", "surplus"),
            Record::SmallestDeficit => ("smallest", "deficit"),
        };
        arguments.choose(field, "rank", rank);
        arguments.choose(field, "side", side);
    }
}

/// The currencies that catalogues may have a sign or a name for; the others are shown by their codes.
const CURRENCIES: [&str; 7] = ["USD", "EUR", "GBP", "JPY", "KRW", "CNY", "other"];

/// Gives what a unit counts, the currency if it is money, and the code of any currency: `$unit_base`, `$unit_currency`,
/// `$unit_code`.
impl<'a> Argument<'a> for Unit {
    #[cfg(feature = "cli")]
    fn parts() -> Vec<(&'static str, Kind)> {
        let bases = choice(["currency", "percent", "percentage-points", "points", "persons", "unnamed"]);
        vec![("base", bases), ("currency", choice(CURRENCIES)), ("code", Kind::Text)]
    }

    fn give(self, field: &'static str, _: &'static str, arguments: &mut Arguments<'a>) {
        let base = match self.base {
            BaseUnit::Unnamed => "unnamed",
            BaseUnit::Currency(_) => "currency",
            BaseUnit::Percent => "percent",
            BaseUnit::PercentagePoints => "percentage-points",
            BaseUnit::Points => "points",
            BaseUnit::Persons => "persons",
        };
        let code = self.currency().unwrap_or_default();
        arguments.choose(field, "base", base);
        arguments.choose(field, "currency", CURRENCIES.into_iter().find(|known| *known == code).unwrap_or("other"));
        arguments.set(argument_name(field, "code"), Value::Text(Cow::Owned(code.to_string())));
    }
}

/// The name of the argument that a field gives, or a member of it.
pub(super) fn argument_name(field: &'static str, member: &str) -> Cow<'static, str> {
    if member.is_empty() { field.into() } else { format!("{field}_{member}").into() }
}

/// Implements [`Argument`] for types that give several arguments: the name, kind and value of each.
///
/// A value that itself gives several, such as a [`Record`], adds them with their own suffixes.
macro_rules! structure {
    ($($type:ty, $value:ident => { $($name:ident: $kind:ty = $made:expr),+ $(,)? })*) => {$(
        impl<'a> $crate::words::argument::Argument<'a> for $type {
            #[cfg(feature = "cli")]
            fn parts() -> Vec<(&'static str, $crate::words::argument::Kind)> {
                let parts = [$((stringify!($name), <$kind as $crate::words::argument::Argument>::parts())),+];
                let named = |(name, parts): (&'static str, Vec<(&'static str, _)>)| {
                    parts.into_iter().map(move |(suffix, kind)| (if suffix.is_empty() { name } else { suffix }, kind))
                };
                parts.into_iter().flat_map(named).collect()
            }

            fn give(
                self,
                field: &'static str,
                _: &'static str,
                arguments: &mut $crate::words::argument::Arguments<'a>,
            ) {
                let $value = self;
                $(<$kind as $crate::words::argument::Argument>::give($made, field, stringify!($name), arguments);)+
            }
        }
    )*};
}
pub(super) use structure;

structure! {
    // The first and the last day of something: `$days_first`, `$days_last`.
    (Date, Date), days => { first: Date = days.0, last: Date = days.1 }
}
