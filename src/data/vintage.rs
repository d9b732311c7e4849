//! The dataset as it was known on a day.

use super::{Dataset, Date, Event, FigureKey, ItemId, Length, Observation, Period, ReleaseId, SeriesId};
use std::iter;

/// A view of the dataset that holds only what one series had published by a day.
///
/// It implements 'Known as of a day': the value of a figure is the newest one among the releases up to that day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vintage<'a> {
    pub data: &'a Dataset,
    pub series: SeriesId,
    /// The last day whose releases are included.
    pub as_of: Date,
}

impl<'a> Vintage<'a> {
    /// Whether a release belongs to the series and was out on the day.
    pub fn includes(&self, release: ReleaseId) -> bool {
        let release = self.data.release(release);
        release.series == self.series && release.date <= self.as_of
    }

    /// The year in which the statistic began: the earliest one known on the day, in any series.
    pub fn first_year(&self) -> Option<u16> {
        self.first_day().map(|day| day.year)
    }

    /// The first day that a figure known on the day is about, in any series.
    pub fn first_day(&self) -> Option<Date> {
        let known = self.data.observations.iter().filter(|o| self.data.release(o.release).date <= self.as_of);
        known.map(|o| o.key.period.start()).min()
    }

    /// The first period of a length that the statistic can have figures of.
    pub fn first_period(&self, length: Length) -> Option<Period> {
        let day = self.first_day()?;
        let mut periods = iter::successors(Some(Period::first_of(length, day.year)), |period| Some(period.next()));
        periods.find(|period| period.start() >= day)
    }

    /// The day from which another series has taken the place of this one: its first release came after the last of
    /// these that was made for a period. `None` while there is none.
    pub fn successor(&self) -> Option<Date> {
        let last = self.releases().map(|id| self.data.release(id)).rfind(|release| release.period.is_some())?.date;
        let others = self.data.series_ids().filter(|id| *id != self.series);
        others.filter_map(|id| self.data.first_day(id)).filter(|day| last < *day && *day <= self.as_of).min()
    }

    /// The first and the last period of a length that the releases up to the vintage's day can have been about; `None`
    /// before the first release.
    pub fn covered_periods(&self, length: Length) -> Option<(Period, Period)> {
        let data = self.data;
        let made_for = self.releases().filter_map(|id| data.release(id).period);
        let printed = data.observations.iter().filter(|o| self.includes(o.release)).map(|o| o.key.period);
        let end = made_for.chain(printed).map(Period::end).max()?;
        let first = Period::first_of(length, self.first_year()?);
        let periods = iter::successors(Some(first), |period| Some(period.next()));
        Some((first, periods.take_while(|period| period.end() <= end).last()?))
    }

    /// The releases that are included, oldest first.
    pub fn releases(&self) -> impl DoubleEndedIterator<Item = ReleaseId> + use<'a> {
        let vintage = *self;
        let ids = 0..vintage.data.releases.len() as u16;
        ids.map(ReleaseId).filter(move |id| vintage.includes(*id))
    }

    /// Every value known for a key, oldest release first.
    pub fn history(&self, key: FigureKey) -> impl DoubleEndedIterator<Item = &'a Observation> + use<'a> {
        let vintage = *self;
        vintage.data.history(key).iter().filter(move |o| vintage.includes(o.release))
    }

    /// The newest value known for a key.
    pub fn newest(&self, key: FigureKey) -> Option<&'a Observation> {
        self.history(key).next_back()
    }

    /// What one release printed for a key; `None` if the release is not included.
    pub fn printed(&self, key: FigureKey, release: ReleaseId) -> Option<&'a Observation> {
        self.history(key).find(|o| o.release == release)
    }

    /// Whether no break separates two figures of the same item and flow.
    pub fn is_comparable(&self, a: &Observation, b: &Observation) -> bool {
        self.data.break_between(a.key.item, a.key.flow, a.release, b.release).is_none()
    }

    /// The events of an item in a period, if a release up to the day is about that period or a later one: before, nobody
    /// could tell of them.
    pub fn events(&self, item: ItemId, period: Period) -> impl Iterator<Item = &'a Event> {
        let is_about = |id: ReleaseId| self.data.release(id).period.is_some_and(|of| of.end() >= period.end());
        let known = self.releases().any(is_about);
        self.data.events.iter().filter(move |event| known && (event.item, event.period) == (item, period))
    }

    /// The newest figure of every period of the same length that is comparable with a figure, itself included; doubtful
    /// ones are left out.
    pub fn comparable_figures(self, figure: &Observation) -> impl Iterator<Item = &'a Observation> {
        let FigureKey { item, flow, period } = figure.key;
        let same_series =
            move |o: &&Observation| (o.key.item, o.key.flow, o.key.period.length) == (item, flow, period.length);
        let is_newest = move |o: &&Observation| self.newest(o.key).is_some_and(|newest| newest.release == o.release);
        let is_sound = move |o: &&Observation| self.is_comparable(o, figure) && !self.is_doubtful(o);
        self.data.observations.iter().filter(same_series).filter(is_newest).filter(is_sound)
    }

    /// Whether an editor doubts a figure.
    pub fn is_doubtful(&self, figure: &Observation) -> bool {
        self.data.doubt(figure.key, figure.release).is_some()
    }

    /// The values known for the key of `shown` up to its release and comparable with it, oldest first. It ends with
    /// `shown` itself.
    pub fn comparable_history(&self, shown: &Observation) -> impl DoubleEndedIterator<Item = &'a Observation> {
        self.history(shown.key).filter(move |o| o.release <= shown.release && self.is_comparable(o, shown))
    }
}
