//! `difference`: exports and imports of one item over time, and the balance between them; the three figures of a
//! period come from one release.

use super::cell::{Maker, balance_of};
use super::compose::breaks;
use super::{CellId, CellWords, Difference};
use crate::data::{Flow, Key, Observation};
use crate::derive;
use crate::locale;

pub(super) fn compose(maker: &mut Maker) -> Difference {
    let ask = maker.ask;
    let item = ask.items[0];
    let mut periods: Vec<[CellId; 3]> = Vec::new();
    let mut shown: Vec<Option<&Observation>> = Vec::new();
    for period in &ask.periods {
        let flows = derive::flows(&ask.vintage, item, *period);
        let held = [
            (Flow::Exports, flows.map(|f| f.exports)),
            (Flow::Imports, flows.map(|f| f.imports)),
            (Flow::Balance, flows.and_then(|f| f.balance)),
        ];
        let mut cells = [CellId(0); 3];
        for (at, (flow, observation)) in held.into_iter().enumerate() {
            let mut cell = maker.cell(&ask.vintage, Key { item, flow, period: *period }, observation);
            if let (Some(flows), None, Flow::Balance) = (flows, observation, flow) {
                let known = balance_of(&flows);
                let (mark, text) = (locale::mark(maker.lang, known.value), locale::words(maker.lang, known.value));
                cell.words = CellWords { mark, text, ..cell.words };
                cell.known = Some(known);
            }
            cells[at] = maker.keep(cell);
        }
        periods.push(cells);
        shown.push(flows.map(|f| f.exports));
    }
    let flow = |flow| locale::flow(maker.lang, flow).to_string();
    let [surplus, deficit] = locale::surplus_deficit(maker.lang);
    Difference {
        periods,
        breaks: breaks(maker, &shown),
        exports: flow(Flow::Exports),
        imports: flow(Flow::Imports),
        surplus: surplus.to_string(),
        deficit: deficit.to_string(),
        ghosts: ask.spec.first,
    }
}
