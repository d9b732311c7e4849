//! Finds what a query names in the dataset: its currency, series, day, measure, dimension and items.

use super::check::unknown;
use crate::data::{Dataset, Date, DimensionId, ItemId, MeasureId, SeriesId, Vintage};
use crate::query::error::{Expected, QueryError, nearest, printable};
use crate::query::{ChartKind, Query};

/// The number of item codes that an error lists. A longer list helps nobody: the README and make.html have all of them.
const MAX_CODES: usize = 12;

/// The dataset in the currency that the query names.
pub(super) fn in_currency<'a>(query: &Query, data: &'a Dataset) -> Result<&'a Dataset, QueryError> {
    let Some(code) = &query.currency else { return Ok(data) };
    data.in_currency(code).ok_or_else(|| {
        let codes: Vec<String> = data.currencies().map(|code| code.to_ascii_lowercase()).collect();
        let nearest = nearest(code, &codes.iter().map(String::as_str).collect::<Vec<_>>());
        QueryError::Unknown { key: "currency", found: printable(code), expected: Expected::OneOf(codes), nearest }
    })
}

/// The series and the day that the query names, or the newest ones.
pub(super) fn vintage<'a>(query: &Query, data: &'a Dataset) -> Result<Vintage<'a>, QueryError> {
    let first = data.releases.first().expect("the reader refuses a package without releases").date;
    let last = data.releases.last().map_or(first, |latest| latest.date);
    let as_of = query.as_of.unwrap_or(last);
    if as_of < first {
        let expected = Expected::DayFrom(first);
        let (found, nearest) = (as_of.to_string(), Some(first.to_string()));
        return Err(QueryError::Unknown { key: "asOf", found, expected, nearest });
    }
    let series = match &query.compilation {
        Some(code) => named_series(data, code, as_of)?,
        None => data.default_series(as_of),
    };
    Ok(Vintage { data, series, as_of })
}

/// The series with a code, which must have published something by the day.
fn named_series(data: &Dataset, code: &str, as_of: Date) -> Result<SeriesId, QueryError> {
    let key = "compilation";
    let codes = |ids: Vec<SeriesId>| ids.into_iter().map(|id| data.series(id).code.clone()).collect::<Vec<_>>();
    let Some(id) = data.series_ids().find(|id| data.series(*id).code == code) else {
        let all = codes(data.series_ids().collect());
        let nearest = nearest(code, &all.iter().map(String::as_str).collect::<Vec<_>>());
        return Err(QueryError::Unknown { key, found: printable(code), expected: Expected::OneOf(all), nearest });
    };
    let is_published = |id: &SeriesId| data.first_day(*id).is_some_and(|day| day <= as_of);
    if !is_published(&id) {
        let expected = Expected::PublishedBy(as_of, codes(data.series_ids().filter(is_published).collect()));
        return Err(QueryError::Unknown { key, found: code.to_string(), expected, nearest: None });
    }
    Ok(id)
}

/// The measure that the query names, or the main one.
pub(super) fn measure(query: &Query, data: &Dataset) -> Result<MeasureId, QueryError> {
    let Some(code) = &query.flow else {
        // Without one, a chart of both flows shows the first balance that has them.
        let with_flows = data.measures.iter().filter(|_| query.chart == ChartKind::Difference);
        let with_flows = with_flows.filter(|measure| measure.sides.is_some()).map(|measure| measure.id);
        let main = data.main_measure();
        return Ok(with_flows.clone().find(|id| *id == main).or(with_flows.min()).unwrap_or(main));
    };
    data.find_measure(code).ok_or_else(|| {
        let codes: Vec<&str> = data.measures.iter().map(|measure| measure.code.as_str()).collect();
        let (found, nearest) = (printable(code), nearest(code, &codes));
        let expected = Expected::OneOf(codes.into_iter().map(str::to_string).collect());
        QueryError::Unknown { key: "flow", found, expected, nearest }
    })
}

/// The dimension that the query names.
pub(super) fn named_dimension(query: &Query, data: &Dataset) -> Result<Option<DimensionId>, QueryError> {
    let Some(code) = &query.by else { return Ok(None) };
    data.find_dimension(code).map(Some).ok_or_else(|| {
        let codes: Vec<&str> = data.dimensions.iter().map(|dimension| dimension.code.as_str()).collect();
        let (found, nearest) = (printable(code), nearest(code, &codes));
        let expected = Expected::OneOf(codes.into_iter().map(str::to_string).collect());
        QueryError::Unknown { key: "by", found, expected, nearest }
    })
}

/// The items that the query names, in its order.
pub(super) fn named_items(query: &Query, data: &Dataset, by: Option<DimensionId>) -> Result<Vec<ItemId>, QueryError> {
    let find = |code: &String| {
        data.find_item(code).ok_or_else(|| {
            let possible = |dimension| by.is_none_or(|by| by == dimension || dimension == DimensionId::TOTAL);
            let items = data.items.iter().filter(|item| possible(item.dimension));
            let mut codes: Vec<String> = items.map(|item| item.code.clone()).collect();
            let all_listed = codes.len() <= MAX_CODES;
            codes.truncate(MAX_CODES);
            unknown(data, "item", code, if all_listed { Expected::OneOf(codes) } else { Expected::OneOfMany(codes) })
        })
    };
    query.item.iter().map(find).collect()
}
