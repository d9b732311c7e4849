//! Dataset to the one compact file that the browser loads, and back.
//! The file: eight bytes that name format and version, then the dataset in postcard.

use super::dataset::BEYOND;
use super::item::LEVELS;
use super::{Dataset, Dimension, Item, ItemId, Key, Period, ReleaseId, SourceId};

/// The first bytes of the file; the last of them is the version of the format.
const HEAD: [u8; 8] = *b"ipbal\0\0\x01";

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

/// Writes the file.
pub fn encode(data: &Dataset) -> Vec<u8> {
    let start = HEAD.to_vec();
    postcard::to_extend(data, start).expect("writing to memory does not fail")
}

/// Reads the file, whole or not at all.
pub fn decode(bytes: &[u8]) -> Result<Dataset, WireError> {
    let (head, body) = bytes.split_at_checked(HEAD.len()).ok_or(WireError::Foreign)?;
    if head[..7] != HEAD[..7] {
        return Err(WireError::Foreign);
    }
    if head[7] != HEAD[7] {
        return Err(WireError::Version { found: head[7], expected: HEAD[7] });
    }
    let data = match postcard::take_from_bytes::<Dataset>(body) {
        Ok((data, [])) => data,
        _ => return Err(WireError::Damaged),
    };
    if is_sound(&data) { Ok(data) } else { Err(WireError::Damaged) }
}

/// Whether the dataset is one that the reader of the package could have made, as far as anything relies on it:
/// every reference leads somewhere, the tree has one root and few levels, every period, day and figure is one,
/// and what is searched by halving is sorted.
fn is_sound(data: &Dataset) -> bool {
    let item = |id: ItemId| usize::from(id.0) < data.items.len();
    let release = |id: ReleaseId| usize::from(id.0) < data.releases.len();
    let source = |id: &SourceId| usize::from(id.0) < data.sources.len();
    let figure = |key: Key, id: ReleaseId| item(key.item) && key.period.is_sound() && release(id);
    let value = |value: i32| value.unsigned_abs() < BEYOND;
    let few = |count: usize| (1..=usize::from(u16::MAX)).contains(&count);
    few(data.items.len())
        && few(data.releases.len())
        && data.sources.len() <= usize::from(u16::MAX)
        && !data.observations.is_empty()
        && is_tree(&data.items)
        && data.parents.iter().all(|p| item(p.item))
        && data.breaks.iter().all(|b| b.date.is_sound() && b.items.iter().all(|i| item(*i)))
        && data.breaks.is_sorted_by_key(|b| b.date)
        && data.releases.iter().all(|r| r.date.is_sound() && r.period.is_none_or(Period::is_sound))
        && data.releases.is_sorted_by_key(|r| r.date)
        && data.observations.is_sorted_by(|a, b| (a.key, a.release) < (b.key, b.release))
        && data.observations.iter().all(|o| figure(o.key, o.release) && o.sources.iter().all(source))
        && data.observations.iter().all(|o| value(o.value) && o.resolution > 0)
        && data.conflicts.iter().all(|c| figure(c.key, c.release) && source(&c.source))
        && data.conflicts.iter().all(|c| value(c.taken) && value(c.printed))
        && data.exceptions.iter().all(|e| figure(e.key, e.release))
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
