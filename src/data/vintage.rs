//! What was known on a day: the newest figure among the releases up to it, within one compilation.
//! Every look-up of a figure goes through here.

use super::{Compilation, Dataset, Date, FigureKey, Observation, ReleaseId};

/// The dataset as it stood on a day, within one compilation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vintage<'a> {
    pub data: &'a Dataset,
    pub compilation: Compilation,
    /// The last day whose releases count.
    pub as_of: Date,
}

impl<'a> Vintage<'a> {
    /// Whether a release was out on the day and belongs to the compilation.
    pub fn includes(&self, release: ReleaseId) -> bool {
        let release = self.data.release(release);
        release.compilation == self.compilation && release.date <= self.as_of
    }

    /// The year in which the statistic began: that of the earliest figure known that day, of any compilation.
    pub fn first_year(&self) -> Option<u16> {
        let mut began: Option<u16> = None;
        for o in &self.data.observations {
            let year = o.key.period.year;
            if self.data.release(o.release).date <= self.as_of && began.is_none_or(|began| year < began) {
                began = Some(year);
            }
        }
        began
    }

    /// The releases that count, oldest first.
    pub fn releases(&self) -> std::vec::IntoIter<ReleaseId> {
        let mut counted = Vec::new();
        for at in 0..self.data.releases.len() as u16 {
            if self.includes(ReleaseId(at)) {
                counted.push(ReleaseId(at));
            }
        }
        counted.into_iter()
    }

    /// Every figure known for a key, oldest release first.
    pub fn history(&self, key: FigureKey) -> std::vec::IntoIter<&'a Observation> {
        let mut known = Vec::new();
        for observation in self.data.history(key) {
            if self.includes(observation.release) {
                known.push(observation);
            }
        }
        known.into_iter()
    }

    /// The newest figure known for a key.
    pub fn newest(&self, key: FigureKey) -> Option<&'a Observation> {
        self.data.history(key).iter().rfind(|o| self.includes(o.release))
    }

    /// What one release printed for a key, if it was out.
    pub fn printed(&self, key: FigureKey, release: ReleaseId) -> Option<&'a Observation> {
        self.data.history(key).iter().find(|o| o.release == release && self.includes(release))
    }

    /// Whether two figures of the same item and flow compare: no break parts their releases.
    pub fn is_comparable(&self, a: &Observation, b: &Observation) -> bool {
        self.data.break_between(a.key.item, a.key.flow, a.release, b.release).is_none()
    }

    /// The figures that compare with `shown`, known up to its own release, oldest first, itself included.
    pub fn comparable_history(&self, shown: &Observation) -> std::vec::IntoIter<&'a Observation> {
        let mut earlier = Vec::new();
        for observation in self.history(shown.key) {
            if observation.release <= shown.release && self.is_comparable(observation, shown) {
                earlier.push(observation);
            }
        }
        earlier.into_iter()
    }
}
