//! The figures along a [`Tape`], column by column: they are many, so each column is told by what changes from one to
//! the next.

use super::columns::{blank_key, length};
use super::tape::Tape;
use crate::data::{Dataset, FigureKey, Flow, ItemId, Method, Observation, Period, ReleaseId, SourceId};

/// All of the figures but who printed them. They are sorted: each column is told by what changes.
pub fn observations(tape: &mut Tape, list: &mut Vec<Observation>) {
    tape.rows(list, || Observation {
        key: blank_key(),
        release: ReleaseId(0),
        value: 0,
        resolution: 0,
        method: Method::Stated,
        sources: Vec::new(),
        note: String::new(),
    });
    let mut last = 0;
    for Observation { key: FigureKey { item, .. }, .. } in list.iter_mut() {
        last = tape.step(i32::from(item.0), last);
        *item = ItemId(last as u16);
    }
    for observation in list.iter_mut() {
        tape.choice(&mut observation.key.flow, &Flow::ALL);
    }
    for observation in list.iter_mut() {
        length(tape, &mut observation.key.period);
    }
    last = 0;
    for Observation { key: FigureKey { period, .. }, .. } in list.iter_mut() {
        last = tape.step(period.index(), last);
        *period = Period::of_index(period.length, last);
    }
    let mut before = None;
    for Observation { key, release, .. } in list.iter_mut() {
        let last = before.filter(|(other, _)| other == key).map_or(0, |(_, release)| release);
        let now = tape.step(i32::from(release.0), last);
        *release = ReleaseId(now as u16);
        before = Some((*key, now));
    }
    for observation in list.iter_mut() {
        tape.short(&mut observation.resolution);
    }
    for observation in list.iter_mut() {
        tape.choice(&mut observation.method, &[Method::Stated, Method::Derived]);
    }
    // A figure is a whole multiple of its resolution, or nearly always so: it is told in its last digit, and what
    // that leaves on its own.
    let digit = |resolution: u16| i32::from(resolution).max(1);
    for Observation { value, resolution, .. } in list.iter_mut() {
        let digit = digit(*resolution);
        *value = tape.step(*value % digit, 0).wrapping_add(*value / digit * digit);
    }
    let mut before: Option<(FigureKey, i32)> = None;
    for Observation { key, value, resolution, .. } in list.iter_mut() {
        let digit = digit(*resolution);
        let last = before.filter(|(other, _)| other == key).map_or(0, |(_, value)| value / digit);
        *value = tape.step(*value / digit, last).wrapping_mul(digit).wrapping_add(*value % digit);
        before = Some((*key, *value));
    }
}

/// Who printed each figure. A release has few sources: each is named in full once, and counted from 1 from then on.
pub fn sources(tape: &mut Tape, data: &mut Dataset) {
    let mut met: Vec<Vec<SourceId>> = Vec::new();
    for _ in &data.releases {
        met.push(Vec::new());
    }
    for Observation { release, sources, .. } in &mut data.observations {
        tape.rows(sources, || SourceId(0));
        // That a release is one is seen to when all is read.
        let Some(met) = met.get_mut(usize::from(release.0)) else { continue };
        for source in sources {
            let known = if tape.writes() { met.iter().position(|one| one == source) } else { None };
            let known = tape.number(known.map_or(0, |at| at as u32 + 1));
            match met.get((known as usize).wrapping_sub(1)) {
                Some(one) => *source = *one,
                None => {
                    tape.short(&mut source.0);
                    met.push(*source);
                }
            }
        }
    }
}
