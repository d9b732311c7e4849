//! The script: plain ES modules, written to one folder with a hash in its name, so that their imports work unchanged.

use super::{
    Resources,
    cache::hash,
    output::{HASHED, OutputFolder},
};
use crate::error::Error;
use std::collections::BTreeMap;

/// The script that pages name, at the root of the site. It loads the modules.
pub const ENTRY: &str = "ip-balance.js";

/// The folder of the modules under `www`.
const SOURCES: &str = "script";

/// The modules that a chart, the page's controls and the page that makes charts start with.
pub const ELEMENT: &str = "element.js";
pub const PAGE: &str = "page.js";
pub const MAKE: &str = "make.js";

/// All modules by name, and the folder that they are written to.
#[derive(Clone, Debug, PartialEq)]
pub struct Modules {
    folder: String,
    sources: BTreeMap<String, String>,
}

impl Modules {
    /// The modules under `www` and those that the build generates, by name: wasm-bindgen's and the addresses of assets.
    pub fn new<const COUNT: usize>(
        resources: &Resources,
        generated: [(&str, String); COUNT],
    ) -> Result<Modules, Error> {
        let unreadable = |error: std::io::Error| Error::new(format!("cannot read www/{SOURCES}: {error}"));
        let names = resources.www.names(SOURCES).map_err(unreadable)?;
        let names = names.into_iter().filter(|name| name.ends_with(".js"));
        let read = |name: String| Ok((name.clone(), resources.text(&format!("{SOURCES}/{name}"))?));
        let mut sources = names.map(read).collect::<Result<BTreeMap<_, _>, Error>>()?;
        sources.extend(generated.map(|(name, source)| (name.to_string(), source)));
        let all: String = sources.iter().map(|(name, source)| format!("{name}\n{source}\n")).collect();
        Ok(Modules { folder: format!("{HASHED}/{SOURCES}-{}", &hash(all.as_bytes())[..10]), sources })
    }

    /// Writes all modules.
    pub fn write(&self, out: &mut OutputFolder) -> Result<(), Error> {
        self.sources.iter().try_for_each(|(name, source)| out.put(&self.address(name), source.as_bytes()))
    }

    /// The address of a module, relative to the root of the site.
    pub fn address(&self, name: &str) -> String {
        format!("{}/{name}", self.folder)
    }

    /// The addresses of all modules that a module imports, directly or not, its own first.
    ///
    /// # Errors
    ///
    /// An import of a module that does not exist.
    pub fn with_imports(&self, name: &str) -> Result<Vec<String>, Error> {
        let mut names = vec![name];
        let mut next = 0;
        while let Some(name) = names.get(next).copied() {
            let source = self.sources.get(name).ok_or_else(|| {
                let expected = self.sources.keys().cloned().collect::<Vec<_>>().join(", ");
                Error::new(format!("www/{SOURCES}: found an import of '{name}', expected one of {expected}"))
            })?;
            for import in static_imports(source) {
                if !names.contains(&import) {
                    names.push(import);
                }
            }
            next += 1;
        }
        Ok(names.into_iter().map(|name| self.address(name)).collect())
    }

    /// The script that pages name: `source` with the folder of the modules, and with the addresses of everything that a
    /// chart loads, so that their downloads start together.
    pub fn entry(&self, source: &str, preload: &[String]) -> Result<String, Error> {
        let source =
            replace_line(source, "const FOLDER = \"./script/\";", &format!("const FOLDER = \"./{}/\";", self.folder))?;
        replace_line(&source, "const PRELOAD = [];", &format!("const PRELOAD = {};", serde_json::json!(preload)))
    }
}

/// Replaces a line that the build fills in, and that must be there once.
fn replace_line(source: &str, line: &str, replacement: &str) -> Result<String, Error> {
    match source.matches(line).count() {
        1 => Ok(source.replace(line, replacement)),
        count => Err(Error::new(format!("www/{ENTRY}: found {count} lines '{line}', expected one"))),
    }
}

/// The names in a module's static imports, `import … from "./NAME"`. Dynamic imports, and those in type comments, have a
/// parenthesis before the name.
fn static_imports(source: &str) -> impl Iterator<Item = &str> {
    source.match_indices("\"./").filter_map(|(at, quote)| {
        let before = source[..at].trim_end();
        let name = source[at + quote.len()..].split('"').next()?;
        (before.ends_with("from") || before.ends_with("import")).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::static_imports;

    #[test]
    fn static_imports_are_found_and_dynamic_ones_are_not() {
        let source = "import { a,\n  b } from \"./one.js\";\nimport \"./two.js\";\n/** @type {import(\"./three.js\").T} */\n\
                      const four = await import(\"./four.js\");\nexport { c } from \"./five.js\";\n";
        assert_eq!(static_imports(source).collect::<Vec<_>>(), ["one.js", "two.js", "five.js"]);
    }
}
