//! Dataset to the two compact files that the browser loads, and back: the figures, which every chart needs, and their
//! provenance, for readers who ask where a figure comes from.
//! A file: eight bytes that name format and version, then columns of numbers and texts.

mod columns;
mod observations;
mod tape;

use super::dataset::BEYOND;
use super::item::LEVELS;
use super::{Dataset, Dimension, FigureKey, Item, ItemId, Period, ReleaseId, SourceId};
use tape::Tape;

/// The first bytes of the files; the last of them is the version of the format.
const FIGURES: [u8; 8] = *b"ipbal\0\0\x02";
const PROVENANCE: [u8; 8] = *b"ipbal\0p\x02";

/// Why a file is not a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WireError {
    /// It does not begin as our files do: something else entirely, such as a page that says 404.
    Foreign,
    /// It is ours, but of another version of the format.
    Version { found: u8, expected: u8 },
    /// It is ours, but ends early or holds what it cannot mean.
    Damaged,
}

/// Writes the figures. `provenance`: the address of the other file, from that of this one.
#[cfg(feature = "cli")]
pub fn encode(data: &Dataset, provenance: &str) -> Vec<u8> {
    let mut tape = Tape::written(&FIGURES);
    tape.text(&mut provenance.to_string());
    columns::figures(&mut tape, &mut data.clone());
    tape.into_bytes()
}

/// Writes the provenance of the figures.
#[cfg(feature = "cli")]
pub fn encode_provenance(data: &Dataset) -> Vec<u8> {
    let mut tape = Tape::written(&PROVENANCE);
    columns::provenance(&mut tape, &mut data.clone());
    tape.into_bytes()
}

/// Reads the figures, whole or not at all, and the address of their provenance. Until that is read too, sources have
/// nothing but their codes, figures no notes, and there are no conflicts.
pub fn decode(bytes: &[u8]) -> Result<(Dataset, String), WireError> {
    let mut tape = open(bytes, &FIGURES)?;
    let (mut data, mut provenance) = (Dataset::default(), String::new());
    tape.text(&mut provenance);
    columns::figures(&mut tape, &mut data);
    if tape.ended() && is_sound(&data) { Ok((data, provenance)) } else { Err(WireError::Damaged) }
}

/// Reads the provenance of figures that have been read.
pub fn decode_provenance(mut data: Dataset, bytes: &[u8]) -> Result<Dataset, WireError> {
    let mut tape = open(bytes, &PROVENANCE)?;
    columns::provenance(&mut tape, &mut data);
    let sound = data.conflicts.iter().all(|c| {
        let held = is_figure(&data, c.key, c.release) && usize::from(c.source.0) < data.sources.len();
        held && is_value(c.taken) && is_value(c.printed)
    });
    if tape.ended() && sound { Ok(data) } else { Err(WireError::Damaged) }
}

/// What follows the head, if it is that of our file.
fn open(bytes: &[u8], expected: &[u8; 8]) -> Result<Tape, WireError> {
    let (head, body) = bytes.split_at_checked(8).ok_or(WireError::Foreign)?;
    if head[..7] != expected[..7] {
        return Err(WireError::Foreign);
    }
    if head[7] != expected[7] {
        return Err(WireError::Version { found: head[7], expected: expected[7] });
    }
    Ok(Tape::read(body))
}

fn is_figure(data: &Dataset, key: FigureKey, release: ReleaseId) -> bool {
    let item = usize::from(key.item.0) < data.items.len();
    item && key.period.is_sound() && usize::from(release.0) < data.releases.len()
}

fn is_value(value: i32) -> bool {
    value.unsigned_abs() < BEYOND
}

/// Whether the dataset is one that the reader of the package could have made, as far as anything relies on it:
/// every reference leads somewhere, the tree has one root and few levels, every period, day and figure is one,
/// and what is searched by halving is sorted.
fn is_sound(data: &Dataset) -> bool {
    let item = |id: ItemId| usize::from(id.0) < data.items.len();
    let source = |id: &SourceId| usize::from(id.0) < data.sources.len();
    let few = |count: usize| (1..=usize::from(u16::MAX)).contains(&count);
    let mut sound = few(data.items.len())
        && few(data.releases.len())
        && data.sources.len() <= usize::from(u16::MAX)
        && !data.observations.is_empty()
        && is_tree(&data.items);
    for parent in &data.parents {
        sound &= item(parent.item);
    }
    let mut day = None;
    for part in &data.breaks {
        sound &= part.date.is_sound() && day <= Some(part.date) && part.items.iter().all(|id| item(*id));
        day = Some(part.date);
    }
    day = None;
    for release in &data.releases {
        sound &= release.date.is_sound() && day <= Some(release.date) && release.period.is_none_or(Period::is_sound);
        day = Some(release.date);
    }
    let mut before = None;
    for o in &data.observations {
        let place = Some((o.key, o.release));
        sound &= before < place && is_figure(data, o.key, o.release) && o.sources.iter().all(source);
        sound &= is_value(o.value) && o.resolution > 0;
        before = place;
    }
    for exception in &data.exceptions {
        sound &= is_figure(data, exception.key, exception.release);
    }
    sound
}

/// Whether the total stands first and every other item after its parent, at most [`LEVELS`] deep.
fn is_tree(items: &[Item]) -> bool {
    let mut depths: Vec<usize> = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let total = item.dimension == Dimension::Total;
        let depth = match item.parent.map(|p| usize::from(p.0)) {
            None if at == 0 && total => 1,
            Some(parent) if parent < at && !total => {
                let kin = items[parent].dimension;
                if kin != item.dimension && kin != Dimension::Total {
                    return false;
                }
                depths[parent] + 1
            }
            _ => return false,
        };
        if depth > LEVELS {
            return false;
        }
        depths.push(depth);
    }
    true
}
