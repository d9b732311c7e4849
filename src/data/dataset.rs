//! The whole data package as one value, which the CSV reader or the wire format makes.

use super::{
    Break, Conflict, Correction, Dimension, DimensionId, Event, Exception, FigureKey, FinerPrint, Gap, Item, ItemId,
    Measure, MeasureId, Observation, Parent, Rates, Release, ReleaseId, ReportedRecord, Rule, Series, Source, SourceId,
};
use std::iter;

/// The whole data package.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// Starts with that of the totals.
    pub dimensions: Vec<Dimension>,
    /// Starts with a total; every item that has a parent follows it.
    pub items: Vec<Item>,
    pub parents: Vec<Parent>,
    /// In the order of measures.csv; never empty in a package that was read.
    pub measures: Vec<Measure>,
    /// In the order of preference; never empty.
    pub series: Vec<Series>,
    /// Sorted by date.
    pub releases: Vec<Release>,
    /// Sorted by date.
    pub breaks: Vec<Break>,
    pub sources: Vec<Source>,
    /// Sorted by key, then release; each pair of the two occurs once.
    pub observations: Vec<Observation>,
    /// Sorted by key, then release.
    pub gaps: Vec<Gap>,
    pub conflicts: Vec<Conflict>,
    pub exceptions: Vec<Exception>,
    pub finer_prints: Vec<FinerPrint>,
    pub events: Vec<Event>,
    /// Sorted by day.
    pub corrections: Vec<Correction>,
    pub reported: Vec<ReportedRecord>,
    pub rates: Vec<Rates>,
    /// The rates that the figures were converted by; `None` for the package as it was published.
    pub converted_by: Option<Rates>,
}

impl Dataset {
    /// The item at a position.
    ///
    /// # Panics
    ///
    /// If `id` is of another dataset, as do [`Dataset::dimension`], [`Dataset::release`], [`Dataset::series`] and [`Dataset::source`].
    pub fn item(&self, id: ItemId) -> &Item {
        &self.items[usize::from(id.0)]
    }

    /// The release at a position.
    pub fn release(&self, id: ReleaseId) -> &Release {
        &self.releases[usize::from(id.0)]
    }

    /// The source at a position.
    pub fn source(&self, id: SourceId) -> &Source {
        &self.sources[usize::from(id.0)]
    }

    /// The item with this code.
    pub fn find_item(&self, code: &str) -> Option<ItemId> {
        self.items_where(|item| item.code == code).next()
    }

    /// The total that charts show if they name no item: the first.
    pub fn total(&self) -> ItemId {
        self.items_where(|item| item.parent.is_none()).next().expect("every package begins with its total")
    }

    /// The dimension at a position.
    pub fn dimension(&self, id: DimensionId) -> &Dimension {
        &self.dimensions[usize::from(id.0)]
    }

    /// All dimensions, that of the totals first.
    pub fn dimension_ids(&self) -> impl Iterator<Item = DimensionId> + use<> {
        (0..self.dimensions.len() as u16).map(DimensionId)
    }

    /// The dimension with this code.
    pub fn find_dimension(&self, code: &str) -> Option<DimensionId> {
        self.dimension_ids().find(|id| self.dimension(*id).code == code)
    }

    /// The items of a dimension in the order of items.csv: parents before their parts.
    pub fn items_of(&self, dimension: DimensionId) -> impl Iterator<Item = ItemId> {
        self.items_where(move |item| item.dimension == dimension)
    }

    /// The listed parts of `parent` within a dimension, in the order of items.csv.
    pub fn parts(&self, dimension: DimensionId, parent: ItemId) -> impl Iterator<Item = ItemId> {
        self.items_where(move |item| item.dimension == dimension && item.parent == Some(parent))
    }

    fn items_where(&self, condition: impl Fn(&Item) -> bool) -> impl Iterator<Item = ItemId> {
        (0..).zip(&self.items).filter(move |(_, item)| condition(item)).map(|(id, _)| ItemId(id))
    }

    /// The row of parents.csv for an item and a dimension; `None` if the item has no parts there.
    pub fn parent(&self, dimension: DimensionId, item: ItemId) -> Option<&Parent> {
        self.parents.iter().find(|parent| parent.dimension == dimension && parent.item == item)
    }

    /// The ancestors of an item, nearest first, ending with the total.
    pub fn ancestors(&self, item: ItemId) -> impl Iterator<Item = ItemId> {
        iter::successors(self.item(item).parent, |id| self.item(*id).parent)
    }

    /// Every figure ever published for a key, of any series, oldest release first.
    pub fn history(&self, key: FigureKey) -> &[Observation] {
        let start = self.observations.partition_point(|observation| observation.key < key);
        let rest = &self.observations[start..];
        &rest[..rest.partition_point(|observation| observation.key == key)]
    }

    /// The releases that mark a figure as unavailable, oldest first.
    pub fn gaps_of(&self, key: FigureKey) -> impl Iterator<Item = ReleaseId> {
        let start = self.gaps.partition_point(|gap| gap.key < key);
        self.gaps[start..].iter().take_while(move |gap| gap.key == key).map(|gap| gap.release)
    }

    /// Breaks that separate figures of an item and flow, in the order of their dates.
    pub fn breaks_of(&self, item: ItemId, flow: MeasureId) -> impl Iterator<Item = &Break> {
        let dimension = self.item(item).dimension;
        self.breaks.iter().filter(move |brk| brk.separates(item, dimension, flow))
    }

    /// The first break between two releases for an item and flow; `None` if their figures are comparable.
    pub fn break_between(&self, item: ItemId, flow: MeasureId, a: ReleaseId, b: ReleaseId) -> Option<&Break> {
        let (earlier, later) = (self.release(a.min(b)).date, self.release(a.max(b)).date);
        self.breaks_of(item, flow).find(|brk| earlier < brk.date && brk.date <= later)
    }

    /// What other sources printed for a figure of a release.
    pub fn conflicts_of(&self, key: FigureKey, release: ReleaseId) -> impl Iterator<Item = &Conflict> {
        self.conflicts.iter().filter(move |conflict| conflict.key == key && conflict.release == release)
    }

    /// The exceptions that were made for a figure of a release.
    pub fn exceptions_of(&self, key: FigureKey, release: ReleaseId) -> impl Iterator<Item = &Exception> {
        self.exceptions.iter().filter(move |exception| exception.key == key && exception.release == release)
    }

    /// What sources print of a figure of a release to more digits.
    pub fn finer_prints_of(&self, key: FigureKey, release: ReleaseId) -> impl Iterator<Item = &FinerPrint> {
        self.finer_prints.iter().filter(move |print| print.key == key && print.release == release)
    }

    /// Why an editor doubts a figure of a release; `None` if nobody does.
    pub fn doubt(&self, key: FigureKey, release: ReleaseId) -> Option<&Exception> {
        self.exceptions_of(key, release).find(|exception| exception.rule == Rule::Doubtful)
    }
}
