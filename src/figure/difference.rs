//! `difference`: exports and imports of one item over time, and the balance between them; the three figures of a
//! period come from one release.

use super::builder::CellBuilder;
use super::compose::breaks;
use super::{CellId, Difference};
use crate::data::{FigureKey, Flow, Period};
use crate::derive::{self, Flows};
use crate::words::{self, Message};

pub(super) fn compose(builder: &mut CellBuilder) -> Difference {
    let resolved = builder.resolved;
    let flows_of = |period: &Period| derive::flows(&resolved.vintage, resolved.items[0], *period);
    let flows: Vec<Option<Flows>> = resolved.periods.iter().map(flows_of).collect();
    let periods = resolved.periods.iter().zip(&flows);
    let periods = periods.map(|(period, flows)| add_period(builder, *period, flows.as_ref())).collect();
    let exports: Vec<_> = flows.iter().map(|flows| flows.map(|flows| flows.exports)).collect();
    let flow = |flow| words::flow(builder.lang, flow).to_string();
    let [surplus, deficit] = [Message::Surplus, Message::Deficit].map(|side| words::say(builder.lang, side));
    Difference {
        periods,
        breaks: breaks(builder, &exports),
        exports: flow(Flow::Exports),
        imports: flow(Flow::Imports),
        surplus: surplus.to_string(),
        deficit: deficit.to_string(),
        ghosts: resolved.query.first,
    }
}

/// Adds exports, imports and balance of a period.
fn add_period(builder: &mut CellBuilder, period: Period, flows: Option<&Flows>) -> [CellId; 3] {
    let item = builder.resolved.items[0];
    let key = |flow| FigureKey { item, flow, period };
    let exports = builder.add_shown(key(Flow::Exports), flows.map(|flows| flows.exports));
    let imports = builder.add_shown(key(Flow::Imports), flows.map(|flows| flows.imports));
    let balance = match flows {
        Some(flows) if flows.balance.is_none() => {
            let cell = builder.derived_balance(key(Flow::Balance), flows);
            builder.add(cell)
        }
        flows => builder.add_shown(key(Flow::Balance), flows.and_then(|flows| flows.balance)),
    };
    [exports, imports, balance]
}
