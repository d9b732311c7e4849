//! `difference`: exports and imports of one item over time, and the balance between them; the three figures of a
//! period come from one release.

use super::builder::CellBuilder;
use super::compose::breaks;
use super::{CellId, Difference};
use crate::data::{FigureKey, Period};
use crate::derive::{self, Flows};
use crate::words::{self, Message};

pub(super) fn compose(builder: &mut CellBuilder) -> Difference {
    let resolved = builder.resolved;
    let flows_of = |period: &Period| derive::flows(&resolved.vintage, resolved.items[0], resolved.flow, *period);
    let flows: Vec<Option<Flows>> = resolved.periods.iter().map(flows_of).collect();
    let periods = resolved.periods.iter().zip(&flows);
    let periods = periods.map(|(period, flows)| add_period(builder, *period, flows.as_ref())).collect();
    let exports: Vec<_> = flows.iter().map(|flows| flows.map(|flows| flows.exports)).collect();
    let data = resolved.vintage.data;
    let sides = data.sides(resolved.flow).expect("resolve refuses a measure without both flows");
    let name = |flow| words::measure(builder.lang, data.measure(flow));
    let [surplus, deficit] = [Message::Surplus, Message::Deficit].map(|side| words::say(builder.lang, side));
    Difference {
        periods,
        breaks: breaks(builder, &exports),
        exports: name(sides.plus),
        imports: name(sides.minus),
        surplus: surplus.to_string(),
        deficit: deficit.to_string(),
        ghosts: resolved.query.first,
    }
}

/// Adds exports, imports and balance of a period.
fn add_period(builder: &mut CellBuilder, period: Period, flows: Option<&Flows>) -> [CellId; 3] {
    let item = builder.resolved.items[0];
    let balance = builder.resolved.flow;
    let sides = builder.resolved.vintage.data.sides(balance).expect("resolve refuses a measure without both flows");
    let key = |flow| FigureKey { item, flow, period };
    let exports = builder.add_shown(key(sides.plus), flows.map(|flows| flows.exports));
    let imports = builder.add_shown(key(sides.minus), flows.map(|flows| flows.imports));
    let balance = match flows {
        Some(flows) if flows.balance.is_none() => {
            let cell = builder.derived_balance(key(balance), flows);
            builder.add(cell)
        }
        flows => builder.add_shown(key(balance), flows.and_then(|flows| flows.balance)),
    };
    [exports, imports, balance]
}
