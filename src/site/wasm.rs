//! This crate's library to what the browser loads: wasm and the script that binds it.
//! Runs cargo, and rustup where the target is missing; wasm-bindgen is linked in, at the version of the crate.

use super::{Failure, Project, cache};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

const TARGET: &str = "wasm32-unknown-unknown";

/// The browser's half of the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Browser {
    /// As wasm-bindgen wrote it.
    pub wasm: Vec<u8>,
    /// wasm-bindgen's module.
    pub glue: String,
}

impl Browser {
    /// Compiles the library for the browser; what is unchanged is taken from the caches.
    pub fn build(project: &Project) -> Result<Browser, Failure> {
        let libraries = ensure_target(&project.root)?;
        // A folder of its own: cargo holds a lock on the folder that it builds in.
        let folder = project.cache("wasm-build")?;
        eprintln!("Building the browser part (the first time takes a minute or two)");
        let status = cargo(project, &folder, &libraries).status();
        let status = status.map_err(|error| Failure::new(format!("cannot run cargo: {error}")))?;
        if !status.success() {
            return Err(Failure::new(format!("cargo could not build the browser part ({status}); see above")));
        }
        let file = folder.join(TARGET).join("wasm/ip_balance.wasm");
        let compiled = std::fs::read(&file).map_err(|error| Failure::file("read", &file, &error))?;
        bind(project, compiled)
    }
}

fn cargo(project: &Project, folder: &Path, libraries: &Path) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    cargo.current_dir(&project.root);
    cargo.args(["build", "--lib", "--quiet", "--target", TARGET, "--profile", "wasm", "--no-default-features"]);
    cargo.arg("--target-dir").arg(folder);
    // Flags meant for this machine's processor do not fit the browser; its paths do not belong in a public file.
    cargo.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", remapped_paths(libraries));
    cargo
}

/// Compiler flags that put `crates/` for the folders where cargo keeps the sources of dependencies, and `rust/` for the
/// folder of the toolchain, which has its `libraries` for the target four folders down.
fn remapped_paths(libraries: &Path) -> String {
    let home = env::var_os("CARGO_HOME").map(Into::into).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let sources = home.map(|home: PathBuf| home.join("registry/src"));
    let folders = sources.and_then(|sources| std::fs::read_dir(sources).ok());
    let folders = folders.into_iter().flatten().flatten().map(|entry| entry.path());
    let flag = |folder: &Path, name: &str| format!("--remap-path-prefix={}={name}", folder.display());
    let mut flags: Vec<String> = folders.map(|folder| flag(&folder, "crates")).collect();
    flags.sort();
    flags.extend(libraries.ancestors().nth(4).map(|toolchain| flag(toolchain, "rust")));
    flags.join("\u{1f}")
}

/// Adds the wasm target to the toolchain if it is not there. Gives the folder of its libraries.
fn ensure_target(root: &Path) -> Result<PathBuf, Failure> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let print = Command::new(rustc)
        .current_dir(root)
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .map_err(|error| Failure::new(format!("cannot run rustc: {error}")))?;
    let libraries = PathBuf::from(String::from_utf8_lossy(&print.stdout).trim());
    if print.status.success() && libraries.is_dir() {
        return Ok(libraries);
    }
    let by_hand = format!("add it by hand: rustup target add {TARGET}, or your distribution's package for it");
    eprintln!("Adding the target {TARGET} to the toolchain (rustup target add)");
    match Command::new("rustup").current_dir(root).args(["target", "add", TARGET]).status() {
        Ok(status) if status.success() => Ok(libraries),
        Ok(status) => Err(Failure::new(format!("rustup could not add the target {TARGET} ({status}); {by_hand}"))),
        Err(_) => Err(Failure::new(format!("found neither the Rust target {TARGET} nor rustup to add it; {by_hand}"))),
    }
}

/// Writes the script that binds the compiled library.
fn bind(project: &Project, compiled: Vec<u8>) -> Result<Browser, Failure> {
    let kept = cache::Cache::open(project, "bound")?;
    let name = [cache::hash(&compiled), cache::hash(include_bytes!("../../Cargo.lock"))].concat();
    if let (Some(wasm), Some(glue)) = (kept.find(&format!("{name}.wasm")), kept.find(&format!("{name}.js")))
        && let Ok(glue) = String::from_utf8(glue)
    {
        return Ok(Browser { wasm, glue });
    }
    eprintln!("Binding it to the page's script (wasm-bindgen)");
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_bytes("ip_balance", compiled).typescript(false);
    bindgen.omit_default_module_path(true).remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate_output())
        .map_err(|error| Failure::new(format!("wasm-bindgen: {error:#}")))?;
    let glue = output.js().to_string();
    let wasm = output.wasm_mut().emit_wasm();
    kept.keep(&format!("{name}.wasm"), &wasm)?;
    kept.keep(&format!("{name}.js"), glue.as_bytes())?;
    Ok(Browser { wasm, glue })
}
