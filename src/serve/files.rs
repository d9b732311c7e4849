//! The files of the site, held in memory with their compressed forms.
//!
//! A path is looked up, never opened: no address leads to a file that the build has not written.

use super::representation::{Lifetime, Representation, content_type_of};
use crate::error::Error;
use crate::site::{HASHED, Site, hash};
use axum::body::Bytes;
use itertools::Itertools;
use std::{collections::HashMap, fs, sync::Arc};

/// The page that stands for a folder.
const INDEX: &str = "index.html";

/// All files of a site by their names.
#[derive(Debug)]
pub struct StaticFiles {
    files: HashMap<String, Arc<Representation>>,
}

/// What is at a path.
pub enum Found {
    File(Arc<Representation>),
    /// A folder with a page, asked for without the slash at its end.
    Folder,
}

impl StaticFiles {
    /// Reads the files that the site's builds have written, and no other file of its folder.
    pub fn load(site: &Site) -> Result<StaticFiles, Error> {
        let read = |name: &str| -> Result<Bytes, Error> {
            let path = site.folder.join(name);
            fs::read(&path).map(Bytes::from).map_err(|error| Error::file("read", &path, &error))
        };
        let compressed = |name: String| site.names.contains(&name).then(|| read(&name)).transpose();
        let is_compressed = |name: &str| {
            name.rsplit_once('.').is_some_and(|(of, form)| ["br", "gz"].contains(&form) && site.names.contains(of))
        };
        let names = site.names.iter().filter(|name| !is_compressed(name));
        let file = |name: &String| {
            let content = read(name)?;
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            let is_hashed = name.split('/').any(|folder| folder == HASHED);
            let file = Representation {
                content_type: content_type_of(ending),
                lifetime: if is_hashed { Lifetime::Immutable } else { Lifetime::Revalidated },
                tag: hash(&content),
                brotli: compressed(format!("{name}.br"))?,
                gzip: compressed(format!("{name}.gz"))?,
                content,
            };
            Ok((name.clone(), Arc::new(file)))
        };
        Ok(StaticFiles { files: names.map(file).collect::<Result<_, Error>>()? })
    }

    /// The content of a file as text.
    pub fn text(&self, name: &str) -> Option<String> {
        String::from_utf8(self.files.get(name)?.content.to_vec()).ok()
    }

    /// Adds or replaces a file.
    pub fn put(&mut self, name: &str, file: Representation) {
        self.files.insert(name.to_string(), Arc::new(file));
    }

    /// What is at a decoded path without its leading slash.
    pub fn find(&self, path: &str) -> Option<Found> {
        let is_folder = path.is_empty() || path.ends_with('/');
        let name = if is_folder { format!("{path}{INDEX}") } else { path.to_string() };
        match self.files.get(&name) {
            Some(file) => Some(Found::File(Arc::clone(file))),
            None if !is_folder && self.files.contains_key(&format!("{path}/{INDEX}")) => Some(Found::Folder),
            None => None,
        }
    }

    /// A hash of all files: what answers are made from, as far as it is in the site.
    pub fn version(&self) -> String {
        let tags = self
            .files
            .iter()
            .sorted_by_key(|(name, _)| name.as_str())
            .map(|(name, file)| format!("{name} {}\n", file.tag));
        hash(tags.collect::<String>().as_bytes())
    }
}
