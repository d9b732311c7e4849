//! A query to the element that shows its chart, complete before any script: words, pictures, table, source.

use super::{Failure, charts::Charts, drawing::Drawing};
use crate::figure;
use crate::locale::{self, Text};
use crate::paint::svg;
use crate::spec::Lang;
use crate::table::{self, Table, TableRow};
use crate::tip::SourceLine;
use minijinja::{Error, ErrorKind, State, Value, context};

/// The element with its whole figure inside, for a template that asks by `chart(query, id)`. `heading` is the level of
/// its title, `h2` if none is given.
pub fn element(
    state: &State,
    charts: &Charts,
    lang: Lang,
    query: &str,
    id: &str,
    heading: Option<&str>,
) -> Result<Value, Error> {
    let fault = |failure: Failure| Error::new(ErrorKind::InvalidOperation, failure.to_string());
    let drawing = Drawing::of(&charts.data, query, lang).map_err(fault)?;
    let head = &drawing.figure.head;
    let newer = figure::newer(&drawing.spec, &charts.data, lang);
    let context = context! {
        // The words of the page that asks.
        w => state.lookup("w"),
        id,
        attributes => attributes(&drawing.figure.query),
        lang => lang.code(),
        head => context! {
            title => &head.title,
            subtitle => &head.subtitle,
            as_of => &head.as_of,
            notes => &head.notes,
            source => &head.source,
        },
        heading => heading.unwrap_or("h2"),
        newer => newer.map(|newer| {
            let root = state.lookup("root").unwrap_or_default();
            context! {
                text => locale::say(lang, Text::NewerFigures(newer.released)),
                link => locale::say(lang, Text::CurrentChart),
                address => format!("{root}{}", charts.page_of(&newer.query, lang)),
            }
        }),
        plots => Value::from_safe_string(drawing.plots()),
        table => rows(table::table(&drawing.figure, &charts.data)),
    };
    let html = state.env().get_template("chart.html")?.render(context)?;
    Ok(Value::from_safe_string(html))
}

/// A text as markup in which no line ends between a sign and its figure.
pub fn unbroken(text: &str) -> Value {
    let word = |word: &str| {
        let mut escaped = String::new();
        svg::escape(word, &mut escaped);
        if word.starts_with(['−', '+']) { format!("<span>{escaped}</span>") } else { escaped }
    };
    Value::from_safe_string(text.split(' ').map(word).collect::<Vec<_>>().join(" "))
}

fn rows(table: Table) -> Value {
    let source = |source: SourceLine| context! { text => source.text, url => source.url };
    let row = |row: TableRow| {
        let sources = row.sources.into_iter().map(source).collect::<Vec<_>>();
        context! { texts => row.texts, remarks => row.remarks, sources }
    };
    context! { head => table.head, rows => table.rows.into_iter().map(row).collect::<Vec<_>>() }
}

/// The keys and values of a canonical query as attributes: in kebab case.
fn attributes(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let kebab = |key: &str| {
        key.chars().fold(String::new(), |mut name, c| {
            if c.is_ascii_uppercase() {
                name.push('-');
            }
            name.push(c.to_ascii_lowercase());
            name
        })
    };
    pairs.map(|(key, value)| (kebab(key), value.to_string())).collect()
}
