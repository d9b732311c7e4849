//! The element's module, wasm-bindgen's module and the names of assets to the one script that a page loads.

mod minify;

pub use minify::{minify, parse};

use crate::error::Error;
use oxc_allocator::Allocator;

/// What the element's module imports, in its own source; the build puts in what is meant.
const CORE: &str = "./core.js";
const ASSETS: &str = "./assets.js";
const FRAME: &str = "./frame.js";

/// Addresses and texts that the script carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    /// Of the wasm and the data, relative to the script.
    pub wasm: String,
    pub data: String,
    /// The style of a chart.
    pub style: String,
    /// The source of www/frame.js, which declares what the element imports from it.
    pub frame: String,
}

/// Joins the modules and minifies the whole. `element` is the source of www/ip-balance.js, `glue` what wasm-bindgen
/// wrote.
pub fn join(element: &str, glue: &str, carried: &Carried) -> Result<String, Error> {
    // Each on its own first: a place in the whole is a place in none of the files.
    let sources = [("www/ip-balance.js", element), ("www/frame.js", &carried.frame), ("the bindings", glue)];
    for (name, source) in sources {
        parse(&Allocator::default(), name, source)?;
    }
    let mut imported = None;
    let mut body = Vec::new();
    for line in element.lines() {
        match import(line) {
            Some((names, CORE)) => imported = Some(names),
            Some((names, ASSETS)) => body.push(constants(names, carried)?),
            Some((_, FRAME)) => body.push(without_exports(&carried.frame)),
            Some((_, other)) => {
                return Err(Error::new(format!(
                    "www/ip-balance.js: found an import of '{other}', expected only {CORE}, {ASSETS} and {FRAME}"
                )));
            }
            None => body.push(line.to_string()),
        }
    }
    let names = imported.ok_or_else(|| {
        Error::new(format!("www/ip-balance.js: found no import of {CORE}, expected one: the script would be empty"))
    })?;
    let (default, named) = default_and_named(names);
    // wasm-bindgen's names stay within a function: they may be those of the element.
    let own: Vec<&str> = named.iter().map(|name| name.split(" as ").next().unwrap_or(name).trim()).collect();
    let bound: Vec<String> = named.iter().map(|name| name.replace(" as ", ": ")).collect();
    let head = match default {
        Some(name) => format!("const {{ {} }}", [vec![format!("init: {name}")], bound].concat().join(", ")),
        None => format!("const {{ {} }}", bound.join(", ")),
    };
    let scope = [vec!["init: __wbg_init"], own].concat().join(", ");
    let glue = without_exports(glue);
    let joined = format!("{head} = (() => {{\n{glue}\nreturn {{ {scope} }};\n}})();\n{}\n", body.join("\n"));
    minify("ip-balance.js", &joined)
}

/// `import NAMES from "ADDRESS";` on a line of its own.
fn import(line: &str) -> Option<(&str, &str)> {
    let rest = line.strip_prefix("import ")?.trim_end().strip_suffix(';')?;
    let (names, address) = rest.split_once(" from ")?;
    Some((names.trim(), address.trim().trim_matches(['"', '\''])))
}

/// `init, { Chart, figures as rows }` to the default's name and the named ones.
fn default_and_named(names: &str) -> (Option<&str>, Vec<&str>) {
    let (before, braced) = names.split_once('{').unwrap_or((names, ""));
    let default = Some(before.trim().trim_end_matches(',').trim()).filter(|name| !name.is_empty());
    let named = braced.trim_end_matches('}').split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    (default, named)
}

fn constants(names: &str, carried: &Carried) -> Result<String, Error> {
    let mut lines = Vec::new();
    for name in default_and_named(names).1 {
        let value = match name {
            "WASM" => &carried.wasm,
            "DATA" => &carried.data,
            "STYLE" => &carried.style,
            other => {
                let expected = "WASM, DATA or STYLE";
                return Err(Error::new(format!("www/ip-balance.js: found '{other}' of {ASSETS}, expected {expected}")));
            }
        };
        lines.push(format!("const {name} = {};", quoted(value)));
    }
    Ok(lines.join("\n"))
}

/// A JavaScript string: JSON's quoting is JavaScript's.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The glue as the body of a function: what it declares stays, what it exports is returned instead.
fn without_exports(glue: &str) -> String {
    let lines = glue.lines().filter(|line| !(line.starts_with("export {") || line.starts_with("export default")));
    let plain: Vec<&str> = lines.map(|line| line.strip_prefix("export ").unwrap_or(line)).collect();
    plain.join("\n")
}
