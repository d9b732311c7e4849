//! The figures that a complete release leaves out because they did not change.

use super::{Dataset, FigureKey, Observation, ReleaseId};
use std::iter;

/// The most figures that a dataset may have. A short file of a few rows and releases could stand for any number of them.
pub const MAX_FIGURES: usize = 1 << 20;

impl Dataset {
    /// Adds to each complete release the figures that it leaves out, as the newest earlier release of its series
    /// printed them: all but those that a break separates from it and those that have been marked as unavailable since.
    ///
    /// Returns the former position of each figure, of one that was added that of the figure that it repeats; `None` if
    /// there would be more than [`MAX_FIGURES`].
    pub(super) fn carry_forward(&mut self) -> Option<Vec<usize>> {
        let complete = (0..).map(ReleaseId).zip(&self.releases).filter(|(_, release)| release.complete);
        let complete: Vec<ReleaseId> = complete.map(|(id, _)| id).collect();
        let mut figures: Vec<(usize, Observation)> = Vec::new();
        for (position, figure) in self.observations.iter().enumerate() {
            let series = self.release(figure.release).series;
            let later = &complete[complete.partition_point(|id| *id <= figure.release)..];
            let later = later.iter().filter(|id| self.release(**id).series == series);
            let until_printed = later.take_while(|id| self.newest_by(figure.key, **id) == Some(figure));
            let carried = until_printed.filter(|id| self.stands_for(**id, figure));
            let carried = carried.map(|id| Observation { release: *id, carried: true, ..figure.clone() });
            figures.extend(iter::once(figure.clone()).chain(carried).map(|figure| (position, figure)));
            if figures.len() > MAX_FIGURES {
                return None;
            }
        }
        figures.sort_by_key(|(_, figure)| (figure.key, figure.release));
        let (positions, figures) = figures.into_iter().unzip();
        self.observations = figures;
        Some(positions)
    }

    /// The newest figure of a key among the releases of one series up to a release of it.
    fn newest_by(&self, key: FigureKey, release: ReleaseId) -> Option<&Observation> {
        let series = self.release(release).series;
        let mut known = self.history(key).iter().filter(|figure| figure.release <= release);
        known.rfind(|figure| self.release(figure.release).series == series)
    }

    /// Whether a release that leaves out an earlier figure of its series says that it did not change.
    fn stands_for(&self, release: ReleaseId, figure: &Observation) -> bool {
        let series = self.release(release).series;
        let is_marked_since =
            |gap: ReleaseId| gap > figure.release && gap <= release && self.release(gap).series == series;
        let is_broken = self.break_between(figure.key.item, figure.key.flow, figure.release, release).is_some();
        !self.gaps_of(figure.key).any(is_marked_since) && !is_broken
    }
}
