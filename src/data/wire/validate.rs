//! What the types of a decoded dataset cannot guarantee, and charts rely on: every reference leads somewhere, the tree
//! of items has one root and few levels, values and periods are in range, and tables that are searched by bisection are sorted.

use crate::data::item::MAX_LEVELS;
use crate::data::{
    Dataset, DimensionId, FigureKey, FinerPrint, Flag, Gap, Item, ItemId, MeasureId, ReleaseId, Role, SourceId, Unit,
};

/// Whether the figures are a dataset that the CSV reader could have made.
pub fn is_consistent(data: &Dataset) -> bool {
    // Positions in these tables are `u16`.
    let tables = [data.dimensions.len(), data.items.len(), data.series.len(), data.releases.len(), data.sources.len()];
    let small = tables.iter().all(|rows| *rows <= usize::from(u16::MAX));
    small
        && !data.releases.is_empty()
        && !data.observations.is_empty()
        && data.dimensions.first().is_some_and(|first| first.role == Role::Total)
        && data.items.iter().all(|item| has_dimension(data, item.dimension))
        && is_tree(&data.items)
        && data.parents.iter().all(|parent| has_item(data, parent.item) && has_dimension(data, parent.dimension))
        && data.breaks.iter().filter_map(|brk| brk.dimension).all(|dimension| has_dimension(data, dimension))
        && !data.series.is_empty()
        && data.releases.iter().all(|release| usize::from(release.series.0) < data.series.len())
        && has_measures(data)
        && data.releases.is_sorted_by_key(|release| release.date)
        && data.breaks.is_sorted_by_key(|brk| brk.date)
        && data.breaks.iter().flat_map(|brk| &brk.items).all(|item| has_item(data, *item))
        && data.exceptions.iter().all(|exception| is_figure(data, exception.key, exception.release))
        && data.events.iter().all(|event| has_item(data, event.item))
        && data.events.iter().flat_map(|event| &event.sources).all(|source| has_source(data, *source))
        && data.reported.iter().all(|of| has_item(data, of.item) && usize::from(of.release.0) < data.releases.len())
        && data.corrections.is_sorted_by_key(|correction| correction.day)
        && data.corrections.iter().filter_map(|correction| correction.figure).all(|(key, r)| is_figure(data, key, r))
        && data.corrections.iter().flat_map(|c| [c.before, c.after]).flatten().all(|value| value.is_in_range())
        && data.observations.is_sorted_by(|a, b| (a.key, a.release) < (b.key, b.release))
        && data.stray_period().is_none()
        && data.gaps.is_sorted_by(|a, b| a < b)
        && data.gaps.iter().all(|gap| is_figure(data, gap.key, gap.release) && !is_printed(data, gap))
        && data.observations.iter().all(|observation| {
            is_figure(data, observation.key, observation.release)
                && observation.value.is_in_range()
                && observation.resolution.is_positive()
                && observation.resolution.is_in_range()
                && !observation.flags.contains(&Flag::Unavailable)
                && observation.sources.iter().all(|source| has_source(data, *source))
        })
}

/// Whether every conflict and every finer print is about something that the dataset has.
pub fn has_consistent_conflicts(data: &Dataset) -> bool {
    let finer = |print: &FinerPrint| {
        is_figure(data, print.key, print.release) && has_source(data, print.source) && print.printed.is_in_range()
    };
    data.finer_prints.iter().all(finer)
        && data.conflicts.iter().all(|conflict| {
            is_figure(data, conflict.key, conflict.release)
                && has_source(data, conflict.source)
                && conflict.taken.is_in_range()
                && conflict.printed.is_in_range()
        })
}

fn has_item(data: &Dataset, id: ItemId) -> bool {
    usize::from(id.0) < data.items.len()
}

fn has_dimension(data: &Dataset, id: DimensionId) -> bool {
    usize::from(id.0) < data.dimensions.len()
}

fn has_source(data: &Dataset, id: SourceId) -> bool {
    usize::from(id.0) < data.sources.len()
}

fn is_figure(data: &Dataset, key: FigureKey, release: ReleaseId) -> bool {
    has_item(data, key.item) && has_measure(data, key.flow) && usize::from(release.0) < data.releases.len()
}

fn has_measure(data: &Dataset, id: MeasureId) -> bool {
    data.measures.get(usize::from(id.position)).is_some_and(|measure| measure.id == id)
}

/// Whether each measure knows its own position, and each reference to one leads there.
fn has_measures(data: &Dataset) -> bool {
    let sides = data.measures.iter().filter_map(|measure| measure.sides).flat_map(|sides| [sides.plus, sides.minus]);
    let of_breaks = data.breaks.iter().flat_map(|brk| &brk.flows).copied();
    !data.measures.is_empty()
        && (0..).zip(&data.measures).all(|(position, measure)| usize::from(measure.id.position) == position)
        && data.measures.iter().all(|measure| measure.unit.exponent <= Unit::MOST)
        && sides.chain(of_breaks).all(|id| has_measure(data, id))
}

/// Whether a figure that is marked as unavailable is there all the same.
fn is_printed(data: &Dataset, gap: &Gap) -> bool {
    data.history(gap.key).iter().any(|figure| figure.release == gap.release)
}

/// Whether a total comes first and every other item after its parent, at most [`MAX_LEVELS`] deep.
fn is_tree(items: &[Item]) -> bool {
    let mut levels: Vec<usize> = Vec::with_capacity(items.len());
    for item in items {
        let is_total = item.dimension == DimensionId::TOTAL;
        let level = match item.parent.map(|parent| usize::from(parent.0)) {
            None if is_total => 1,
            Some(parent) if parent < levels.len() && !is_total => {
                let related = [item.dimension, DimensionId::TOTAL].contains(&items[parent].dimension);
                if related { levels[parent] + 1 } else { return false }
            }
            _ => return false,
        };
        levels.push(level);
    }
    levels.iter().all(|level| *level <= MAX_LEVELS) && !levels.is_empty()
}
