//! How large the balance is: what exports are of imports and of those a year before, beside each balance.

use super::{
    Chart,
    messages::{PageMessages, PageText},
};
use crate::data::{Dataset, Decimal, Unit};
use crate::figure::{Cell, Plot};
use crate::words::{self, Message};
use minijinja::{Value, context};

/// The chart whose figures the table sets in relation: exports, imports and balance of each year come from one release.
const QUERY: &str = "chart=difference";

/// The rows of the table, newest first; `None` for a package without both sides of the balance.
pub fn size(data: &Dataset, messages: &PageMessages) -> Option<Value> {
    let chart = Chart::compose(data, QUERY, messages.lang).ok()?;
    let Plot::Difference(plot) = &chart.figure.plot else { return None };
    let cell = |id| chart.figure.cell(id);
    let row = |period: &[_; 3]| {
        let [exports, imports, balance] = period.map(cell);
        exports.value.as_ref().zip(imports.value.as_ref())?;
        let percent = |share: Decimal| words::signed_amount(messages.lang, Unit::PERCENT, share);
        Some(context! {
            period => words::capital(exports.words.period.clone()),
            balance => balance.words.text.clone(),
            exports => exports.words.text.clone(),
            imports => imports.words.text.clone(),
            of_imports => share(exports, imports).map(percent),
            of_year_before => of_year_before(exports, messages),
        })
    };
    let rows: Vec<Value> = plot.periods.iter().rev().filter_map(row).collect();
    (!rows.is_empty()).then(|| context! { rows, source => &chart.figure.head.source })
}

/// What exports are of imports, in percent, with one decimal where rounding leaves it.
fn share(exports: &Cell, imports: &Cell) -> Option<Decimal> {
    let (exports, imports) = (exports.value.as_ref()?, imports.value.as_ref()?);
    let share = Decimal::from_ratio(exports.amount * 100, imports.amount)?;
    let open = Decimal::from_ratio((exports.resolution + imports.resolution) * 100, imports.amount.abs())?;
    Some(share.round_to(if open * 2 <= Decimal::ONE { Decimal::ONE / 10 } else { Decimal::ONE }))
}

/// How far exports are above those a year before, or why that is not told.
fn of_year_before(exports: &Cell, messages: &PageMessages) -> String {
    let compared = exports.comparison.as_ref();
    let other = compared.and_then(|comparison| comparison.value.as_ref());
    let percent = other.zip(exports.change()).and_then(|(other, change)| change.percent_of(other.amount));
    match (percent, other) {
        (Some(percent), _) => {
            let text = words::signed_amount(messages.lang, Unit::PERCENT, percent);
            if percent.is_positive() { format!("+{text}") } else { text }
        }
        (None, Some(_)) if exports.change().is_some() => messages.say(Message::WithinRounding),
        (None, Some(_)) => messages.say(PageText::OtherRelease),
        (None, None) if compared.is_none() => messages.say(PageText::AcrossBreak),
        (None, None) => words::not_in_sources(messages.lang),
    }
}
