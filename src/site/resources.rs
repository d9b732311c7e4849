//! Everything that commands read: the program's own files, and a data package.

use super::browser::CompiledLibrary;
use crate::data::{Dataset, read};
use crate::error::Error;
use crate::files::Files;
use include_dir::Dir;
use std::{
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
}

impl Resources {
    /// What is embedded in the executable: the folder `www` and the compiled modules. Needs no other file.
    pub fn embedded(www: &'static Dir<'static>, modules: [&'static [u8]; 2]) -> Resources {
        let package = www.get_dir(SHIPPED_PACKAGE).expect("the folder www holds a data package");
        Resources { www: Arc::new(www), package: Arc::new(package), library: CompiledLibrary::Embedded(modules) }
    }

    /// The source tree under `root`, the folder of Cargo.toml.
    pub fn source_tree(root: &Path) -> Resources {
        let www = root.join("www");
        Resources {
            package: Arc::new(www.join(SHIPPED_PACKAGE)),
            www: Arc::new(www),
            library: CompiledLibrary::SourceTree(root.to_path_buf()),
        }
    }

    /// The same with the data package in `folder` in place of the one that ships.
    pub fn with_package(self, folder: PathBuf) -> Result<Resources, Error> {
        if !folder.is_dir() {
            return Err(Error::new(format!("found no folder {}, expected a data package", folder.display())));
        }
        Ok(Resources { package: Arc::new(folder), ..self })
    }

    /// Reads the data package.
    pub fn dataset(&self) -> Result<Dataset, Error> {
        read::read(&*self.package).map_err(|problems| Error::package(&*self.package, &problems))
    }

    /// The text of a file under `www`.
    pub fn text(&self, name: &str) -> Result<String, Error> {
        self.www.read_text(name).map_err(|error| Error::new(format!("cannot read www/{name}: {error}")))
    }
}
