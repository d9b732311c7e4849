//! Which item and which flow of the package a record is of.

use super::super::map::{Lookup, Map, Rule, holds};
use super::super::package::PackageTables;
use super::super::record::Record;
use itertools::Itertools;

/// The place of a record in the package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    pub item: &'a str,
    pub flow: &'a str,
    /// What values are multiplied by, if its rule says so.
    pub factor: Option<&'a str>,
}

/// Finds the place of a record: by the rules of the map, then by its codes, and where the map has none by the codes and
/// names of the package.
///
/// # Errors
///
/// Why the package has no place for it.
pub fn place<'a>(package: &'a PackageTables, map: &'a Map, record: &'a Record) -> Result<Place<'a>, String> {
    let rule = map.series.iter().find(|rule| holds(&rule.condition, &record.fields));
    let of_rule = |code: fn(&Rule) -> &Option<String>| rule.and_then(|rule| code(rule).as_deref());
    let item = of_rule(|rule| &rule.item).or_else(|| match &map.item {
        Some(lookup) => look_up(lookup, record),
        None => item_by_name(package, record),
    });
    let flow = of_rule(|rule| &rule.flow).or_else(|| match &map.flow {
        Some(lookup) => look_up(lookup, record),
        None => flow_by_name(package, record),
    });
    let described = || {
        let is_code = |(_, text): &(&str, &str)| *text != record.value && *text != record.period;
        record.fields.iter().filter(is_code).map(|(column, text)| format!("{column}={text}")).take(8).join(", ")
    };
    match (item, flow) {
        (None, _) => Err(format!("no item in items.csv or in the map for {}", described())),
        (Some(item), _) if !package.items.contains_key(item) => Err(format!("items.csv has no '{item}'")),
        (_, None) => Err(format!("the map tells no flow of {}", described())),
        (Some(item), Some(flow)) => Ok(Place { item, flow, factor: rule.and_then(|rule| rule.factor.as_deref()) }),
    }
}

fn look_up<'a>(lookup: &'a Lookup, record: &Record) -> Option<&'a str> {
    match lookup {
        Lookup::Always(code) => Some(code),
        Lookup::Columns { columns, codes } => {
            let texts = columns.iter().filter_map(|column| record.fields.get(column));
            texts.filter_map(|text| codes.get(text)).map(String::as_str).next()
        }
    }
}

/// The only item of the package, or the one whose code or name is the text of a column; `None` where several are.
fn item_by_name<'a>(package: &'a PackageTables, record: &Record) -> Option<&'a str> {
    let texts: Vec<&str> = record.fields.iter().map(|(_, text)| text).collect();
    let is_named = |names: &[String]| names.iter().any(|name| texts.iter().any(|text| is_same(text, name)));
    if package.items.len() == 1 {
        return package.items.keys().next().map(String::as_str);
    }
    let found = |code: &&String| texts.contains(&code.as_str());
    let by_code = package.items.keys().filter(found).exactly_one().ok();
    let by_name = || package.items.iter().filter(|(_, item)| is_named(&item.names)).map(|(code, _)| code);
    by_code.or_else(|| by_name().exactly_one().ok()).map(String::as_str)
}

/// The only flow of the package, or the one whose code is the text of a column.
fn flow_by_name<'a>(package: &'a PackageTables, record: &Record) -> Option<&'a str> {
    if let [only] = &package.measures[..] {
        return Some(only);
    }
    let texts: Vec<&str> = record.fields.iter().map(|(_, text)| text).collect();
    package.measures.iter().filter(|code| texts.contains(&code.as_str())).exactly_one().ok().map(String::as_str)
}

/// Whether two names are the same but for blanks, which tables and packages set differently.
fn is_same(a: &str, b: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect_vec();
    !a.is_empty() && letters(a) == letters(b)
}
