//! How the parts of an item add up to it, in one release: what is not printed is in a named remainder.

use crate::data::{Dimension, FigureKey, Flow, ItemId, Observation, Period, ReleaseId, Vintage};

/// What stands for the parts in a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemainderKind {
    /// Every part there is was printed. Of a part that was not, however small, it would say that it is nothing.
    Rounding,
    /// What parents.csv names: the one part that was not printed, or all that are not listed.
    Named,
    /// One listed part that was not printed.
    Part(ItemId),
    /// Several listed parts that were not printed.
    Parts,
}

/// What the printed parts leave of their parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remainder {
    /// USD million.
    pub value: i32,
    /// The resolutions of all terms added up.
    pub resolution: u32,
    pub kind: RemainderKind,
}

/// The parent and its printed parts in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms<'a> {
    pub parent: &'a Observation,
    pub parts: Vec<&'a Observation>,
}

impl Terms<'_> {
    fn rest(&self) -> i32 {
        // No package of ours comes near the ends of `i32`; a hostile file with thousands of parts might.
        self.parts.iter().fold(self.parent.value, |rest, part| rest.saturating_sub(part.value))
    }

    fn resolution(&self) -> u32 {
        u32::from(self.parent.resolution) + self.parts.iter().map(|o| u32::from(o.resolution)).sum::<u32>()
    }
}

/// A sum that reaches its parent: all terms from one release.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum<'a> {
    pub release: ReleaseId,
    pub terms: Terms<'a>,
    /// The terms of the compared period, of the same items in the same order; only in a sum of changes.
    pub before: Option<Terms<'a>>,
    /// What is left of the parent; in a sum of changes, of its change.
    pub remainder: Remainder,
}

/// Why a sum is not shown: it would mislead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No release known printed the parent and a part of it.
    NoRelease,
    /// The remainder is larger than the largest part; both in USD million.
    Remainder { remainder: i32, largest: i32, release: ReleaseId },
}

/// The sum of an item's parts in one period: from the newest release that printed the item and a part of it.
pub fn sum<'a>(
    vintage: &Vintage<'a>,
    dimension: Dimension,
    parent: ItemId,
    flow: Flow,
    period: Period,
) -> Result<Sum<'a>, Refusal> {
    newest(vintage, dimension, FigureKey { item: parent, flow, period }, None)
}

/// How the changes of the parts since `before` add up to the change of their parent: from the newest release
/// that printed the parent and one and the same part in both periods.
pub fn sum_of_changes<'a>(
    vintage: &Vintage<'a>,
    dimension: Dimension,
    parent: ItemId,
    flow: Flow,
    (before, period): (Period, Period),
) -> Result<Sum<'a>, Refusal> {
    newest(vintage, dimension, FigureKey { item: parent, flow, period }, Some(before))
}

fn newest<'a>(
    vintage: &Vintage<'a>,
    dimension: Dimension,
    key: FigureKey,
    before: Option<Period>,
) -> Result<Sum<'a>, Refusal> {
    for release in vintage.releases().rev() {
        let Some(mut terms) = printed(vintage, dimension, key, release) else { continue };
        let mut then = None;
        if let Some(period) = before {
            let Some(mut earlier) = printed(vintage, dimension, FigureKey { period, ..key }, release) else { continue };
            terms.parts = shared(&terms.parts, &earlier.parts);
            earlier.parts = shared(&earlier.parts, &terms.parts);
            then = Some(earlier);
        }
        if terms.parts.is_empty() {
            continue;
        }
        let kind = remainder_kind(vintage, dimension, key.item, &terms);
        let mut remainder = Remainder { value: terms.rest(), resolution: terms.resolution(), kind };
        let mut largest: i32 = 0;
        for (at, part) in terms.parts.iter().enumerate() {
            let change = part.value - then.as_ref().map_or(0, |then| then.parts[at].value);
            // Of two as far from zero, the later.
            if change.unsigned_abs() >= largest.unsigned_abs() {
                largest = change;
            }
        }
        if let Some(then) = &then {
            remainder.value = remainder.value.saturating_sub(then.rest());
            remainder.resolution += then.resolution();
        }
        if remainder.value.unsigned_abs() > largest.unsigned_abs() {
            return Err(Refusal::Remainder { remainder: remainder.value, largest, release });
        }
        return Ok(Sum { release, terms, before: then, remainder });
    }
    Err(Refusal::NoRelease)
}

/// Of some parts those of items that are among others.
fn shared<'a>(parts: &[&'a Observation], others: &[&Observation]) -> Vec<&'a Observation> {
    let mut shared = Vec::new();
    for part in parts {
        if others.iter().any(|other| other.key.item == part.key.item) {
            shared.push(*part);
        }
    }
    shared
}

/// The parent and at least one part as a release printed them.
fn printed<'a>(vintage: &Vintage<'a>, dimension: Dimension, key: FigureKey, release: ReleaseId) -> Option<Terms<'a>> {
    let parent = vintage.printed(key, release)?;
    let mut parts = Vec::new();
    for item in vintage.data.parts(dimension, key.item) {
        let before = parts.len();
        if !add_printed(vintage, dimension, FigureKey { item, ..key }, release, &mut parts) {
            parts.truncate(before);
        }
    }
    (!parts.is_empty()).then_some(Terms { parent, parts })
}

/// Adds a part as a release printed it, or all the parts that make it up. Whether it is whole: where the release printed
/// only some of them, what was added is to be dropped.
fn add_printed<'a>(
    vintage: &Vintage<'a>,
    dimension: Dimension,
    key: FigureKey,
    release: ReleaseId,
    parts: &mut Vec<&'a Observation>,
) -> bool {
    if let Some(observation) = vintage.printed(key, release) {
        parts.push(observation);
        return true;
    }
    let items = vintage.data.parts(dimension, key.item);
    let mut whole = is_complete(vintage, dimension, key.item) && items.len() > 0;
    for item in items {
        whole = whole && add_printed(vintage, dimension, FigureKey { item, ..key }, release, parts);
    }
    whole
}

/// Whether parents.csv says that the parts in items.csv are all there are.
fn is_complete(vintage: &Vintage, dimension: Dimension, item: ItemId) -> bool {
    vintage.data.parent(dimension, item).is_some_and(|row| row.complete)
}

fn remainder_kind(vintage: &Vintage, dimension: Dimension, parent: ItemId, terms: &Terms) -> RemainderKind {
    let data = vintage.data;
    let mut missing: Vec<ItemId> = Vec::new();
    for part in data.parts(dimension, parent) {
        if !stands(vintage, dimension, terms, part) {
            missing.push(part);
        }
    }
    let row = data.parent(dimension, parent);
    let complete = row.is_some_and(|p| p.complete);
    let named = row.is_some_and(|p| p.remainder_en != "Rounding");
    match missing.as_slice() {
        _ if !complete => RemainderKind::Named,
        [] => RemainderKind::Rounding,
        // What parents.csv names under a complete parent is its last part, the one that the press leaves out.
        [one] if named && data.parts(dimension, parent).last() == Some(*one) => RemainderKind::Named,
        [one] => RemainderKind::Part(*one),
        _ => RemainderKind::Parts,
    }
}

/// Whether a part stands among the terms, by itself or by all that make it up.
fn stands(vintage: &Vintage, dimension: Dimension, terms: &Terms, part: ItemId) -> bool {
    if terms.parts.iter().any(|o| o.key.item == part) {
        return true;
    }
    let mut whole = is_complete(vintage, dimension, part);
    for own in vintage.data.parts(dimension, part) {
        whole = whole && stands(vintage, dimension, terms, own);
    }
    whole
}
