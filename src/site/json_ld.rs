//! The data package as a `Dataset` of schema.org, in the JSON-LD that search engines for data sets read.

use super::{
    messages::{PageMessages, PageText},
    pages::root,
    story,
};
use crate::data::read::{Identity, Licence, PackageInfo};
use crate::data::{Dataset, Length, Period};
use crate::words::name;
use serde_json::{Value, json};

/// The JSON for a script element. `<` is escaped, so that nothing in it ends the element.
pub fn dataset(
    data: &Dataset,
    info: &PackageInfo,
    base_url: Option<&str>,
    files: &[String],
    messages: &PageMessages,
) -> String {
    let lang = messages.lang;
    let Identity { title, area, publisher, .. } = info.identity(lang.code());
    let address = |file: &str| format!("{}{file}", base_url.unwrap_or(root(lang)));
    let periods = story::longest_periods(data);
    let coverage = periods.first().zip(periods.last()).map(|(first, last)| interval(*first, *last));
    let newest = data.releases.iter().map(|release| release.date).max();
    let measured = data.dimension_ids().map(|dimension| {
        let names = data.items_of(dimension).map(|id| name(lang, data.item(id)));
        json!({ "@type": "PropertyValue", "name": data.dimension(dimension).code, "unitText": data.unit(data.main_measure()).label(),
                "description": names.collect::<Vec<_>>().join(", ") })
    });
    let downloads: Vec<Value> = files
        .iter()
        .filter(|file| !file.ends_with(".md"))
        .map(|file| {
            let format = if file.ends_with(".json") { "application/json" } else { "text/csv" };
            json!({ "@type": "DataDownload", "name": file.rsplit('/').next(), "encodingFormat": format,
                    "contentUrl": address(file) })
        })
        .collect();
    let address_or_name = |licence: &Licence| match licence.path.is_empty() {
        true => licence.label().to_string(),
        false => licence.path.clone(),
    };
    let licences: Vec<String> = info.licences.iter().map(address_or_name).collect();
    let dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": title,
        "description": messages.say(PageText::Description {
            name: title,
            figures: data.observations.len(),
            releases: data.releases.len(),
            sources: data.sources.len(),
        }),
        "inLanguage": lang.code(),
        "creator": { "@type": "Organization", "name": "ip-balance" },
        "isBasedOn": { "@type": "Dataset", "name": title,
                       "creator": { "@type": "Organization", "name": publisher, "url": info.publisher_url } },
        "keywords": info.keywords,
        "spatialCoverage": info.area_code.as_deref().or(Some(area).filter(|area| !area.is_empty()).map(|area| &**area)),
        "temporalCoverage": coverage,
        "dateModified": newest.map(|date| date.to_string()),
        "variableMeasured": measured.collect::<Vec<_>>(),
        "license": licences,
        "isAccessibleForFree": true,
        "distribution": downloads,
    });
    dataset.to_string().replace('<', "\\u003c")
}

/// Periods of one length as ISO 8601 has them: `2010/2023`, `2019-01/2024-06`.
fn interval(first: Period, last: Period) -> String {
    if first.length == Length::Year {
        return format!("{first}/{last}");
    }
    let months = |period: Period| period.divided(Length::Month);
    let [first, last] = [months(first).next(), months(last).last()].map(|month| month.unwrap_or(first));
    format!("{first}/{last}")
}
