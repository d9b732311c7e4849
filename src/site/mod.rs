//! The command line and the static site: pages filled with charts, hashed files, the small server.
//! Native only. What a chart says and looks like comes from the pipeline; here it is only put into files.

pub mod ask;
mod cache;
mod drawing;
mod failure;
mod folder;
mod press;
mod project;
mod script;
pub mod serve;
pub mod tell;
mod wasm;

pub use ask::Command;
pub use failure::Failure;
pub use folder::{Folder, Written};
pub use project::Project;

use std::path::PathBuf;

/// A site that has been written.
#[derive(Debug)]
pub struct Site {
    pub folder: PathBuf,
}

impl Site {
    /// Writes the site; without a folder of its own, into one beside the compiled program.
    pub fn build(project: &Project, out: Option<PathBuf>, base_url: Option<String>) -> Result<Site, Failure> {
        // Before the slow part: a package with a problem should say so at once.
        let data = project.dataset()?;
        let browser = wasm::Browser::build(project)?;
        let out = out.unwrap_or_else(|| project.root.join("target/site"));
        let mut folder = Folder::open(project, out)?;
        eprintln!("Writing the pages to {}", folder.path().display());
        let assets = Assets::write(project, &mut folder, &data, &browser)?;
        let _ = base_url;
        print!("{}", folder.table());
        println!("What embed.html loads for one chart: {} bytes in brotli", folder.weight(&assets.of_embed()));
        Ok(Site { folder: folder.path().to_path_buf() })
    }
}

/// The addresses of what pages load, relative to the root of the site.
#[derive(Clone, Debug, PartialEq)]
struct Assets {
    wasm: String,
    data: String,
    style: String,
}

impl Assets {
    fn write(
        project: &Project,
        folder: &mut Folder,
        data: &crate::data::Dataset,
        browser: &wasm::Browser,
    ) -> Result<Assets, Failure> {
        let chart_style = script::lean_style(&project.text("chart.css")?);
        let page_style = script::lean_style(&project.text("style.css")?);
        let assets = Assets {
            wasm: folder.put_hashed("ip-balance", "wasm", &browser.wasm)?,
            data: folder.put_hashed("data", "bin", &crate::data::wire::encode(data))?,
            style: folder.put_hashed("style", "css", format!("{page_style}\n{chart_style}\n").as_bytes())?,
        };
        let carried = script::Carried { wasm: assets.wasm.clone(), data: assets.data.clone(), style: chart_style };
        let script = script::join(&project.text(SCRIPT)?, &browser.glue, &carried)?;
        folder.put(SCRIPT, script.as_bytes())?;
        Ok(assets)
    }

    fn of_embed(&self) -> Vec<String> {
        vec!["embed.html".into(), SCRIPT.into(), self.wasm.clone(), self.data.clone(), self.style.clone()]
    }
}

/// The one script, under a name that stays.
const SCRIPT: &str = "ip-balance.js";
