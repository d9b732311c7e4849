//! What one unit of a currency is worth in another: [`Rates`], and the dataset converted by them.

use super::{
    BaseUnit, Conflict, Correction, Dataset, Decimal, FigureKey, FinerPrint, Length, Measure, Observation, Unit,
};
use std::sync::OnceLock;

/// The average rates of years, from a file such as `jpy_per_eur.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Rates {
    /// The currency that figures are converted into, by its ISO 4217 code.
    pub currency: [u8; 3],
    /// The currency that they are in.
    pub per: [u8; 3],
    /// How much of `currency` one unit of `per` was worth on the average of a year, in the order of years.
    pub years: Vec<(u16, Decimal)>,
    converted: Converted,
}

/// The converted dataset, made when it is first asked for. It follows from the others, so it counts in no comparison.
#[derive(Debug, Default)]
struct Converted(OnceLock<Box<Dataset>>);

impl Clone for Converted {
    fn clone(&self) -> Converted {
        Converted::default()
    }
}

impl PartialEq for Converted {
    fn eq(&self, _: &Converted) -> bool {
        true
    }
}

impl Rates {
    pub fn new(currency: [u8; 3], per: [u8; 3], years: Vec<(u16, Decimal)>) -> Rates {
        Rates { currency, per, years, converted: Converted::default() }
    }

    /// The average rate of a year.
    pub fn of_year(&self, year: u16) -> Option<Decimal> {
        self.years.iter().find(|(of, _)| *of == year).map(|(_, rate)| *rate)
    }

    /// The unit that amounts of `unit` are converted into; `None` if they are in another currency, or in none.
    pub fn unit(&self, unit: Unit) -> Option<Unit> {
        let (base, exponent) = (BaseUnit::Currency(self.currency), unit.exponent + 3 * self.thousands(unit));
        (unit.base == BaseUnit::Currency(self.per)).then_some(Unit { base, exponent })
    }

    /// By how many thousands the converted unit is larger: millions of euros become billions of yen.
    fn thousands(&self, unit: Unit) -> u8 {
        let is_weak = self.years.iter().any(|(_, rate)| *rate >= Decimal::from(100));
        u8::from(is_weak && unit.exponent + 3 <= Unit::MOST)
    }

    /// An amount of a year in `unit` and its resolution, converted. Digits that the resolution leaves open are rounded off.
    pub fn convert(&self, unit: Unit, year: u16, amount: Decimal, resolution: Decimal) -> Option<(Decimal, Decimal)> {
        let (rate, thousands) = (self.of_year(year)?, 1000_i64.pow(self.thousands(unit).into()));
        let resolution = resolution.times(rate) / thousands;
        Some(((amount.times(rate) / thousands).round_to_multiple_of(resolution.power_of_ten()), resolution))
    }
}

impl Dataset {
    /// The dataset with its amounts in a currency, by its code in any case: itself where that is the one that they are in.
    /// Figures of other periods than years are left out, since no rate is theirs. `None` without rates of the currency.
    pub fn in_currency(&self, code: &str) -> Option<&Dataset> {
        let code = code.to_ascii_uppercase();
        if self.currencies().next().as_deref() == Some(&code) {
            return Some(self);
        }
        let rates = self.rates_of_measures().find(|rates| rates.currency == *code.as_bytes())?;
        Some(rates.converted.0.get_or_init(|| Box::new(self.converted(rates))))
    }

    /// The currencies that figures can be shown in, that of the package first.
    pub fn currencies(&self) -> impl Iterator<Item = String> {
        let own = self.measures.iter().find_map(|measure| measure.unit.currency().map(str::to_string));
        let others = self.rates_of_measures().map(|rates| String::from_utf8_lossy(&rates.currency).into_owned());
        own.into_iter().chain(others)
    }

    /// The rates that convert the figures of a measure.
    pub fn rates_of_measures(&self) -> impl Iterator<Item = &Rates> {
        self.rates.iter().filter(|rates| self.measures.iter().any(|measure| rates.unit(measure.unit).is_some()))
    }

    fn converted(&self, rates: &Rates) -> Dataset {
        let is_money = |key: &FigureKey| rates.unit(self.unit(key.flow)).is_some();
        let convert = |key: &FigureKey, amount: Decimal, resolution: Decimal| match is_money(key) {
            true if key.period.length == Length::Year => {
                rates.convert(self.unit(key.flow), key.period.year, amount, resolution)
            }
            true => None,
            false => Some((amount, resolution)),
        };
        let alone = |key: &FigureKey, amount: Decimal| convert(key, amount, Decimal::ONE).map(|(amount, _)| amount);
        let observation = |figure: &Observation| {
            let (value, resolution) = convert(&figure.key, figure.value, figure.resolution)?;
            Some(Observation { value, resolution, ..figure.clone() })
        };
        let conflict = |of: &Conflict| {
            let (taken, printed) = (alone(&of.key, of.taken)?, alone(&of.key, of.printed)?);
            Some(Conflict { taken, printed, ..of.clone() })
        };
        let finer = |of: &FinerPrint| Some(FinerPrint { printed: alone(&of.key, of.printed)?, ..of.clone() });
        let correction = |of: &Correction| {
            let amount = |amount: Option<Decimal>| of.figure.and_then(|(key, _)| alone(&key, amount?));
            Correction { before: amount(of.before), after: amount(of.after), ..of.clone() }
        };
        let measure = |of: &Measure| Measure { unit: rates.unit(of.unit).unwrap_or(of.unit), ..of.clone() };
        Dataset {
            measures: self.measures.iter().map(measure).collect(),
            observations: self.observations.iter().filter_map(observation).collect(),
            conflicts: self.conflicts.iter().filter_map(conflict).collect(),
            finer_prints: self.finer_prints.iter().filter_map(finer).collect(),
            corrections: self.corrections.iter().map(correction).collect(),
            rates: Vec::new(),
            converted_by: Some(rates.clone()),
            ..self.clone()
        }
    }
}
