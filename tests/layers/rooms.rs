//! The rooms of the program, what each of them may know, and what it must have no word for.

use crate::support::source::Source;
use std::collections::BTreeSet;

struct Room {
    name: &'static str,
    /// The rooms that it may know besides itself.
    knows: &'static [&'static str],
    /// Words that none of its identifiers may contain.
    lacks: &'static [&'static str],
}

const PIXELS: &[&str] = &["width", "height", "colour", "color", "font", "pixel"];
const DEVICE: &[&str] = &["plotters", "device", "pixel_ratio", "canvas", "pointer"];

/// The pipeline, one room after the other: data, query, figure, layout, paint; and what is built around it.
const ROOMS: &[Room] = &[
    Room { name: "files", knows: &[], lacks: PIXELS },
    Room { name: "error", knows: &["files", "data", "query"], lacks: PIXELS },
    Room { name: "data", knows: &["files"], lacks: PIXELS },
    Room { name: "derive", knows: &["data"], lacks: PIXELS },
    // A query names the style of a house.
    Room { name: "query", knows: &["data"], lacks: &["width", "height", "pixel"] },
    Room { name: "words", knows: &["data", "derive", "query"], lacks: PIXELS },
    Room { name: "figure", knows: &["data", "derive", "query", "words"], lacks: PIXELS },
    Room { name: "scene", knows: &["figure"], lacks: DEVICE },
    Room { name: "text", knows: &["query", "scene"], lacks: &["plotters", "pointer"] },
    Room { name: "scale", knows: &["data"], lacks: DEVICE },
    Room { name: "theme", knows: &["scene", "query"], lacks: &["plotters", "pointer"] },
    Room {
        name: "layout",
        knows: &["data", "derive", "query", "words", "figure", "scene", "text", "scale"],
        lacks: DEVICE,
    },
    Room { name: "paint", knows: &["data", "scene", "text", "theme", "query"], lacks: &["hit", "figure", "pointer"] },
    Room {
        name: "view",
        knows: &["data", "query", "words", "figure", "scene", "text", "theme", "layout", "error"],
        lacks: &["web_sys", "plotters"],
    },
    Room {
        name: "picture",
        knows: &["data", "query", "words", "figure", "scene", "text", "theme", "layout", "paint"],
        lacks: &["hit", "pointer"],
    },
    Room { name: "claims", knows: &["data", "derive", "query", "words", "figure", "files"], lacks: PIXELS },
    Room {
        name: "web",
        knows: &[
            "data", "query", "words", "figure", "scene", "text", "theme", "layout", "paint", "picture", "view", "error",
        ],
        lacks: &[],
    },
    Room {
        name: "site",
        knows: &[
            "files", "data", "derive", "query", "words", "figure", "scene", "text", "theme", "layout", "paint",
            "picture", "claims", "error",
        ],
        lacks: &["pointer_move"],
    },
    Room { name: "fetch", knows: &["error", "import"], lacks: PIXELS },
    Room { name: "import", knows: &["files", "data"], lacks: PIXELS },
    Room {
        name: "serve",
        knows: &["data", "query", "words", "figure", "site", "error"],
        lacks: &["layout", "scene", "paint"],
    },
    Room {
        name: "cli",
        knows: &[
            "files", "data", "derive", "query", "words", "figure", "text", "theme", "picture", "claims", "site",
            "serve", "error", "import", "fetch",
        ],
        lacks: &["hit"],
    },
    // The program, its build script and the list of its modules join all of them.
    Room { name: "main", knows: &["cli", "error", "files", "site"], lacks: &[] },
    Room { name: "build", knows: &[], lacks: &[] },
    Room { name: "lib", knows: &[], lacks: &[] },
];

