//! How the parts of an item add up to it in one release (rules 'Base release of a sum' and 'Refusal').

use crate::data::{Decimal, DimensionId, FigureKey, ItemId, MeasureId, Observation, Period, ReleaseId, Vintage};

/// What the remainder of a sum consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemainderKind {
    /// Nothing but rounding: the parts are complete and were all printed.
    Rounding,
    /// What parents.csv names: the last part, which was not printed, or all parts that are not listed.
    Named,
    /// One listed part that was not printed.
    Part(ItemId),
    /// Several listed parts that were not printed.
    Parts,
}

/// What the printed parts leave of their parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remainder {
    /// In the unit of the measure.
    pub value: Decimal,
    /// The sum of the resolutions of all terms, in the unit of the measure.
    pub resolution: Decimal,
    pub kind: RemainderKind,
}

impl Remainder {
    /// The value without the digits that the rounding of its terms leaves open.
    pub fn rounded(&self) -> Decimal {
        self.value.round_to_multiple_of(self.resolution.power_of_ten())
    }
}

/// A parent and its printed parts in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms<'a> {
    pub parent: &'a Observation,
    pub parts: Vec<&'a Observation>,
}

impl<'a> Terms<'a> {
    /// What the parts leave of the parent.
    pub fn rest(&self) -> Decimal {
        self.parent.value - self.parts.iter().map(|part| part.value).sum()
    }

    fn resolution(&self) -> Decimal {
        self.parts.iter().chain([&self.parent]).map(|o| o.resolution).sum()
    }

    /// The same terms without the parts that `other` lacks.
    fn shared_with(&self, other: &Terms) -> Terms<'a> {
        let is_shared = |part: &&&Observation| other.parts.iter().any(|o| o.key.item == part.key.item);
        Terms { parent: self.parent, parts: self.parts.iter().filter(is_shared).copied().collect() }
    }
}

/// A sum of parts with its remainder, all terms from one release.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum<'a> {
    pub release: ReleaseId,
    pub terms: Terms<'a>,
    /// In a sum of changes, the terms of the compared period: the same items in the same order.
    pub before: Option<Terms<'a>>,
    /// What is left of the parent or, in a sum of changes, of its change.
    pub remainder: Remainder,
}

/// Why a sum is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No known release printed the parent and a part of it.
    NoRelease,
    /// The remainder is larger than the largest part, so the sum would mislead. Both in the unit of the measure.
    Remainder { remainder: Decimal, largest: Decimal, release: ReleaseId },
}

/// The sum of an item's parts in one period, from the newest release that printed the item and a part of it.
///
/// # Errors
///
/// Returns why there is no sum to show.
pub fn sum<'a>(
    vintage: &Vintage<'a>,
    dimension: DimensionId,
    parent: ItemId,
    flow: MeasureId,
    period: Period,
) -> Result<Sum<'a>, Refusal> {
    newest_sum(vintage, dimension, FigureKey { item: parent, flow, period }, None)
}

/// How the changes of the parts from `before` to `period` add up to the change of their parent, from the newest release
/// that printed the parent and one and the same part in both periods.
///
/// # Errors
///
/// Returns why there is no sum to show.
pub fn sum_of_changes<'a>(
    vintage: &Vintage<'a>,
    dimension: DimensionId,
    parent: ItemId,
    flow: MeasureId,
    (before, period): (Period, Period),
) -> Result<Sum<'a>, Refusal> {
    newest_sum(vintage, dimension, FigureKey { item: parent, flow, period }, Some(before))
}

