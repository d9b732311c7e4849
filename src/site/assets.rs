//! What pages load: scripts, the wasm, data, styles. Names carry a hash of the content, but for the script that other
//! sites name.

use super::{
    OutputFolder, Resources,
    browser::BrowserModules,
    element,
    messages::PageMessages,
    pages,
    script::{self, Modules},
    style, vintages,
};
use crate::data::read::{DESCRIPTOR, PackageInfo};
use crate::data::{Dataset, plain, wire};
use crate::error::Error;
use crate::query::{self, Lang};
use crate::words::{self, Message};
use serde::Serialize;
use serde_json::json;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// The addresses of what pages load, relative to the root of the site.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Assets {
    /// The script that defines the element.
    pub script: &'static str,
    /// The modules that it loads.
    pub modules: Vec<String>,
    /// The script of the page's controls.
    pub page: PageScript,
    /// Script and style of the page that makes charts.
    pub make: PageScript,
    pub make_style: String,
    pub wasm: String,
    pub data: String,
    /// The compiled messages of each language, by its code.
    pub words: BTreeMap<&'static str, String>,
    pub style: String,
    /// The style of the page in a frame.
    pub embed_style: String,
    /// The same with that of the chart, for the page that the server answers with the chart in it.
    pub embed_chart_style: String,
    pub icon: String,
}

/// A script of one page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PageScript {
    pub address: String,
    /// The modules that it imports and the element does not.
    pub modules: Vec<String>,
}

/// What the modules know of a language.
#[derive(Serialize)]
struct LanguageAssets {
    /// The folder of its pages.
    folder: String,
    /// The address of its compiled messages.
    words: String,
    /// The message that is shown if the wasm, and with it all other messages, cannot be loaded.
    unavailable: String,
    /// The message that is shown while something takes long to load.
    slow: String,
    /// The message that is shown if the wasm has trapped.
    stopped: String,
    /// The messages of an element that stays static on a page with the scripts of two sites.
    undecided: String,
    #[serde(rename = "otherVersion")]
    other_version: String,
    missing: String,
    /// The label of the button that loads charts for a reader who saves data.
    ask: String,
    /// The button that loads the chart again.
    retry: String,
}

impl Assets {
    /// Writes all of them.
    pub fn write(
        resources: &Resources,
        out: &mut OutputFolder,
        data: &Dataset,
        browser: BrowserModules,
        languages: &[Arc<PageMessages>],
    ) -> Result<Assets, Error> {
        let chart_style = resources.text("chart.css")?;
        let embed_style = resources.text("embed.css")?;
        let style = format!("{}{chart_style}\n{}", style::inks(), resources.text("style.css")?);
        let embed_chart_style = format!("{}{chart_style}\n{embed_style}", style::inks());
        let embed_style = style::inks_of(":root", &embed_style) + &embed_style;

        let wasm = out.put_hashed("ip-balance", "wasm", &browser.charts.wasm)?;
        let files_wasm = out.put_hashed("ip-balance-files", "wasm", &browser.files.wasm)?;
        let provenance = out.put_hashed("provenance", "bin", &wire::encode_provenance(data))?;
        // Data and provenance lie in one folder.
        let provenance = provenance.rsplit('/').next().unwrap_or_default();
        let data = out.put_hashed("data", "bin", &wire::encode(data, provenance))?;

        let catalogue = |lang: Lang| {
            let address = out.put_hashed(&format!("words.{}", lang.code()), "bin", &words::browser_catalogue(lang))?;
            Ok((lang.code(), address))
        };
        let words = Lang::all().into_iter().map(catalogue).collect::<Result<BTreeMap<_, _>, Error>>()?;

        let element_style = style::inks_of(":host", &chart_style) + &chart_style;
        let style_file = out.put_hashed("element", "css", element_style.as_bytes())?;
        let generated = [
            ("core.js", browser.charts.script),
            ("files-core.js", browser.files.script),
            ("assets.js", assets_module([&wasm, &files_wasm, &data, &style_file], &words, &element_style, languages)),
        ];
        let modules = Modules::new(resources, generated)?;
        modules.write(out)?;
        let of_element = modules.with_imports(script::ELEMENT)?;
        let preload = [&of_element[..], &[wasm.clone(), data.clone()]].concat();
        let preload: Vec<String> = preload.iter().map(|address| format!("./{address}")).collect();
        out.put(script::ENTRY, modules.entry(&resources.text(script::ENTRY)?, &preload)?.as_bytes())?;
        let page_script = |name: &str| -> Result<PageScript, Error> {
            let mut imports = modules.with_imports(name)?;
            let address = imports.remove(0);
            imports.retain(|import| !of_element.contains(import));
            Ok(PageScript { address, modules: imports })
        };
        Ok(Assets {
            script: script::ENTRY,
            page: page_script(script::PAGE)?,
            make: page_script(script::MAKE)?,
            make_style: out.put_hashed("make", "css", resources.text("make.css")?.as_bytes())?,
            style: out.put_hashed("style", "css", style.as_bytes())?,
            embed_style: out.put_hashed("embed", "css", embed_style.as_bytes())?,
            embed_chart_style: out.put_hashed("embed-chart", "css", embed_chart_style.as_bytes())?,
            icon: out.put_hashed("icon", "svg", resources.text("icon.svg")?.as_bytes())?,
            modules: of_element,
            wasm,
            data,
            words,
        })
    }