/// Libraries, and the places that may know them.
const OUTSIDE: &[(&[&str], &[&str])] = &[
    (&["plotters", "plotters_backend", "plotters_canvas", "plotters_svg"], &["paint", "web"]),
    (&["web_sys", "js_sys", "wasm_bindgen", "serde_wasm_bindgen"], &["web", "paint/canvas"]),
    (&["resvg"], &["paint", "picture"]),
    (&["skrifa", "ttf_parser"], &["paint", "text", "site"]),
    (
        &["axum", "headers", "http_range_header", "hyper", "hyper_util", "quick_cache", "tokio", "tower", "tower_http"],
        &["serve"],
    ),
    (&["atom_syndication", "minijinja", "sha2"], &["site"]),
    (&["brotli"], &["site", "serve"]),
    (&["wasm_bindgen_cli_support"], &["site", "build"]),
    (&["clap"], &["cli", "main"]),
    (&["ureq"], &["fetch"]),
    (&["notify"], &["cli/watch"]),
    (&["include_dir"], &["files", "main", "site/resources"]),
    (&["flate2"], &["paint", "picture", "site", "serve"]),
    (&["csv"], &["data", "figure", "claims", "import", "site/vintages"]),
    (&["quick_xml", "rust_decimal"], &["import"]),
    (&["postcard"], &["data", "words", "site/browser"]),
    (&["fluent_syntax"], &["words", "build"]),
];

/// Parts of the standard library that reach files, the clock or the process, and the places that may use them.
const HOSTS: &[&str] = &["fs", "time", "env", "net", "process", "thread"];
const MAY_REACH_HOSTS: &[&str] = &["site", "serve", "cli", "main", "build", "files", "fetch", "words/catalogues"];

/// The room of a file: the first part of its place.
pub fn room(place: &str) -> &str {
    place.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

pub fn is_known(room: &str) -> bool {
    ROOMS.iter().any(|known| known.name == room)
}

/// What a file knows that its room may not know.
pub fn faults(place: &str, source: &Source) -> Vec<String> {
    let own = ROOMS.iter().find(|known| known.name == room(place));
    let of_rooms = source.paths.iter().filter_map(|path| {
        let other = leads_to(path, depth(place))?;
        let is_free = own.is_none_or(|own| own.name == "lib" || own.name == other || own.knows.contains(&other));
        (is_known(other) && !is_free).then(|| format!("{place} knows {}", path.join("::")))
    });
    let of_words = source.identifiers.iter().filter_map(|word| {
        let lacked = own?.lacks.iter().find(|lacked| contains(word, lacked))?;
        Some(format!("{place} speaks of '{lacked}': {word}"))
    });
    let of_libraries = source.paths.iter().filter_map(|path| {
        let [first, second, ..] = path.as_slice() else { return None };
        let library = OUTSIDE.iter().find(|(names, _)| names.contains(&first.as_str()));
        let places = library.map(|(_, places)| *places).or_else(|| {
            (["std", "core"].contains(&first.as_str()) && HOSTS.contains(&second.as_str())).then_some(MAY_REACH_HOSTS)
        })?;
        let is_free = places.iter().any(|free| place.starts_with(free));
        (!is_free).then(|| format!("{place} knows {}, which belongs to {places:?}", path.join("::")))
    });
    let all: BTreeSet<String> = of_rooms.chain(of_words).chain(of_libraries).collect();
    all.into_iter().collect()
}

/// Whether an identifier has a word in it, as one of its parts: `white` has no `hit`.
fn contains(identifier: &str, word: &str) -> bool {
    let mut parts = String::new();
    for letter in identifier.chars() {
        if letter.is_uppercase() {
            parts.push('_');
        }
        parts.extend(letter.to_lowercase());
    }
    format!("_{parts}_").contains(&format!("_{word}_"))
}

/// How many modules deep a file lies: 1 for `layout.rs` and `layout/mod.rs`.
fn depth(place: &str) -> usize {
    place.trim_end_matches(".rs").trim_end_matches("/mod").split('/').count()
}

/// The room that a path leads to; `None` if it leads to a library or stays within its own.
fn leads_to(path: &[String], depth: usize) -> Option<&str> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    match path.first()?.as_str() {
        "crate" | "ip_balance" => path.get(1).map(String::as_str),
        // A module within the file lies one deeper, so as many steps lead no farther than this.
        "super" if ups >= depth => path.get(ups).map(String::as_str),
        _ => None,
    }
}
