//! The element of a chart with its whole content, which readers without script see: words, pictures, table, source.

use super::{Chart, chart_files::ChartFiles};
use crate::error::Error;
use crate::figure::{self, table};
use crate::paint::svg;
use crate::query::{self, Lang, QueryError};
use crate::words::{self, Message};
use minijinja::{Environment, Error as TemplateError, ErrorKind, State, Value, context, value::Serde};

/// The element as HTML: the function `chart(query, id, heading)` of templates. `heading` is the tag of its title, by
/// default `h2`.
pub fn element(
    state: &State,
    charts: &ChartFiles,
    lang: Lang,
    query: &str,
    id: &str,
    heading: Option<&str>,
) -> Result<Value, TemplateError> {
    let fault = |error: Error| TemplateError::new(ErrorKind::InvalidOperation, error.to_string());
    let chart = Chart::compose(&charts.data, query, lang).map_err(fault)?;
    let attributes = attributes(&chart.figure.query).map_err(|slip| fault(slip.into()))?;
    let attributes = [("id".to_string(), id.to_string())].into_iter().chain(attributes).collect();
    let root = state.lookup("root").unwrap_or_default().to_string();
    let tag = Tag { attributes, heading: heading.unwrap_or("h2") };
    html(state.env(), charts, &root, &chart, &tag)
}

/// What the tag of an element says, and the tag of its title.
pub struct Tag<'a> {
    pub attributes: Vec<(String, String)>,
    pub heading: &'a str,
}

/// The element of a composed chart on a page from which `root` leads to the root of the site.
pub fn html(
    environment: &Environment,
    charts: &ChartFiles,
    root: &str,
    chart: &Chart,
    tag: &Tag,
) -> Result<Value, TemplateError> {
    let (head, lang) = (&chart.figure.head, chart.figure.lang);
    let newer = figure::newer(&chart.query, &charts.data, lang);
    let context = context! {
        attributes => &tag.attributes,
        lang => lang.code(),
        head => context! {
            title => &head.title,
            subtitle => &head.subtitle,
            as_of => &head.as_of,
            events => chart.figure.events.iter().map(|event| event.text.clone()).collect::<Vec<_>>(),
            notes => &head.notes,
            source => &head.source,
        },
        heading => tag.heading,
        newer => newer.map(|newer| {
            context! {
                text => words::say(lang, Message::NewerFigures { date: newer.released }),
                link => words::say(lang, Message::CurrentChart),
                address => format!("{root}{}", charts.page_of(&newer.query, lang)),
            }
        }),
        plots => Value::from_safe_string(chart.inline_svgs()),
        table => Serde(table::table(&chart.figure)),
    };
    let html = environment.get_template("chart.html")?.render(context)?;
    Ok(Value::from_safe_string(html))
}

/// A text as HTML in which no line breaks between a sign and its figure: the filter `unbroken` of templates.
pub fn unbroken(text: &str) -> Value {
    let word = |word: &str| {
        let (before, figure) = word.split_at(word.find(['−', '+']).unwrap_or(word.len()));
        let before = svg::escape(before);
        if figure.is_empty() { before.into_owned() } else { format!("{before}<span>{}</span>", svg::escape(figure)) }
    };
    Value::from_safe_string(text.split(' ').map(word).collect::<Vec<_>>().join(" "))
}

/// The attributes for a canonical query: names in kebab case, values as plain text.
fn attributes(query: &str) -> Result<Vec<(String, String)>, QueryError> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(key, value)| Ok((kebab_case(key), query::decode(value)?))).collect()
}

/// The name of the attribute for a key: `as-of` for `asOf`.
pub fn kebab_case(key: &str) -> String {
    let letter = |c: char| if c.is_ascii_uppercase() { format!("-{}", c.to_ascii_lowercase()) } else { c.to_string() };
    key.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::attributes;

    #[test]
    fn the_words_of_an_editor_stand_in_attributes_as_they_were_written() {
        let pair = |key: &str, value: &str| (key.to_string(), value.to_string());
        let query = "chart=bars&asOf=2023-03-24&headline=%EC%88%98%EC%B9%98%20%22K%22%20%26%20100%25";
        let expected = [pair("chart", "bars"), pair("as-of", "2023-03-24"), pair("headline", "수치 \"K\" & 100%")];
        assert_eq!(attributes(query), Ok(expected.to_vec()));
    }
}
