//! What pages load: script, wasm, data, style. Names with a hash of the content, but for the script that others name.

use super::{Failure, Folder, Project, folder::HASHED, script, style, wasm::Browser};
use crate::data::{Dataset, wire};
use serde::Serialize;

/// The one script that defines the element, under a name that stays.
const SCRIPT: &str = "ip-balance.js";

/// The addresses of what pages load, relative to the root of the site.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Assets {
    pub script: String,
    /// The script of the page's controls.
    pub page: Option<String>,
    /// Script and style of the page on which charts are made.
    pub make: String,
    pub make_style: String,
    pub wasm: String,
    pub data: String,
    pub style: String,
    /// The style of the page that a frame shows.
    pub embed_style: String,
    pub icon: String,
}

impl Assets {
    /// Writes all of them.
    pub fn write(project: &Project, out: &mut Folder, data: &Dataset, browser: &Browser) -> Result<Assets, Failure> {
        let chart_style = style::lean(&project.text("chart.css")?);
        let page_style = style::lean(&project.text("style.css")?);
        let style = [&*style::inks(), &chart_style, "\n", &page_style].concat();
        let embed_style = style::lean(&project.text("embed.css")?);
        let embed_style = style::inks_of(":root", &embed_style) + &embed_style;
        // They lie one folder below the script that they import.
        let minified = |name: &str| script::minify(&format!("www/{name}"), &project.text(name)?);
        let beside_script = |text: String| text.replace("./ip-balance.js", "../ip-balance.js");
        let page = match project.www("page.js").is_file() {
            true => Some(beside_script(minified("page.js")?)),
            false => None,
        };
        let noting = out.put_hashed("noting", "js", minified("noting.js")?.as_bytes())?;
        let noting = noting.replace(HASHED, ".");
        let files = minified("files.js")?.replace("./noting.js", &noting);
        let files = out.put_hashed("files", "js", files.as_bytes())?.replace(HASHED, ".");
        let make = beside_script(minified("make.js")?);
        let make = make.replace("./files.js", &files).replace("./noting.js", &noting);
        let make_style = style::lean(&project.text("make.css")?);
        let provenance = out.put_hashed("provenance", "bin", &wire::encode_provenance(data))?;
        // The two lie in one folder.
        let beside = provenance.rsplit('/').next().unwrap_or(&provenance);
        let assets = Assets {
            script: SCRIPT.to_string(),
            page: page.map(|page| out.put_hashed("page", "js", page.as_bytes())).transpose()?,
            make: out.put_hashed("make", "js", make.as_bytes())?,
            make_style: out.put_hashed("make", "css", make_style.as_bytes())?,
            wasm: out.put_hashed("ip-balance", "wasm", &browser.wasm)?,
            data: out.put_hashed("data", "bin", &wire::encode(data, beside))?,
            style: out.put_hashed("style", "css", style.as_bytes())?,
            embed_style: out.put_hashed("embed", "css", embed_style.as_bytes())?,
            icon: out.put_hashed("icon", "svg", project.text("icon.svg")?.as_bytes())?,
        };
        let carried = script::Carried {
            wasm: assets.wasm.clone(),
            data: assets.data.clone(),
            style: style::inks_of(":host", &chart_style) + &chart_style,
            frame: project.text("frame.js")?,
        };
        let script = script::join(&project.text(SCRIPT)?, &browser.glue, &carried)?;
        out.put(SCRIPT, script.as_bytes())?;
        Ok(assets)
    }

    /// The files that one chart in a frame loads.
    pub fn of_embed(&self) -> Vec<String> {
        let files = ["embed.html", &self.script, &self.wasm, &self.data, &self.embed_style];
        files.map(str::to_string).to_vec()
    }
}

/// Copies the data package as it stands, and gives the addresses of its files.
pub fn copy_package(project: &Project, out: &mut Folder) -> Result<Vec<String>, Failure> {
    let folder = &project.data;
    let failure = |error: std::io::Error| Failure::file("read", folder, &error);
    let entries = std::fs::read_dir(folder).map_err(failure)?.collect::<Result<Vec<_>, _>>().map_err(failure)?;
    let mut names: Vec<String> = entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.ends_with(".csv") || ["datapackage.json", "README.md"].contains(&name.as_str()));
    names.sort();
    let copy = |name: String| {
        let path = folder.join(&name);
        let content = std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
        let to = format!("data/{name}");
        out.put(&to, &content).map(|()| to)
    };
    names.into_iter().map(copy).collect()
}
