//! Build script: compiles the browser's module for release executables, which embed it.
//!
//! Debug executables compile it when they build a site, so that `cargo check` and `cargo test` stay quick.

#[path = "site/browser/compile.rs"]
mod compile;

use std::{env, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rustc-check-cfg=cfg(embedded)");
    for path in ["src", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={path}");
    }
    // The module itself is compiled without `cli`: the script must not run cargo again for it.
    let is_program = env::var_os("CARGO_FEATURE_CLI").is_some() && env::var_os(compile::GUARD).is_none();
    let is_release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if !is_program || !is_release {
        return ExitCode::SUCCESS;
    }
    println!("cargo::rustc-cfg=embedded");
    let folder = |variable| PathBuf::from(env::var_os(variable).expect("cargo sets it for build scripts"));
    match compile::compile(&folder("CARGO_MANIFEST_DIR"), &folder("OUT_DIR").join("browser")) {
        Ok(module) => {
            println!("cargo::rustc-env=BROWSER_MODULE={}", module.display());
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            println!(
                "cargo::error=The browser's module could not be compiled; the reason is above or below this line."
            );
            ExitCode::FAILURE
        }
    }
}
