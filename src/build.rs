//! Build script: compiles the browser's modules for release executables, which embed them.
//!
//! Debug executables compile it when they build a site, so that `cargo check` and `cargo test` stay quick.

#[path = "site/browser/compile.rs"]
mod compile;

use std::path::{Path, PathBuf};
use std::{env, fs, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rustc-check-cfg=cfg(embedded)");
    for path in ["src", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let folder = |variable| PathBuf::from(env::var_os(variable).expect("cargo sets it for build scripts"));
    println!("cargo::rerun-if-changed=www/words");
    let languages = languages();
    println!("cargo::rustc-env=SHIPPED_LANGUAGES={}", languages.join(","));
    write_catalogues(&languages, &folder("CARGO_MANIFEST_DIR"), &folder("OUT_DIR").join("catalogues.rs"));
    write_messages_version(&folder("OUT_DIR").join("messages_version.rs"));
    // The module itself is compiled without `cli`: the script must not run cargo again for it.
    let is_program = env::var_os("CARGO_FEATURE_CLI").is_some() && env::var_os(compile::GUARD).is_none();
    let is_release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if !is_program || !is_release {
        return ExitCode::SUCCESS;
    }
    println!("cargo::rustc-cfg=embedded");
    let (root, target) = (folder("CARGO_MANIFEST_DIR"), folder("OUT_DIR").join("browser"));
    let modules = compile::MODULES.map(|(name, features)| compile::compile(&root, &target, name, features));
    match modules.into_iter().collect::<Result<Vec<_>, _>>() {
        Ok(modules) => {
            for (number, module) in modules.iter().enumerate() {
                println!("cargo::rustc-env=BROWSER_MODULE_{number}={}", module.display());
            }
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            println!(
                "cargo::error=The browser's modules could not be compiled; the reason is above or below this line."
            );
            ExitCode::FAILURE
        }
    }
}

/// The codes of the languages that have a catalogue, English first.
fn languages() -> Vec<String> {
    let files = fs::read_dir("www/words").into_iter().flatten().flatten().map(|entry| entry.path());
    let catalogues = files.filter(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    let mut codes: Vec<String> =
        catalogues.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned())).collect();
    codes.sort_by_key(|code| (code != "en", code.clone()));
    codes
}

/// Writes a Rust expression that holds the descriptor of the package that ships, and the Fluent files of every language:
/// the program's, its words for a package that has none, and the package's.
fn write_catalogues(codes: &[String], root: &Path, file: &Path) {
    let source = |name: &str| {
        println!("cargo::rerun-if-changed={name}");
        format!("({name:?}, include_str!({:?}))", root.join(name))
    };
    let language = |code: &String| {
        let names = ["www/words/{}.ftl", "www/words/package/{}.ftl", "www/data/words.{}.ftl"];
        let sources = names.map(|name| source(&name.replace("{}", code)));
        format!("({code:?}, [{}]),\n", sources.join(", "))
    };
    let languages: String = codes.iter().map(language).collect();
    let descriptor = source("www/data/datapackage.json");
    fs::write(file, format!("({descriptor}.1, &[\n{languages}])\n"))
        .expect("cargo gives build scripts a folder to write to");
}

/// Writes a hash of the program's source. A catalogue holds that of the program that compiled it, and the module refuses
/// one with another, since its messages may have other arguments or words to choose by.
fn write_messages_version(file: &Path) {
    let texts: Vec<u8> = sources(Path::new("src"))
        .into_iter()
        .flat_map(|path| fs::read(path).expect("the source tree can be read"))
        .collect();
    fs::write(file, format!("{}\n", crc32fast::hash(&texts))).expect("cargo gives build scripts a folder to write to");
}

/// All files of a folder and the folders in it, in one order on every machine.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the source tree can be listed");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("the source tree can be listed").path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}
