//! Files of a package that the program does not read and its descriptor does not name: nobody would ever see them.

use crate::data::read::{DESCRIPTOR, PACKAGE, PackageInfo, Problem};
use crate::files::Files;
use crate::import::Format;
use crate::site::{FONTS, has_font_ending};

/// The folder of maps for imports.
const IMPORT: &str = "import";

/// How many letters may be wrong in a name that was meant to be a known one.
const MISTYPED: usize = 2;

/// A warning for each such file.
pub fn warnings(package: &dyn Files) -> Vec<Problem> {
    let named = PackageInfo::read(package).map(|info| info.files).unwrap_or_default();
    let maps = Format::ALL.map(Format::map_file);
    let in_folder = |folder: &str| -> Vec<String> {
        let names = package.names(folder).unwrap_or_default();
        let names = names.into_iter().filter(|name| !name.starts_with('.'));
        names.map(|name| if folder.is_empty() { name } else { format!("{folder}/{name}") }).collect()
    };
    let all = [in_folder(""), in_folder(FONTS), in_folder(IMPORT)].concat();
    let is_known = |name: &String| named.contains(name) || maps.contains(name) || is_read(name);
    all.into_iter().filter(|name| !is_known(name)).map(warning).collect()
}

/// Whether the program reads a file of this name.
fn is_read(name: &str) -> bool {
    let is_in_language = |start: &str, ending: &str| {
        name.strip_prefix(start)
            .and_then(|rest| rest.strip_suffix(ending))
            .is_some_and(|code| !code.contains(['.', '/']))
    };
    PACKAGE.iter().any(|(file, _)| *file == name)
        || [DESCRIPTOR, "README.md"].contains(&name)
        || is_in_language("words.", ".ftl")
        || is_in_language("article.", ".txt")
        || name.starts_with(&format!("{FONTS}/")) && has_font_ending(name)
}

fn warning(name: String) -> Problem {
    let near = PACKAGE.iter().map(|(file, _)| *file).min_by_key(|file| strsim::osa_distance(file, &name));
    let near = near.filter(|file| strsim::osa_distance(file, &name) <= MISTYPED);
    let expected = match near {
        Some(file) => format!("{file}, if that is what it is"),
        None => format!("a file that the program reads, or one that {DESCRIPTOR} names: this one is not published"),
    };
    Problem { file: name, line: None, found: "a file that the program does not know".to_string(), expected }
}
