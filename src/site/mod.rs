//! The static site: pages that are complete without script, assets with hashed names, and what a server makes further pages from.
//!
//! Native only. What a chart says and looks like comes from the pipeline; here it is put into files.

mod article;
mod assets;
mod beside;
pub mod browser;
mod cache;
mod chapters;
mod chart;
mod chart_files;
mod compress;
mod corrections;
mod dry_run;
mod element;
mod facts;
mod feed;
mod fonts;
mod json_ld;
mod live;
mod look_alikes;
mod markdown;
mod messages;
mod oembed;
mod options;
mod output;
mod page_height;
mod pages;
pub mod plan;
mod png_cache;
mod progress;
mod resources;
mod script;
mod sitemap;
mod size;
pub mod story;
mod style;
mod template;
pub mod vintages;

pub use cache::hash;
pub use chart::{Chart, ComposeError, PictureSize};
pub use compress::{brotli, gzip};
pub use fonts::{FOLDER as FONTS, has_font_ending};
pub use live::{DescribedPage, ErrorPage, LivePages};
pub use messages::{PageText, catalogue_sources, message_signatures};
pub use output::{HASHED, WrittenFile};
pub use page_height::ChartPage;
pub use pages::folder;
pub use progress::report;
pub use resources::Resources;
pub use script::ENTRY as SCRIPT;
pub use style::house as house_style;

use crate::data::{Dataset, read::PackageInfo};
use crate::error::Error;
use crate::query::Lang;
use assets::Assets;
use browser::BrowserModules;
use messages::PageMessages;
use output::{Finished, OutputFolder};
use plan::Plan;
use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

/// What the site of one package is made from.
struct Parts {
    data: Arc<Dataset>,
    info: Arc<PackageInfo>,
    plan: Arc<Plan>,
    languages: Vec<Arc<PageMessages>>,
}

/// What further pages of a site are made from, and the files that its `embed.html` loads.
struct Written {
    live: LivePages,
    embed_files: Vec<String>,
}

impl Parts {
    fn read(resources: &Resources) -> Result<Parts, Error> {
        let data = Arc::new(resources.dataset()?);
        let info = Arc::new(resources.package_info()?);
        let plan = Arc::new(resources.plan(&data)?);
        let languages = Lang::all().into_iter().map(|lang| PageMessages::load(resources, &plan, lang).map(Arc::new));
        let languages = languages.collect::<Result<Vec<_>, Error>>()?;
        Ok(Parts { data, info, plan, languages })
    }

    /// Writes the site. `beside` are the links to the sites in its subfolders.
    fn write(
        self,
        resources: &Resources,
        out: &mut OutputFolder,
        browser: BrowserModules,
        (base_url, host): (Option<String>, Host),
        beside: Vec<beside::Link>,
    ) -> Result<Written, Error> {
        let Parts { data, info, plan, languages } = self;
        let assets = Assets::write(resources, out, &data, browser, &languages)?;
        let files = assets::copy_package(resources, &info, &data, out)?;
        let embed_files = assets.of_embed();
        let pages = pages::Pages { resources, info, plan, data, assets, files, base_url, host, languages, beside };
        Ok(Written { live: pages.write(out)?, embed_files })
    }
}

/// What answers requests for the files of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// A file host, which has the files alone.
    Files,
    /// `ip-balance serve`, which draws the chart of any query.
    Server,
}

/// A site that has been written.
pub struct Site {
    pub folder: PathBuf,
    pub files: Vec<WrittenFile>,
    /// The names of all files in the folder that belong to the site, compressed forms included.
    pub names: BTreeSet<String>,
    /// What further pages are made from.
    pub live: LivePages,
    /// The names of the files that `embed.html` loads, itself included.
    embed_files: Vec<String>,
}

impl Site {
    /// Writes the site to a folder, and reports progress on standard error.
    ///
    /// `base_url` is the site's address, with a slash at its end; without it, the files that need whole addresses are
    /// left out. `host` decides which addresses the page that makes charts offers.
    pub fn build(resources: &Resources, out: PathBuf, base_url: Option<String>, host: Host) -> Result<Site, Error> {
        // Before the slow part: a problem in a package is reported at once.
        let own = Parts::read(resources)?;
        let beside = resources.beside()?;
        let mut out = OutputFolder::open(out)?;
        let browser = BrowserModules::build(&resources.library)?;
        report(&format!("Writing the pages to {}", out.path().display()));
        let links = beside::links(&beside)?;
        let Written { live, embed_files } =
            own.write(resources, &mut out, browser.clone(), (base_url.clone(), host), links)?;
        for (name, resources) in &beside {
            resources.install_words()?;
            out.enter(name);
            let base_url = base_url.as_ref().map(|base| format!("{base}{name}/"));
            // A server draws the charts of one package.
            let host = (base_url, Host::Files);
            Parts::read(resources)?.write(resources, &mut out, browser.clone(), host, Vec::new())?;
        }
        if !beside.is_empty() {
            resources.install_words()?;
        }
        let folder = out.path().to_path_buf();
        let Finished { written: files, names } = out.finish()?;
        Ok(Site { folder, files, names, live, embed_files })
    }

    /// The sizes of all files as a table.
    pub fn size_table(&self) -> String {
        output::size_table(&self.files)
    }

    /// The bytes that `embed.html` loads, in brotli where a file has that form.
    pub fn embed_size(&self) -> usize {
        let loaded = self.files.iter().filter(|file| self.embed_files.contains(&file.name));
        loaded.map(|file| file.brotli_size.unwrap_or(file.size)).sum()
    }
}