    /// The files that one chart in a frame loads.
    pub fn of_embed(&self) -> Vec<String> {
        let words = &self.words[Lang::default().code()];
        let files = ["embed.html", self.script, &self.wasm, &self.data, words, &self.embed_style];
        files.map(str::to_string).into_iter().chain(self.modules.iter().cloned()).collect()
    }
}

/// The module by which the others know addresses, relative to the root of the site, and what differs by language.
fn assets_module(
    [wasm, files_wasm, data, style_file]: [&str; 4],
    words: &BTreeMap<&str, String>,
    element_style: &str,
    languages: &[Arc<PageMessages>],
) -> String {
    let attributes: Vec<String> = query::Key::codes().into_iter().map(element::kebab_case).collect();
    let language = |messages: &Arc<PageMessages>| {
        let code = messages.lang.code();
        let assets = LanguageAssets {
            folder: pages::folder(messages.lang),
            words: words[code].clone(),
            unavailable: messages.say(Message::ElementNotLoaded),
            slow: messages.say(Message::ElementSlow),
            stopped: messages.say(Message::ElementStopped),
            undecided: messages.say(Message::ElementUndecided),
            other_version: messages.say(Message::ElementOtherVersion),
            missing: messages.say(Message::ElementSiteMissing),
            ask: messages.say(Message::ElementAsk),
            retry: messages.say(Message::ElementRetry),
        };
        (code, assets)
    };
    let languages: BTreeMap<&str, LanguageAssets> = languages.iter().map(language).collect();
    let exports = [
        ("VERSION", json!(env!("CARGO_PKG_VERSION"))),
        ("WASM", json!(wasm)),
        ("FILES_WASM", json!(files_wasm)),
        ("DATA", json!(data)),
        ("STYLE", json!(element_style)),
        // For browsers that cannot construct a sheet of it.
        ("STYLE_FILE", json!(style_file)),
        ("ATTRIBUTES", json!(attributes)),
        ("LANGUAGES", json!(languages)),
    ];
    exports.iter().map(|(name, value)| format!("export const {name} = {value};\n")).collect()
}

/// Copies the files that the data package names, its descriptor and its `README.md`, without characters that nobody sees,
/// and writes the real-time matrix beside them. Returns their names in the order of the page.
pub fn copy_package(
    resources: &Resources,
    info: &PackageInfo,
    data: &Dataset,
    out: &mut OutputFolder,
) -> Result<Vec<String>, Error> {
    let package = &resources.package;
    let unreadable = |error: std::io::Error| Error::new(format!("cannot read {}: {error}", package.location()));
    let readme = package.names("").map_err(unreadable)?.into_iter().filter(|name| name == "README.md");
    let names: BTreeSet<String> = info.files.iter().cloned().chain(readme).chain([DESCRIPTOR.to_string()]).collect();
    let copy = |name: String| {
        let copied = format!("data/{name}");
        let content = package.read(&name).map_err(unreadable)?;
        match str::from_utf8(&content) {
            Ok(text) => out.put(&copied, plain(text).as_bytes())?,
            Err(_) => out.put(&copied, &content)?,
        }
        Ok(copied)
    };
    let mut copied = names.into_iter().map(copy).collect::<Result<Vec<_>, Error>>()?;
    // A package may have a file of its own by this name.
    let matrix = format!("data/{}", vintages::FILE);
    if !copied.contains(&matrix) {
        out.put(&matrix, &vintages::csv(data).map_err(|error| Error::new(error.to_string()))?)?;
        copied.push(matrix);
    }
    Ok(copied)
}
