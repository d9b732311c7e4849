//! Everything that commands read: the program's own files, and a data package.

use super::browser::CompiledLibrary;
use super::messages::chart_sources;
use super::plan::Plan;
use crate::data::Dataset;
use crate::data::read::{self, DESCRIPTOR, PackageInfo, Row, Table};
use crate::error::Error;
use crate::files::Files;
use crate::query::Lang;
use crate::words;
use include_dir::Dir;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

/// The folder under `www` with the data package that ships.
const SHIPPED_PACKAGE: &str = "data";

/// The files that commands read.
#[derive(Clone, Debug)]
pub struct Resources {
    /// Templates, styles, scripts and texts: the folder `www` of the source tree.
    pub www: Arc<dyn Files>,
    /// The data package.
    pub package: Arc<dyn Files>,
    /// The library compiled for the browser.
    pub library: CompiledLibrary,
    /// Whether the package is the one that ships.
    pub is_shipped: bool,
}

impl Resources {
    /// What is embedded in the executable: the folder `www` and the compiled modules. Needs no other file.
    pub fn embedded(www: &'static Dir<'static>, modules: [&'static [u8]; 2]) -> Resources {
        let package = www.get_dir(SHIPPED_PACKAGE).expect("the folder www holds a data package");
        Resources {
            www: Arc::new(www),
            package: Arc::new(package),
            library: CompiledLibrary::Embedded(modules),
            is_shipped: true,
        }
    }

    /// The source tree under `root`, the folder of Cargo.toml.
    pub fn source_tree(root: &Path) -> Resources {
        let www = root.join("www");
        Resources {
            package: Arc::new(www.join(SHIPPED_PACKAGE)),
            www: Arc::new(www),
            library: CompiledLibrary::SourceTree(root.to_path_buf()),
            is_shipped: true,
        }
    }

    /// The same with the data package in `folder` in place of the one that ships.
    pub fn with_package(self, folder: PathBuf) -> Result<Resources, Error> {
        if !folder.is_dir() {
            return Err(Error::new(format!("found no folder {}, expected a data package", folder.display())));
        }
        Ok(Resources { package: Arc::new(folder), is_shipped: false, ..self })
    }

    /// Reads the data package.
    pub fn dataset(&self) -> Result<Dataset, Error> {
        read::read(&*self.package).map_err(|problems| Error::package(&*self.package, &problems))
    }

    /// Reads what the data package says of itself.
    pub fn package_info(&self) -> Result<PackageInfo, Error> {
        PackageInfo::read(&*self.package).map_err(|problems| Error::package(&*self.package, &problems))
    }

    /// The languages of the data package, that of the root of the site first.
    ///
    /// # Errors
    ///
    /// A language that has no catalogue.
    pub fn languages(&self, info: &PackageInfo) -> Result<Vec<Lang>, Error> {
        let known = Lang::with_catalogues();
        let language = |code: &String| {
            known.iter().copied().find(|lang| lang.code() == code).ok_or_else(|| {
                let codes: Vec<&str> = known.iter().map(|lang| lang.code()).collect();
                let expected = format!("one of those that the program has words in: {}", codes.join(", "));
                Error::new(format!("{DESCRIPTOR}: found the language '{code}', expected {expected}"))
            })
        };
        info.languages.iter().map(language).collect()
    }

    /// Makes the words of the data package those of all charts for the rest of the program's run.
    ///
    /// # Errors
    ///
    /// Names each mistake in the package's words with its file and line.
    pub fn install_words(&self) -> Result<(), Error> {
        let languages = self.languages(&self.package_info()?)?;
        for lang in &languages {
            let sources = chart_sources(self, *lang)?;
            let language = words::compile_charts(lang.code(), &sources).map_err(|errors| {
                let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
                Error::new(errors.join("; "))
            })?;
            let names = self.names_in_sentences(*lang)?;
            words::install(language.with_names(names));
        }
        Lang::set_all(languages);
        Ok(())
    }

    /// How the names of items and measures stand within a sentence, where the package says it.
    pub fn names_in_sentences(&self, lang: Lang) -> Result<BTreeMap<String, String>, Error> {
        let mut problems = Vec::new();
        let tables =
            ["items.csv", "names.csv", "measures.csv"].map(|file| Table::open(&*self.package, file, &mut problems));
        let [Some(items), Some(names), Some(measures)] = tables else {
            return Err(Error::package(&*self.package, &problems));
        };
        let own = |row: &Row, column: &str| row.texts(column).given(lang.code()).map(str::to_string);
        let of_item = |row: &Row| {
            let item = items.rows.iter().find(|item| item.field("item") == row.field("item"))?;
            let form = own(row, "sentence")?;
            Some([own(item, "name"), own(row, "short")].into_iter().flatten().map(move |name| (name, form.clone())))
        };
        let of_measure = |row: &Row| Some((own(row, "name")?, own(row, "sentence")?));
        let of_items = names.rows.iter().filter_map(of_item).flatten();
        Ok(of_items.chain(measures.rows.iter().filter_map(of_measure)).collect())
    }

    /// Reads the plan of the front page.
    pub fn plan(&self, data: &Dataset) -> Result<Plan, Error> {
        Plan::read(&*self.package, data).map_err(|problems| Error::package(&*self.package, &problems))
    }

    /// The text of a file under `www`.
    pub fn text(&self, name: &str) -> Result<String, Error> {
        self.www.read_text(name).map_err(|error| Error::new(format!("cannot read www/{name}: {error}")))
    }
}
