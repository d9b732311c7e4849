//! The command line and the static site: pages filled with charts, hashed files, the small server.
//! Native only. What a chart says and looks like comes from the pipeline; here it is only put into files.

mod article;
mod assets;
mod cache;
mod catalogue;
mod charts;
mod choices;
mod compress;
mod drawing;
mod edition;
mod element;
mod facts;
mod failure;
mod folder;
mod height;
mod oembed;
mod pages;
mod pictures;
mod project;
mod script;
pub mod serve;
mod sitemap;
mod story;
mod style;
pub mod wasm;

pub(crate) use drawing::Drawing;
pub(crate) use edition::Edition;
pub use failure::Failure;
pub use folder::{Folder, Written};
pub use project::Project;

use assets::Assets;
use std::{path::PathBuf, sync::Arc, time::Instant};

/// A site that has been written.
#[derive(Debug)]
pub struct Site {
    pub folder: PathBuf,
}

impl Site {
    /// Writes the site; without a folder of its own, into one beside the compiled program.
    /// Says on standard error what it does, and prints what it wrote.
    pub fn build(project: &Project, out: Option<PathBuf>, base_url: Option<String>) -> Result<Site, Failure> {
        let start = Instant::now();
        // Before the slow part: a package with a problem should say so at once.
        let data = Arc::new(project.dataset()?);
        let browser = wasm::Browser::build(project)?;
        let out = out.unwrap_or_else(|| project.root.join("target/site"));
        let mut folder = Folder::open(project, out)?;
        eprintln!("Writing the pages to {}", folder.path().display());
        let assets = Assets::write(project, &mut folder, &data, &browser)?;
        let files = assets::copy_package(project, &mut folder)?;
        pages::Pages { project, data, assets: &assets, files, base_url }.write(&mut folder)?;
        let weight = folder.weight(&assets.of_embed());
        crate::cli::commands::print(folder.table().as_bytes())?;
        let kb = |bytes: usize| format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100);
        let seconds = start.elapsed().as_secs_f64();
        crate::cli::commands::print(
            format!("All that embed.html loads: {} in brotli. Built in {seconds:.1} s.\n", kb(weight)).as_bytes(),
        )?;
        Ok(Site { folder: folder.path().to_path_buf() })
    }
}
