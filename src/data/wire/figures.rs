//! The file of the figures: what every chart needs.
//!
//! It is a little long because each refusal of the columns has its test beside them.

use super::Scaled;
use super::columns::Dictionary;
use super::corrections::CorrectionRow;
use super::rates::RatesRow;
use crate::data::{
    Break, Dataset, Date, Decimal, Dimension, Event, Exception, FigureKey, Flag, Gap, Item, ItemId, LocalText, Measure,
    Method, Observation, Parent, Period, Release, ReleaseId, ReportedRecord, Series, SeriesId, Source, SourceId,
};
use itertools::izip;
use serde::{Deserialize, Serialize};

/// The dataset without its provenance. Tables of a few rows are kept as rows.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    dimensions: Vec<Dimension>,
    items: Vec<Item>,
    measures: Vec<Measure>,
    parents: Vec<Parent>,
    series: Vec<Series>,
    releases: Releases,
    breaks: Vec<Break>,
    exceptions: Vec<Exception>,
    events: Vec<Event>,
    corrections: Vec<CorrectionRow>,
    reported: Vec<ReportedRecord>,
    rates: Vec<RatesRow>,
    source_codes: Vec<String>,
    observations: Observations,
    gaps: Vec<Gap>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Releases {
    code: Vec<String>,
    date: Vec<Date>,
    period: Vec<Option<Period>>,
    series: Vec<SeriesId>,
    complete: Vec<bool>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Observations {
    item: Vec<ItemId>,
    /// Positions among the measures.
    flow: Vec<u8>,
    /// Periods are written as text, so that any length of period can be told.
    period: Dictionary<Period>,
    release: Vec<ReleaseId>,
    /// The value of each row, in two columns as of [`Scaled`]. The decimals are those that value and resolution need.
    mantissa: Vec<i64>,
    decimals: Vec<u8>,
    /// What one unit of the last printed digit is worth, in units of the last of these decimals.
    resolution: Vec<i64>,
    method: Vec<Method>,
    sources: Vec<Vec<SourceId>>,
    /// The letters of each row's flags; `None` for a package without flags.
    flag: Option<Vec<String>>,
}

impl From<&Dataset> for Figures {
    fn from(data: &Dataset) -> Figures {
        Figures {
            dimensions: data.dimensions.clone(),
            items: data.items.clone(),
            measures: data.measures.clone(),
            parents: data.parents.clone(),
            series: data.series.clone(),
            releases: data.releases.as_slice().into(),
            breaks: data.breaks.clone(),
            exceptions: data.exceptions.clone(),
            events: data.events.clone(),
            corrections: data.corrections.iter().map(CorrectionRow::from).collect(),
            reported: data.reported.clone(),
            rates: data.rates.iter().map(RatesRow::from).collect(),
            source_codes: data.sources.iter().map(|source| source.code.clone()).collect(),
            observations: data.observations.iter().filter(|figure| !figure.carried).collect::<Vec<_>>().into(),
            gaps: data.gaps.clone(),
        }
    }
}

impl Figures {
    /// The dataset; `None` if columns differ in length or hold what the model cannot hold.
    pub fn into_dataset(self) -> Option<Dataset> {
        let source = |code| Source { code, ..Source::default() };
        let observations = self.observations.into_rows(&self.measures)?;
        Some(Dataset {
            dimensions: self.dimensions,
            items: self.items,
            measures: self.measures,
            parents: self.parents,
            series: self.series,
            releases: self.releases.into_rows()?,
            breaks: self.breaks,
            sources: self.source_codes.into_iter().map(source).collect(),
            observations,
            gaps: self.gaps,
            conflicts: Vec::new(),
            exceptions: self.exceptions,
            finer_prints: Vec::new(),
            events: self.events,
            corrections: self.corrections.into_iter().map(CorrectionRow::into_correction).collect::<Option<_>>()?,
            reported: self.reported,
            rates: self.rates.into_iter().map(RatesRow::into_rates).collect::<Option<_>>()?,
            converted_by: None,
        })
    }
}

impl From<&[Release]> for Releases {
    fn from(rows: &[Release]) -> Releases {
        Releases {
            code: rows.iter().map(|release| release.code.clone()).collect(),
            date: rows.iter().map(|release| release.date).collect(),
            period: rows.iter().map(|release| release.period).collect(),
            series: rows.iter().map(|release| release.series).collect(),
            complete: rows.iter().map(|release| release.complete).collect(),
        }
    }
}

impl Releases {
    fn into_rows(self) -> Option<Vec<Release>> {
        let Releases { code, date, period, series, complete } = self;
        let rows = code.len();
        if [date.len(), period.len(), series.len(), complete.len()] != [rows; 4] {
            return None;
        }
        let release = |(code, date, period, series, complete)| Release {
            code,
            date,
            period,
            series,
            complete,
            name: LocalText::default(),
        };
        Some(izip!(code, date, period, series, complete).map(release).collect())
    }
}

impl From<Vec<&Observation>> for Observations {
    fn from(rows: Vec<&Observation>) -> Observations {
        // Both are whole multiples of the last of the decimals that they need.
        let decimals = |figure: &&Observation| figure.value.decimals().max(figure.resolution.decimals());
        let mantissa = |figure: &&Observation, of: Decimal| of.mantissa(decimals(figure)).unwrap_or_default();
        Observations {
            item: rows.iter().map(|figure| figure.key.item).collect(),
            flow: rows.iter().map(|figure| figure.key.flow.position).collect(),
            period: rows.iter().map(|figure| figure.key.period).collect(),
            release: rows.iter().map(|figure| figure.release).collect(),
            mantissa: rows.iter().map(|figure| mantissa(figure, figure.value)).collect(),
            decimals: rows.iter().map(decimals).collect(),
            resolution: rows.iter().map(|figure| mantissa(figure, figure.resolution)).collect(),
            method: rows.iter().map(|figure| figure.method).collect(),
            sources: rows.iter().map(|figure| figure.sources.clone()).collect(),
            flag: rows
                .iter()
                .any(|figure| !figure.flags.is_empty())
                .then(|| rows.iter().map(|figure| Flag::letters(&figure.flags)).collect()),
        }
    }
}

impl Observations {
    fn into_rows(self, measures: &[Measure]) -> Option<Vec<Observation>> {
        let Observations { item, flow, period, release, mantissa, decimals, resolution, method, sources, flag } = self;
        let period = period.into_rows()?;
        let rows = item.len();
        let lengths = [
            flow.len(),
            period.len(),
            release.len(),
            mantissa.len(),
            decimals.len(),
            resolution.len(),
            method.len(),
            sources.len(),
        ];
        let flag = flag.unwrap_or_else(|| vec![String::new(); rows]);
        if lengths.iter().chain([&flag.len()]).any(|length| *length != rows) {
            return None;
        }
        izip!(item, flow, period, release, mantissa, decimals, resolution, method, sources, flag)
            .map(|(item, flow, period, release, mantissa, decimals, resolution, method, sources, flag)| {
                let flow = measures.get(usize::from(flow))?.id;
                Some(Observation {
                    key: FigureKey { item, flow, period },
                    release,
                    value: Scaled { mantissa, decimals }.number()?,
                    resolution: Scaled { mantissa: resolution, decimals }.number()?,
                    method,
                    sources,
                    flags: Flag::parse_all(&flag)?,
                    carried: false,
                    note: String::new(),
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column() -> Observations {
        Observations {
            item: vec![ItemId(0)],
            flow: vec![0],
            period: [Period::of_year(2022)].into_iter().collect(),
            release: vec![ReleaseId(0)],
            mantissa: vec![-1330],
            decimals: vec![0],
            resolution: vec![10],
            method: vec![Method::Stated],
            sources: vec![Vec::new()],
            flag: None,
        }
    }

    #[test]
    fn values_without_flags_are_read() {
        assert_eq!(column().into_rows(&Measure::of_trade()).map(|rows| rows[0].value), Some(Decimal::from(-1330)));
        let tenths = Observations { mantissa: vec![-6565], decimals: vec![1], resolution: vec![1], ..column() };
        let read = tenths
            .into_rows(&Measure::of_trade())
            .map(|rows| (rows[0].value.to_string(), rows[0].resolution.to_string()));
        assert_eq!(read, Some(("-656.5".to_string(), "0.1".to_string())));
    }

    #[test]
    fn what_the_model_cannot_hold_is_refused() {
        assert_eq!(Observations { flow: vec![3], ..column() }.into_rows(&Measure::of_trade()), None);
        assert_eq!(Observations { decimals: vec![7], ..column() }.into_rows(&Measure::of_trade()), None);
        assert_eq!(Observations { mantissa: vec![i64::MAX], ..column() }.into_rows(&Measure::of_trade()), None);
        assert_eq!(Observations { resolution: vec![i64::MIN], ..column() }.into_rows(&Measure::of_trade()), None);
        assert_eq!(
            Observations { flag: Some(vec!["x".to_string()]), ..column() }.into_rows(&Measure::of_trade()),
            None
        );
        assert_eq!(Observations { flag: Some(Vec::new()), ..column() }.into_rows(&Measure::of_trade()), None);
    }

    #[test]
    fn columns_of_different_lengths_are_refused() {
        assert_eq!(Observations { flow: Vec::new(), ..column() }.into_rows(&Measure::of_trade()), None);
        assert_eq!(Observations { item: Vec::new(), ..column() }.into_rows(&Measure::of_trade()), None);
        assert_eq!(Observations { sources: Vec::new(), ..column() }.into_rows(&Measure::of_trade()), None);
    }
}
