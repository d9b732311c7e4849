//! `difference`: exports and imports of one item over time, and the balance between them; the three figures of a
//! period come from one release.

use super::cell::{CellBuilder, balance_of};
use super::compose::breaks;
use super::{CellId, Difference};
use crate::data::{FigureKey, Flow, Observation};
use crate::derive;
use crate::words;

pub(super) fn compose(maker: &mut CellBuilder) -> Difference {
    let resolved = maker.resolved;
    let item = resolved.items[0];
    let mut periods: Vec<[CellId; 3]> = Vec::new();
    let mut shown: Vec<Option<&Observation>> = Vec::new();
    for period in &resolved.periods {
        let flows = derive::flows(&resolved.vintage, item, *period);
        let key = |flow| FigureKey { item, flow, period: *period };
        let exports = maker.shown(key(Flow::Exports), flows.map(|flows| flows.exports));
        let imports = maker.shown(key(Flow::Imports), flows.map(|flows| flows.imports));
        let mut balance = maker.cell(&resolved.vintage, key(Flow::Balance), flows.and_then(|flows| flows.balance));
        if let (Some(flows), None) = (&flows, &balance.known) {
            let known = balance_of(flows);
            balance.words.mark = words::mark(maker.lang, known.value);
            balance.words.text = words::words(maker.lang, known.value);
            balance.known = Some(known);
        }
        periods.push([exports, imports, maker.keep(balance)]);
        shown.push(flows.map(|f| f.exports));
    }
    let flow = |flow| words::flow(maker.lang, flow).to_string();
    let [surplus, deficit] = words::surplus_deficit(maker.lang);
    Difference {
        periods,
        breaks: breaks(maker, &shown),
        exports: flow(Flow::Exports),
        imports: flow(Flow::Imports),
        surplus: surplus.to_string(),
        deficit: deficit.to_string(),
        ghosts: resolved.query.first,
    }
}
