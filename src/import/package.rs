//! The tables of a package that an import reads and adds to.

use super::text_table::TextTable;
use crate::data::{
    Date, Measure,
    read::{PACKAGE, PackageInfo, Problem, columns},
};
use crate::files::Files;
use std::{
    collections::{HashMap, HashSet},
    io,
};

/// The tables of a package.
#[derive(Debug)]
pub struct PackageTables {
    pub info: PackageInfo,
    /// Dimension and names of each item by its code.
    pub items: HashMap<String, Item>,
    /// The codes of the measures.
    pub measures: Vec<String>,
    /// The codes of the series, in the order of preference.
    pub compilations: Vec<String>,
    /// The days from which figures do not compare with earlier ones.
    pub breaks: Vec<Date>,
    pub releases: TextTable,
    pub sources: TextTable,
    pub observations: TextTable,
    /// The codes of the sources that were added.
    pub new_sources: HashSet<String>,
}

/// An item of the package.
#[derive(Debug)]
pub struct Item {
    pub dimension: String,
    pub names: Vec<String>,
}

impl PackageTables {
    /// Opens a package, which may have no releases and figures yet.
    ///
    /// # Errors
    ///
    /// A descriptor with problems, and files that are no tables.
    pub fn open(package: &dyn Files) -> Result<PackageTables, Vec<Problem>> {
        let info = PackageInfo::read(package)?;
        let open = |file: &str| {
            let (_, specification) =
                PACKAGE.iter().find(|(name, _)| *name == file).expect("only files of the package are opened");
            let columns: Vec<String> = columns(specification, &info.languages)
                .into_iter()
                .filter(|column| column.required)
                .map(|column| column.name)
                .collect();
            let text = match package.read_text(file) {
                Ok(text) => Some(text),
                Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                Err(error) => {
                    let (file, found) = (file.to_string(), format!("no readable file ({error})"));
                    let expected = format!("a CSV file in {}", package.location());
                    return Err(vec![Problem { file, line: None, found, expected }]);
                }
            };
            TextTable::parse(file, text, &columns).map_err(|problem| vec![problem])
        };
        let (items, measures) = (open("items.csv")?, open("measures.csv")?);
        let (series, breaks) = (open("series.csv")?, open("breaks.csv")?);
        let releases = open("releases.csv")?;
        let all = |table: &TextTable, column: &str| -> Vec<String> {
            (0..table.len()).map(|row| table.field(row, column).to_string()).collect()
        };
        let mut compilations = all(&series, "compilation");
        if compilations.is_empty() {
            compilations.extend((0..releases.len()).map(|row| releases.field(row, "compilation").to_string()).take(1));
        }
        let mut codes = all(&measures, "measure");
        if codes.is_empty() {
            codes = Measure::of_trade().into_iter().map(|measure| measure.code).collect();
        }
        let separating = (0..breaks.len()).filter(|row| breaks.field(*row, "kind") != "reclassification");
        Ok(PackageTables {
            items: (0..items.len())
                .map(|row| {
                    let names = items.suffixes("name_").into_iter();
                    let names = names.map(|language| items.field(row, &format!("name_{language}")).to_string());
                    let item = Item { dimension: items.field(row, "dimension").to_string(), names: names.collect() };
                    (items.field(row, "item").to_string(), item)
                })
                .collect(),
            measures: codes,
            compilations,
            breaks: separating.filter_map(|row| Date::parse(breaks.field(row, "date"))).collect(),
            releases,
            sources: open("sources.csv")?,
            observations: open("observations.csv")?,
            new_sources: HashSet::new(),
            info,
        })
    }
}
