//! The browser's modules: this crate's library as wasm, and the scripts that wasm-bindgen writes for it.

pub mod compile;

use super::cache::{Cache, hash};
use super::progress::report;
use crate::error::Error;
use serde::{Deserialize, Serialize};
use std::{
    fs,
    path::{Path, PathBuf},
};
use wasm_bindgen_cli_support::Bindgen;

/// Where the library compiled for the browser comes from.
#[derive(Clone, Debug)]
pub enum CompiledLibrary {
    /// Compiled by the build script: one for each of [`compile::MODULES`].
    Embedded([&'static [u8]; 2]),
    /// The folder of Cargo.toml: compiled when it is needed.
    SourceTree(PathBuf),
}

/// One compilation of the library for the browser.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BrowserModule {
    pub wasm: Vec<u8>,
    /// The ES module that loads the wasm and exports its classes.
    pub script: String,
    /// The TypeScript declarations of the script's exports.
    pub types: String,
}

/// All compilations of the library that pages load.
#[derive(Clone, Debug, PartialEq)]
pub struct BrowserModules {
    /// Charts.
    pub charts: BrowserModule,
    /// Charts and their files, for readers who save one.
    pub files: BrowserModule,
}

impl BrowserModules {
    /// Compiles the library where that is needed, and generates the files with wasm-bindgen.
    pub fn build(library: &CompiledLibrary) -> Result<BrowserModules, Error> {
        let [charts, files] = match library {
            CompiledLibrary::Embedded(modules) => modules.map(generate),
            CompiledLibrary::SourceTree(root) => {
                report("Compiling the browser part (the first time takes a minute or two)");
                compile::MODULES.map(|(name, features)| build_from_source(root, name, features))
            }
        };
        Ok(BrowserModules { charts: charts?, files: files? })
    }
}

/// Compiles one of the modules and leaves its type declarations where the type checker of the scripts reads them.
fn build_from_source(root: &Path, name: &str, features: &str) -> Result<BrowserModule, Error> {
    let target = root.join("target");
    let file = compile::compile(root, &target.join("browser"), name, features).map_err(|message| {
        report(&message);
        Error::new("the browser part could not be compiled; see above")
    })?;
    let module = generate(&fs::read(&file).map_err(|error| Error::file("read", &file, &error))?)?;
    let types = target.join("types");
    let path = types.join(if features.is_empty() { "core.d.ts" } else { "files-core.d.ts" });
    fs::create_dir_all(&types)
        .and_then(|()| fs::write(&path, &module.types))
        .map_err(|error| Error::file("write", &path, &error))?;
    Ok(module)
}

/// Runs wasm-bindgen, or takes its output from the cache.
fn generate(compiled: &[u8]) -> Result<BrowserModule, Error> {
    // The output depends on the module, on wasm-bindgen and on how it is called here.
    let key = [compiled, include_bytes!("../../Cargo.lock"), include_bytes!("browser.rs")].map(hash).concat();
    let failed = |error: &dyn std::fmt::Display| Error::new(format!("wasm-bindgen: {error}"));
    let module = Cache::open("bindings").get_or_create(&key, || {
        report("Generating its bindings (wasm-bindgen)");
        let mut bindgen = Bindgen::new();
        bindgen.input_bytes("core", compiled.to_vec()).typescript(true).omit_default_module_path(true);
        // The script starts the module anew after a trap.
        bindgen.reset_state_function(true);
        bindgen.remove_name_section(true).remove_producers_section(true);
        let output = bindgen.web(true).and_then(Bindgen::generate_output);
        let mut output = output.map_err(|error| failed(&format!("{error:#}")))?;
        let module = BrowserModule {
            wasm: output.wasm_mut().emit_wasm(),
            script: output.js().to_string(),
            types: output.ts().unwrap_or_default().to_string(),
        };
        postcard::to_allocvec(&module).map_err(|error| failed(&error))
    })?;
    postcard::from_bytes(&module).map_err(|error| failed(&error))
}
