//! How the parts of an item add up to it, in one release: what is not printed is in a named remainder.

use crate::data::{Dimension, Flow, ItemId, Key, Observation, Period, ReleaseId, Vintage};

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
    let find = |release| terms(vintage, dimension, Key { item: parent, flow, period }, release);
    let found = vintage.releases().rev().find_map(|release| Some((release, find(release)?)));
    let (release, terms) = found.ok_or(Refusal::NoRelease)?;
    let kind = remainder_kind(vintage, dimension, parent, &terms);
    let remainder = Remainder { value: terms.rest(), resolution: terms.resolution(), kind };
    let largest = terms.parts.iter().fold(0, |largest, part| larger(largest, part.value));
    refuse(Sum { release, terms, before: None, remainder }, largest)
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
    let find = |release| {
        let of = |period| terms(vintage, dimension, Key { item: parent, flow, period }, release);
        let (mut then, mut now) = (of(before)?, of(period)?);
        keep_shared(&mut now.parts, &then.parts);
        keep_shared(&mut then.parts, &now.parts);
        (!now.parts.is_empty()).then_some((then, now))
    };
    let found = vintage.releases().rev().find_map(|release| Some((release, find(release)?)));
    let (release, (then, now)) = found.ok_or(Refusal::NoRelease)?;
    let kind = remainder_kind(vintage, dimension, parent, &now);
    let resolution = now.resolution() + then.resolution();
    let remainder = Remainder { value: now.rest().saturating_sub(then.rest()), resolution, kind };
    let mut largest = 0;
    for (now, then) in now.parts.iter().zip(&then.parts) {
        largest = larger(largest, now.value - then.value);
    }
    refuse(Sum { release, terms: now, before: Some(then), remainder }, largest)
}

/// Keeps of some parts those of items that are among others.
fn keep_shared(parts: &mut Vec<&Observation>, others: &[&Observation]) {
    parts.retain(|part| others.iter().any(|other| other.key.item == part.key.item));
}

/// The parent and at least one part as a release printed them.
fn terms<'a>(vintage: &Vintage<'a>, dimension: Dimension, key: Key, release: ReleaseId) -> Option<Terms<'a>> {
    let parent = vintage.printed(key, release)?;
    let mut parts = Vec::new();
    for item in vintage.data.parts(dimension, key.item) {
        let before = parts.len();
        if !add_printed(vintage, dimension, Key { item, ..key }, release, &mut parts) {
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
    key: Key,
    release: ReleaseId,
    parts: &mut Vec<&'a Observation>,
) -> bool {
    if let Some(observation) = vintage.printed(key, release) {
        parts.push(observation);
        return true;
    }
    let mut items = vintage.data.parts(dimension, key.item);
    is_complete(vintage, dimension, key.item)
        && items.len() > 0
        && items.all(|item| add_printed(vintage, dimension, Key { item, ..key }, release, parts))
}

/// Whether parents.csv says that the parts in items.csv are all there are.
fn is_complete(vintage: &Vintage, dimension: Dimension, item: ItemId) -> bool {
    vintage.data.parent(dimension, item).is_some_and(|row| row.complete)
}

fn remainder_kind(vintage: &Vintage, dimension: Dimension, parent: ItemId, terms: &Terms) -> RemainderKind {
    let data = vintage.data;
    let missing: Vec<ItemId> =
        data.parts(dimension, parent).filter(|p| !stands(vintage, dimension, terms, *p)).collect();
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
    let mut parts = vintage.data.parts(dimension, part);
    terms.parts.iter().any(|o| o.key.item == part)
        || (is_complete(vintage, dimension, part) && parts.all(|p| stands(vintage, dimension, terms, p)))
}

/// The one that is farther from zero; where both are as far, the later.
fn larger(before: i32, value: i32) -> i32 {
    if value.unsigned_abs() >= before.unsigned_abs() { value } else { before }
}

fn refuse(sum: Sum, largest: i32) -> Result<Sum, Refusal> {
    let remainder = sum.remainder.value;
    if remainder.unsigned_abs() > largest.unsigned_abs() {
        return Err(Refusal::Remainder { remainder, largest, release: sum.release });
    }
    Ok(sum)
}