fn newest_sum<'a>(
    vintage: &Vintage<'a>,
    dimension: DimensionId,
    key: FigureKey,
    before: Option<Period>,
) -> Result<Sum<'a>, Refusal> {
    let terms_of = |release| {
        let terms = printed_terms(vintage, dimension, key, release)?;
        let Some(period) = before else { return Some((release, terms, None)) };
        let before = printed_terms(vintage, dimension, FigureKey { period, ..key }, release)?;
        let (terms, before) = (terms.shared_with(&before), before.shared_with(&terms));
        (!terms.parts.is_empty()).then_some((release, terms, Some(before)))
    };
    let (release, terms, before) = vintage.releases().rev().find_map(terms_of).ok_or(Refusal::NoRelease)?;
    let remainder = Remainder {
        value: terms.rest() - before.as_ref().map_or(Decimal::ZERO, Terms::rest),
        resolution: terms.resolution() + before.as_ref().map_or(Decimal::ZERO, Terms::resolution),
        kind: remainder_kind(vintage, dimension, key.item, &terms),
    };
    let value_before = |position: usize| before.as_ref().map_or(Decimal::ZERO, |before| before.parts[position].value);
    let changes = terms.parts.iter().enumerate().map(|(position, part)| part.value - value_before(position));
    let largest = changes.max_by_key(|change| change.abs()).unwrap_or_default();
    if remainder.value.abs() > largest.abs() {
        return Err(Refusal::Remainder { remainder: remainder.rounded(), largest, release });
    }
    Ok(Sum { release, terms, before, remainder })
}

/// The parent and its parts as a release printed them; `None` unless it printed the parent and at least one part.
fn printed_terms<'a>(
    vintage: &Vintage<'a>,
    dimension: DimensionId,
    key: FigureKey,
    release: ReleaseId,
) -> Option<Terms<'a>> {
    let parent = vintage.printed(key, release)?;
    let items = vintage.data.parts(dimension, key.item);
    let parts: Vec<&Observation> = items
        .filter_map(|item| printed_part(vintage, dimension, FigureKey { item, ..key }, release))
        .flatten()
        .collect();
    (!parts.is_empty()).then_some(Terms { parent, parts })
}

/// A part as a release printed it or, if it did not, the parts that make it up. `None` unless it printed all of those.
fn printed_part<'a>(
    vintage: &Vintage<'a>,
    dimension: DimensionId,
    key: FigureKey,
    release: ReleaseId,
) -> Option<Vec<&'a Observation>> {
    if let Some(observation) = vintage.printed(key, release) {
        return Some(vec![observation]);
    }
    if !is_complete(vintage, dimension, key.item) {
        return None;
    }
    let items = vintage.data.parts(dimension, key.item);
    let parts = items.map(|item| printed_part(vintage, dimension, FigureKey { item, ..key }, release));
    let parts = parts.collect::<Option<Vec<_>>>()?.concat();
    (!parts.is_empty()).then_some(parts)
}

/// Whether parents.csv says that items.csv lists every part.
fn is_complete(vintage: &Vintage, dimension: DimensionId, item: ItemId) -> bool {
    vintage.data.parent(dimension, item).is_some_and(|row| row.complete)
}

fn remainder_kind(vintage: &Vintage, dimension: DimensionId, parent: ItemId, terms: &Terms) -> RemainderKind {
    let parts = || vintage.data.parts(dimension, parent);
    let missing: Vec<ItemId> = parts().filter(|part| !is_included(vintage, dimension, terms, *part)).collect();
    let row = vintage.data.parent(dimension, parent);
    let names_its_last_part = row.is_some_and(|row| !row.remainder.is_empty());
    match *missing {
        _ if !is_complete(vintage, dimension, parent) => RemainderKind::Named,
        [] => RemainderKind::Rounding,
        // The remainder of a complete parent is named after the part that the press leaves out, its last.
        [part] if names_its_last_part && parts().last() == Some(part) => RemainderKind::Named,
        [part] => RemainderKind::Part(part),
        [..] => RemainderKind::Parts,
    }
}

/// Whether a part is among the terms, itself or by all the parts that make it up.
fn is_included(vintage: &Vintage, dimension: DimensionId, terms: &Terms, part: ItemId) -> bool {
    let is_term = terms.parts.iter().any(|o| o.key.item == part);
    let mut parts = vintage.data.parts(dimension, part);
    is_term || is_complete(vintage, dimension, part) && parts.all(|own| is_included(vintage, dimension, terms, own))
}
