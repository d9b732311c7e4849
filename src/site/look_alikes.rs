//! The table of numbers that look alike: the balance, and what other statistics print under a similar name for the same
//! period.

use super::{
    Resources,
    messages::{PageMessages, PageText},
};
use crate::data::read::{Row, Table};
use crate::data::{Dataset, Date, Decimal, FigureKey, Period, Vintage};
use crate::error::Error;
use crate::words::{self, Message, Phrase};
use minijinja::{Value, context};

/// The name of the file.
pub const FILE: &str = "look_alikes.csv";

/// The rows for the latest period that the file has, in its order; `None` for a package without the file.
///
/// # Errors
///
/// The file cannot be read. What its rows say is checked by `ip-balance check`.
pub fn look_alikes(resources: &Resources, data: &Dataset, messages: &PageMessages) -> Result<Option<Value>, Error> {
    let mut problems = Vec::new();
    let table = Table::open(&*resources.package, FILE, &mut problems);
    let table = table.ok_or_else(|| Error::package(&*resources.package, &problems))?;
    let Some(period) = table.rows.iter().filter_map(|row| Period::parse(row.field("period"))).max() else {
        return Ok(None);
    };
    let of_period = |row: &&Row| Period::parse(row.field("period")) == Some(period);
    let rows: Vec<Value> =
        table.rows.iter().filter(of_period).map(|row| describe(data, messages, row, period)).collect();
    let name = words::capital(words::period(messages.lang, period));
    Ok(Some(context! { period => name, rows }))
}

fn describe(data: &Dataset, messages: &PageMessages, row: &Row, period: Period) -> Value {
    let lang = messages.lang;
    let text = |column: &str| row.texts(column).get(lang.code()).to_string();
    let figure = match row.field("compilation") {
        "" => row.field("value").parse().ok().map(|value| level(data, messages, value)),
        code => of_series(data, code, period, messages),
    };
    let date = Date::parse(row.field("date")).map(|date| words::date(lang, date));
    context! { name => text("name"), figure, publisher => text("publisher"), counts => text("counts"), date }
}

/// The balance of the total in a series; where it has none for the period, the last that it has.
fn of_series(data: &Dataset, code: &str, period: Period, messages: &PageMessages) -> Option<String> {
    let series = data.series_ids().find(|id| data.series(*id).code == code)?;
    let as_of = data.releases.iter().map(|release| release.date).max()?;
    let vintage = Vintage { data, series, as_of };
    let key = |period| FigureKey { item: data.total(), flow: data.main_measure(), period };
    if let Some(figure) = vintage.newest(key(period)) {
        return Some(level(data, messages, figure.value));
    }
    let years =
        data.observations.iter().map(|o| o.key).filter(|k| *k == key(k.period) && k.period.length == period.length);
    let last = years.filter_map(|key| vintage.newest(key)).max_by_key(|figure| figure.key.period)?;
    let level = level_in_unit(data, messages, last.value);
    Some(messages.say(PageText::LastOf { period: last.key.period, level: &level }))
}

fn level(data: &Dataset, messages: &PageMessages, value: Decimal) -> String {
    words::capital(level_in_unit(data, messages, value))
}

/// `surplus of $180 million`: all numbers that look alike are in the unit of the balance.
fn level_in_unit(data: &Dataset, messages: &PageMessages, value: Decimal) -> String {
    let balance = data.main_measure();
    messages.say(Phrase::from(Message::Level { flow: balance, value }).in_unit(data.unit(balance)))
}
