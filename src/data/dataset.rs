//! Everything that was published, as one value that cannot be half-loaded.
//! Made by the reader of the package or from the wire; knows no query and no words.

use super::{
    Break, BreakKind, Compilation, Date, Dimension, Exception, Flow, Item, ItemId, Parent, Period, Release, ReleaseId,
};

/// What a figure is a figure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureKey {
    pub item: ItemId,
    pub flow: Flow,
    pub period: Period,
}

/// How a figure came into the package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// A source prints the level.
    Stated,
    /// Worked out from a printed change or sum; the formula is in the note.
    Derived,
}

/// No figure of this statistic comes near it: a hundred trillion dollars, in USD million.
pub(super) const BEYOND: u32 = 100_000_000;

/// A row of sources.csv, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u16);

/// Somebody who printed figures of a release.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub code: String,
    pub publisher: String,
    pub title: String,
    /// As far as it is known: `2019`, `2024-03` or `2024-03-20`.
    pub date: String,
    pub url: String,
    pub language: String,
}

/// One figure as one release gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    pub key: FigureKey,
    pub release: ReleaseId,
    /// USD million; a deficit is negative.
    pub value: i32,
    /// What the last digit of `value` is worth, USD million.
    pub resolution: u16,
    pub method: Method,
    pub sources: Vec<SourceId>,
    /// The formula of a derived figure, or a remark; empty if none.
    pub note: String,
}

/// One source that printed another number for a figure, and why it was not taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    pub key: FigureKey,
    pub release: ReleaseId,
    pub taken: i32,
    pub printed: i32,
    pub source: SourceId,
    pub reason: String,
}

/// The whole data package. Observations are sorted by key, then release; releases by date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    pub items: Vec<Item>,
    pub parents: Vec<Parent>,
    pub releases: Vec<Release>,
    pub breaks: Vec<Break>,
    /// In the browser they have nothing but their codes until their provenance is loaded; see [`wire`](super::wire).
    pub sources: Vec<Source>,
    pub observations: Vec<Observation>,
    pub conflicts: Vec<Conflict>,
    pub exceptions: Vec<Exception>,
}

impl Dataset {
    pub fn item(&self, id: ItemId) -> &Item {
        &self.items[usize::from(id.0)]
    }

    pub fn release(&self, id: ReleaseId) -> &Release {
        &self.releases[usize::from(id.0)]
    }

    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[usize::from(id.0)]
    }

    /// The item with this code.
    pub fn find_item(&self, code: &str) -> Option<ItemId> {
        self.items.iter().position(|item| item.code == code).map(|at| ItemId(at as u16))
    }

    /// The total: the one item without a parent. The reader checks that it is there.
    pub fn total(&self) -> ItemId {
        let at = self.items.iter().position(|item| item.parent.is_none());
        ItemId(at.expect("the reader refuses a package without a total") as u16)
    }

    /// The items of a dimension in the order of items.csv: parents before their parts.
    pub fn items_of(&self, dimension: Dimension) -> std::vec::IntoIter<ItemId> {
        self.listed(dimension, None)
    }

    /// The listed parts of `parent` within a dimension, in the order of items.csv.
    pub fn parts(&self, dimension: Dimension, parent: ItemId) -> std::vec::IntoIter<ItemId> {
        self.listed(dimension, Some(parent))
    }

    /// A list, not a search that goes on as it is asked: each kind of search would be code of its own in the browser.
    fn listed(&self, dimension: Dimension, parent: Option<ItemId>) -> std::vec::IntoIter<ItemId> {
        let mut listed = Vec::new();
        for (at, item) in self.items.iter().enumerate() {
            if item.dimension == dimension && (parent.is_none() || item.parent == parent) {
                listed.push(ItemId(at as u16));
            }
        }
        listed.into_iter()
    }

    /// The row of parents.csv, if the item has parts in the dimension.
    pub fn parent(&self, dimension: Dimension, item: ItemId) -> Option<&Parent> {
        self.parents.iter().find(|p| p.dimension == dimension && p.item == item)
    }

    /// The ancestors of an item, nearest first, ending with the total.
    pub fn ancestors(&self, item: ItemId) -> impl Iterator<Item = ItemId> + '_ {
        core::iter::successors(self.item(item).parent, |id| self.item(*id).parent)
    }

    /// Every figure ever published for a key, of any compilation, oldest release first.
    pub fn history(&self, key: FigureKey) -> &[Observation] {
        let from = self.observations.partition_point(|o| o.key < key);
        let history = &self.observations[from..];
        let mut count = 0;
        while history.get(count).is_some_and(|o| o.key == key) {
            count += 1;
        }
        &history[..count]
    }

    /// Breaks that part the figures of an item and flow, in the order of their dates.
    pub fn breaks_of(&self, item: ItemId, flow: Flow) -> impl Iterator<Item = &Break> + '_ {
        let dimension = self.item(item).dimension;
        self.breaks.iter().filter(move |b| {
            b.kind != BreakKind::Reclassification
                && b.dimension.is_none_or(|d| d == dimension)
                && (b.items.is_empty() || b.items.contains(&item))
                && (b.flows.is_empty() || b.flows.contains(&flow))
        })
    }

    /// The break that parts two releases for an item and flow; `None` if their figures compare.
    pub fn break_between(&self, item: ItemId, flow: Flow, a: ReleaseId, b: ReleaseId) -> Option<&Break> {
        let (early, late) = (self.release(a.min(b)).date, self.release(a.max(b)).date);
        self.breaks_of(item, flow).find(|br| early < br.date && br.date <= late)
    }

    /// What other sources printed for a figure of a release.
    pub fn conflicts_of(&self, key: FigureKey, release: ReleaseId) -> impl Iterator<Item = &Conflict> + '_ {
        self.conflicts.iter().filter(move |c| c.key == key && c.release == release)
    }

    /// Why a figure of a release stands although it breaks a rule of the check.
    pub fn exceptions_of(&self, key: FigureKey, release: ReleaseId) -> impl Iterator<Item = &Exception> + '_ {
        self.exceptions.iter().filter(move |e| e.key == key && e.release == release)
    }

    /// The day of the first release of a compilation.
    pub fn first_day(&self, compilation: Compilation) -> Option<Date> {
        self.releases.iter().find(|r| r.compilation == compilation).map(|r| r.date)
    }
}
