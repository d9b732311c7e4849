//! Dataset to the one compact file that the browser loads, and back.
//! The file: eight bytes that name format and version, then the dataset in postcard.

use super::Dataset;

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

/// Whether every reference within the dataset leads somewhere, and what is searched by halving is sorted.
fn is_sound(data: &Dataset) -> bool {
    let item = |id: super::ItemId| usize::from(id.0) < data.items.len();
    let release = |id: super::ReleaseId| usize::from(id.0) < data.releases.len();
    let source = |id: &super::SourceId| usize::from(id.0) < data.sources.len();
    // A parent stands before its parts, so the tree has no cycle and one root.
    let tree = data.items.iter().enumerate().all(|(at, i)| match i.parent {
        Some(parent) => usize::from(parent.0) < at,
        None => at == 0,
    });
    !data.items.is_empty()
        && !data.releases.is_empty()
        && !data.observations.is_empty()
        && tree
        && data.parents.iter().all(|p| item(p.item))
        && data.breaks.iter().all(|b| b.items.iter().all(|i| item(*i)))
        && data.releases.is_sorted_by_key(|r| r.date)
        && data.observations.is_sorted_by_key(|o| (o.key, o.release))
        && data.observations.iter().all(|o| item(o.key.item) && release(o.release) && o.sources.iter().all(source))
        && data.conflicts.iter().all(|c| item(c.key.item) && release(c.release) && source(&c.source))
        && data.exceptions.iter().all(|e| item(e.key.item) && release(e.release))
}
