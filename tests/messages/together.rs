//! Which values can occur together in one message.

use super::values::Fields;

use ip_balance::data::{Period, Role};
use ip_balance::words::Value;

/// Arguments that name an item of the message's dimension.
const NAMES: [&str; 10] =
    ["name", "now", "before", "up", "down", "of_name", "one_name", "other_name", "surplus_name", "deficit_name"];

/// Arguments that name different items.
const DIFFERENT: [[&str; 2]; 5] = [
    ["now", "before"],
    ["up", "down"],
    ["one_name", "other_name"],
    ["of_name", "other_name"],
    ["surplus_name", "deficit_name"],
];

/// Whether the values of a message can occur together: of the arguments that are set so far.
pub fn can_occur(id: &str, fields: &Fields, items: &[(String, Role)]) -> bool {
    let fields = Named { fields, items };
    fields.periods_are_in_order(id)
        && fields.names_are_of_one_dimension()
        && DIFFERENT.into_iter().all(|[one, other]| {
            let one = fields.get(one);
            one.is_none() || one != fields.get(other)
        })
        && fields.signs_fit()
        && fields.fits(id)
}

struct Named<'a> {
    fields: &'a Fields,
    items: &'a [(String, Role)],
}

impl Named<'_> {
    fn get(&self, name: &str) -> Option<&Value<'static>> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    fn money(&self, name: &str) -> Option<i64> {
        match self.get(name)? {
            Value::Money(amount) => amount.mantissa(0),
            _ => None,
        }
    }

    fn word(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Value::Choice(word) => Some(word),
            _ => None,
        }
    }

    fn number(&self, name: &str) -> Option<i64> {
        match self.get(name)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn period(&self, name: &str) -> Option<Period> {
        match self.get(name)? {
            Value::Period(period) => Some(*period),
            _ => None,
        }
    }

    fn periods_are_in_order(&self, id: &str) -> bool {
        let pairs = [("first", "last", true), ("from_period", "to_period", false), ("other", "shown", false)];
        id == "series-ended-text"
            || pairs.into_iter().all(|(first, last, same)| match (self.period(first), self.period(last)) {
                (Some(first), Some(last)) => first.length == last.length && (first < last || same && first == last),
                _ => true,
            })
    }

    fn names_are_of_one_dimension(&self) -> bool {
        let Some(by) = self.word("by") else { return true };
        let dimension = |name: &str| match self.get(name)? {
            Value::Text(text) => self.items.iter().find(|(item, _)| *item == **text).map(|(_, by)| by.code()),
            _ => None,
        };
        let names = NAMES.into_iter().filter_map(dimension).all(|dimension| dimension == by);
        let topics = ["topic_by", "total_by"].into_iter().filter_map(|topic| self.word(topic));
        names && topics.into_iter().all(|topic| topic == "total" || topic == by)
    }

    /// Exports and imports are not negative, and a record is of its side of zero.
    fn signs_fit(&self) -> bool {
        let is_balance = !matches!(self.word("flow"), Some("exports" | "imports"));
        let is_negative = |value: &Value| matches!(value, Value::Money(amount) if amount.is_negative());
        let side = |value: &str| self.is_on_side("since_side", value);
        match is_balance {
            true => side("at_value") && side("of_value"),
            false => self.word("since_side").is_none() && !self.fields.iter().any(|(_, value)| is_negative(value)),
        }
    }

    fn is_on_side(&self, side: &str, value: &str) -> bool {
        match (self.word(side), self.money(value)) {
            (Some("surplus"), Some(value)) => value > 0,
            (Some("deficit"), Some(value)) => value < 0,
            _ => true,
        }
    }

    /// Whether two amounts are as a message needs them; yes where one is not set.
    fn both(&self, one: &str, other: &str, fits: impl Fn(i64, i64) -> bool) -> bool {
        match (self.money(one), self.money(other)) {
            (Some(one), Some(other)) => fits(one, other),
            _ => true,
        }
    }

    /// What one message says of its values.
    fn fits(&self, id: &str) -> bool {
        let from_to = |fits: &dyn Fn(i64, i64) -> bool| self.both("from_value", "to_value", fits);
        let first_last = |fits: &dyn Fn(i64, i64) -> bool| self.both("first", "last", fits);
        let is_some = |name: &str| self.number(name).is_none_or(|number| number > 0);
        match id {
            "finding-all-but-closed" => from_to(&|from, to| to != 0 && to.abs() * 10 < from.abs()),
            "finding-flipped" => from_to(&|from, to| from.signum() != to.signum()),
            "finding-turned" => from_to(&|from, to| from.signum() * to.signum() == -1),
            "finding-went" => from_to(&|from, to| from * to > 0 && self.is_trend(from.abs(), to.abs())),
            "finding-against" => self.both("exports", "imports", |exports, imports| {
                let fits = match self.word("standing") {
                    Some("passed" | "above") => exports > imports,
                    Some("fell-behind" | "below") => exports < imports,
                    Some(_) => exports == imports,
                    None => true,
                };
                exports > 0 && imports > 0 && fits
            }),
            "finding-pair" => {
                self.money("surplus_value").is_none_or(|value| value > 0)
                    && self.money("deficit_value").is_none_or(|value| value < 0)
            }
            "finding-record-and" => self.both("of_value", "other_value", |of, other| of * other < 0),
            "finding-sign-revised" => {
                // After an even number of turns, the sign is the first one.
                let turned = |first: i64, last: i64| match self.number("turns") {
                    Some(turns) if turns >= 2 => first * last * if turns % 2 == 0 { 1 } else { -1 } > 0,
                    Some(_) => first.signum() != last.signum(),
                    None => true,
                };
                first_last(&turned) && self.is_on_side("since_side", "first")
            }
            "finding-revised" => first_last(&|first, last| first.signum() == last.signum() && first != last),
            "misleading" => self.both("remainder", "largest", |remainder, largest| remainder.abs() > largest.abs()),
            "base-release" => self.both("used", "newest", |used, newest| used != newest),
            // A total is of the flow of its part.
            "finding-moved" => match (self.word("shift_kind"), self.word("total_kind")) {
                (Some(part), Some(total)) => flow_of(part) == flow_of(total),
                _ => true,
            },
            "finding-crossed" => self.get("last").is_none_or(|last| Some(last) != self.get("first")),
            "holes-counted" => is_some("missing"),
            "ranked-among" => self.number("count").is_none_or(|count| count > 1),
            "claim-reported" | "claim-reported-until" => is_some("available"),
            _ => true,
        }
    }

    fn is_trend(&self, from: i64, to: i64) -> bool {
        match self.word("trend") {
            Some("more-than-doubled") => to > 2 * from,
            Some("larger") => from < to && to <= 2 * from,
            Some("smaller") => to < from && from <= 2 * to,
            Some("less-than-half") => 2 * to < from,
            Some(_) => from == to,
            None => true,
        }
    }
}

/// What a shift is of: `exports`, `imports`, or nothing of these for a balance.
fn flow_of(kind: &str) -> Option<&str> {
    kind.strip_prefix("more-").or(kind.strip_prefix("less-"))
}
