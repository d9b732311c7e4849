//! This crate's library to what the browser loads: wasm and the script that binds it.
//! Runs cargo, and rustup where the target is missing; wasm-bindgen is linked in, at the version of the crate.
//!
//! ```text
//!                               ┌─ library ──dead──▶ ─┐           ┌──order──▶ ──packed──▶ wasm
//! cargo ──lean──▶ wasm-bindgen ─┤                     ├──names──▶ ┤
//!                               └─ script ───trim──▶ ─┘           └─▶ glue
//! ```
//!
//! Each step takes out what no page needs, or says the same in fewer bytes; `tests/budget.rs` weighs the outcome.

mod dead;
mod glue;
mod lean;
mod links;
mod names;
mod opcode;
mod order;
mod packed;
mod reach;
mod trim;

use super::{Failure, Project, cache};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

pub use order::in_order;
pub use packed::pack;

const TARGET: &str = "wasm32-unknown-unknown";

/// What is done with a compiled library, so that nothing is kept that was done otherwise.
const RECIPE: &[&str] = &[
    include_str!("../../Cargo.lock"),
    include_str!("script/minify.rs"),
    include_str!("wasm.rs"),
    include_str!("wasm/bindings.js"),
    include_str!("wasm/glue.rs"),
    include_str!("wasm/names.rs"),
    include_str!("wasm/trim.rs"),
    include_str!("wasm/lean.rs"),
    include_str!("wasm/links.rs"),
    include_str!("wasm/opcode.rs"),
    include_str!("wasm/reach.rs"),
    include_str!("wasm/dead.rs"),
    include_str!("wasm/order.rs"),
    include_str!("wasm/packed.rs"),
    include_str!("wasm/packed/code.rs"),
    include_str!("wasm/packed/phrases.rs"),
];

/// The browser's half of the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Browser {
    /// As it is sent: www/unpack.js makes of it what a browser compiles.
    pub wasm: Vec<u8>,
    /// wasm-bindgen's module, trimmed, with the names that the wasm has.
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
    // The linker is asked for the notes that `dead` goes by.
    let flags = format!("{}\u{1f}-Clink-arg=--emit-relocs", remapped_paths(libraries));
    cargo.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags);
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

/// Writes the script that binds the compiled library, and takes out of it what only that needs.
fn bind(project: &Project, compiled: Vec<u8>) -> Result<Browser, Failure> {
    let kept = cache::Cache::open(project, "bound")?;
    let name = [cache::hash(&compiled), cache::hash(RECIPE.concat().as_bytes())].concat();
    if let (Some(wasm), Some(glue)) = (kept.find(&format!("{name}.wasm")), kept.find(&format!("{name}.js")))
        && let Ok(glue) = String::from_utf8(glue)
    {
        return Ok(Browser { wasm, glue });
    }
    eprintln!("Binding it to the page's script (wasm-bindgen)");
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_module("ip_balance", trim::trim_library(lean::lean(&compiled)?)).typescript(false);
    bindgen.omit_default_module_path(true).remove_name_section(true).remove_producers_section(true);
    bindgen.encode_into(wasm_bindgen_cli_support::EncodeInto::Always);
    let mut output = bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate_output())
        .map_err(|error| Failure::new(format!("wasm-bindgen: {error:#}")))?;
    let bindings = names::Bindings::read(trim::trim(output.js())?)?;
    let module = output.wasm_mut();
    // A note to linkers: the browser sees for itself what it runs.
    module.customs.remove_raw("target_features");
    bindings.drop_exports(module);
    dead::drop_dead(module, &compiled);
    let glue = bindings.shorten(module)?;
    let wasm = packed::pack(&order::in_order(&module.emit_wasm())?)?;
    kept.keep(&format!("{name}.wasm"), &wasm)?;
    kept.keep(&format!("{name}.js"), glue.as_bytes())?;
    Ok(Browser { wasm, glue })
}
