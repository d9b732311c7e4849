//! What pages load: script, wasm, data, style. Names with a hash of the content, but for the script that others name.

use super::{OutputFolder, Resources, browser::BrowserModule, output::HASHED, script, style};
use crate::data::{Dataset, wire};
use crate::error::Error;
use serde::Serialize;

/// The one script that defines the element, under a name that stays.
const SCRIPT: &str = "ip-balance.js";

/// The addresses of what pages load, relative to the root of the site.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Assets {
    pub script: String,
    /// The script of the page's controls.
    pub page: String,
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
    pub fn write(
        resources: &Resources,
        out: &mut OutputFolder,
        data: &Dataset,
        browser: &BrowserModule,
    ) -> Result<Assets, Error> {
        let chart_style = style::lean(&resources.text("chart.css")?);
        let page_style = style::lean(&resources.text("style.css")?);
        let style = [&*style::inks(), &chart_style, "\n", &page_style].concat();
        let embed_style = style::lean(&resources.text("embed.css")?);
        let embed_style = style::inks_of(":root", &embed_style) + &embed_style;
        // They lie one folder below the script that they import.
        let minified = |name: &str| script::minify(&format!("www/{name}"), &resources.text(name)?);
        let beside_script = |text: String| text.replace("./ip-balance.js", "../ip-balance.js");
        let page = beside_script(minified("page.js")?);
        let noting = out.put_hashed("noting", "js", minified("noting.js")?.as_bytes())?;
        let noting = noting.replace(HASHED, ".");
        let files = minified("files.js")?.replace("./noting.js", &noting);
        let files = out.put_hashed("files", "js", files.as_bytes())?.replace(HASHED, ".");
        let make = beside_script(minified("make.js")?);
        let make = make.replace("./files.js", &files).replace("./noting.js", &noting);
        let make_style = style::lean(&resources.text("make.css")?);
        let provenance = out.put_hashed("provenance", "bin", &wire::encode_provenance(data))?;
        // The two lie in one folder.
        let beside = provenance.rsplit('/').next().unwrap_or(&provenance);
        let assets = Assets {
            script: SCRIPT.to_string(),
            page: out.put_hashed("page", "js", page.as_bytes())?,
            make: out.put_hashed("make", "js", make.as_bytes())?,
            make_style: out.put_hashed("make", "css", make_style.as_bytes())?,
            wasm: out.put_hashed("ip-balance", "wasm", &browser.wasm)?,
            data: out.put_hashed("data", "bin", &wire::encode(data, beside))?,
            style: out.put_hashed("style", "css", style.as_bytes())?,
            embed_style: out.put_hashed("embed", "css", embed_style.as_bytes())?,
            icon: out.put_hashed("icon", "svg", resources.text("icon.svg")?.as_bytes())?,
        };
        let carried = script::Carried {
            wasm: assets.wasm.clone(),
            data: assets.data.clone(),
            style: style::inks_of(":host", &chart_style) + &chart_style,
            frame: resources.text("frame.js")?,
        };
        let script = script::join(&resources.text(SCRIPT)?, &browser.script, &carried)?;
        out.put(SCRIPT, script.as_bytes())?;
        Ok(assets)
    }

    /// The files that one chart in a frame loads.
    pub fn of_embed(&self) -> Vec<String> {
        let files = ["embed.html", &self.script, &self.wasm, &self.data, &self.embed_style];
        files.map(str::to_string).to_vec()
    }
}

/// Copies the files of the data package. Returns their names.
pub fn copy_package(resources: &Resources, out: &mut OutputFolder) -> Result<Vec<String>, Error> {
    let package = &resources.package;
    let unreadable = |error: std::io::Error| Error::new(format!("cannot read {}: {error}", package.location()));
    let is_public =
        |name: &String| name.ends_with(".csv") || ["datapackage.json", "README.md"].contains(&name.as_str());
    let names = package.names().map_err(unreadable)?.into_iter().filter(is_public);
    let copy = |name: String| {
        let copied = format!("data/{name}");
        out.put(&copied, &package.read(&name).map_err(unreadable)?)?;
        Ok(copied)
    };
    names.map(copy).collect()
}
