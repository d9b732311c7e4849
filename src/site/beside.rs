//! Packages that ship beside the main one: each has a site of its own in a subfolder, which loads the same module.

use super::Resources;
use crate::data::read::PackageInfo;
use crate::error::Error;
use crate::files::Files;
use crate::query::Lang;
use minijinja::{Value, context};
use std::{io, sync::Arc};

/// The folder of these packages under `www`, each by the name of its site, and the file that lists them.
const FOLDER: &str = "packages";
const LIST: &str = "packages/list.json";

/// A link from the main site to one beside it.
#[derive(Clone, Debug)]
pub struct Link {
    name: String,
    info: PackageInfo,
}

impl Link {
    /// Its address relative to the root of the site, and its title in a language.
    pub fn in_language(&self, lang: Lang) -> Value {
        let Link { name, info } = self;
        let of_language = info.languages.iter().skip(1).find(|code| *code == lang.code());
        let folder = of_language.map(|code| format!("{code}/")).unwrap_or_default();
        context! { address => format!("{name}/{folder}index.html"), title => &info.identity(lang.code()).title }
    }
}

/// The links to these sites.
pub fn links(beside: &[(String, Resources)]) -> Result<Vec<Link>, Error> {
    let link =
        |(name, resources): &(String, Resources)| Ok(Link { name: name.clone(), info: resources.package_info()? });
    beside.iter().map(link).collect()
}

impl Resources {
    /// The packages that ship beside the main one, by the names of their sites; none beside a package of one's own.
    pub fn beside(&self) -> Result<Vec<(String, Resources)>, Error> {
        if !self.is_shipped {
            return Ok(Vec::new());
        }
        let names: Vec<String> =
            serde_json::from_str(&self.text(LIST)?).map_err(|error| Error::new(format!("www/{LIST}: {error}")))?;
        let resources = |name: String| {
            let folder = Subfolder { files: Arc::clone(&self.www), path: format!("{FOLDER}/{name}") };
            (name, Resources { package: Arc::new(folder), is_shipped: false, ..self.clone() })
        };
        Ok(names.into_iter().map(resources).collect())
    }
}

/// A folder of the program's own files.
#[derive(Clone, Debug)]
struct Subfolder {
    files: Arc<dyn Files>,
    path: String,
}

impl Files for Subfolder {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.files.read(&format!("{}/{name}", self.path))
    }

    fn names(&self, subfolder: &str) -> io::Result<Vec<String>> {
        let path = if subfolder.is_empty() { self.path.clone() } else { format!("{}/{subfolder}", self.path) };
        self.files.names(&path)
    }

    fn location(&self) -> String {
        format!("{}/{}", self.files.location(), self.path)
    }
}
