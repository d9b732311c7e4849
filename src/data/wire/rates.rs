//! The rates of currencies in the file of the figures.

use super::Scaled;
use crate::data::Rates;
use serde::{Deserialize, Serialize};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct RatesRow {
    currency: [u8; 3],
    per: [u8; 3],
    years: Vec<(u16, Scaled)>,
}

impl From<&Rates> for RatesRow {
    fn from(rates: &Rates) -> RatesRow {
        let years = rates.years.iter().map(|(year, rate)| (*year, (*rate).into())).collect();
        RatesRow { currency: rates.currency, per: rates.per, years }
    }
}

impl RatesRow {
    /// The rates; `None` if one of them is not above zero, or if a code is none of a currency.
    pub fn into_rates(self) -> Option<Rates> {
        let is_code = |code: [u8; 3]| code.iter().all(u8::is_ascii_uppercase);
        let rate = |(year, rate): (u16, Scaled)| Some((year, rate.number().filter(|rate| rate.is_positive())?));
        let years = self.years.into_iter().map(rate).collect::<Option<_>>()?;
        (is_code(self.currency) && is_code(self.per)).then(|| Rates::new(self.currency, self.per, years))
    }
}
