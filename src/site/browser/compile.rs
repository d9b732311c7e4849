//! Compiles this crate's library for the browser by running cargo.
//!
//! Shared by the build script, which compiles it for release executables, and by debug executables, which compile it
//! when a site is built. It therefore uses the standard library only.

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const TARGET: &str = "wasm32-unknown-unknown";

/// Set for the cargo that compiles the browser's module, so that its build script compiles nothing.
pub const GUARD: &str = "IP_BALANCE_COMPILES_BROWSER_MODULE";

/// The modules that pages load: their names, and the features of the crate that each has.
pub const MODULES: [(&str, &str); 2] = [("ip-balance", ""), ("ip-balance-files", "files")];

/// Compiles the library in `root`, the folder of Cargo.toml, with `features`, and returns the path of the wasm file, which
/// is called `name`.
///
/// `target_dir` must be a folder of its own: cargo locks the folder that it builds in. Adds the wasm target with rustup
/// where it is missing.
///
/// # Errors
///
/// A text of one or more lines for the person who builds, the compiler's messages included.
pub fn compile(root: &Path, target_dir: &Path, name: &str, features: &str) -> Result<PathBuf, String> {
    let libraries = ensure_target(root)?;
    // Another build would replace the file between cargo's end and the copy.
    let _lock = lock(target_dir).map_err(|error| format!("cannot lock {}: {error}", target_dir.display()))?;
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    cargo.current_dir(root);
    cargo.args(["build", "--lib", "--quiet", "--target", TARGET, "--profile", "wasm", "--no-default-features"]);
    cargo.args(["--features", features]).arg("--target-dir").arg(target_dir);
    // The inner build script inherits the features of the package that this one belongs to, by which it would take itself
    // for this one and run cargo again, without end.
    cargo.env(GUARD, "1");
    // Flags and wrappers that are meant for the native build, such as clippy's, do not fit this one.
    for variable in ["RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
        cargo.env_remove(variable);
    }
    cargo.env("CARGO_ENCODED_RUSTFLAGS", remap_flags(&libraries));
    let output = run(&mut cargo)?;
    if !output.status.success() {
        let messages = String::from_utf8_lossy(&output.stderr);
        return Err(format!("cargo could not compile the browser part ({}):\n{messages}", output.status));
    }
    // The next module's file takes the place that cargo gives this one. Whoever reads the copy meanwhile has it whole.
    let compiled = target_dir.join(TARGET).join("wasm/ip_balance.wasm");
    let (partial, kept) = (target_dir.join(format!("{name}.partial")), target_dir.join(format!("{name}.wasm")));
    fs::copy(&compiled, &partial)
        .and_then(|_| fs::rename(&partial, &kept))
        .map_err(|error| format!("cannot copy {} to {}: {error}", compiled.display(), kept.display()))?;
    Ok(kept)
}

/// Waits until no other build compiles into a folder, and keeps others waiting until the file is dropped.
fn lock(target_dir: &Path) -> io::Result<File> {
    fs::create_dir_all(target_dir)?;
    let file = File::create(target_dir.join("compile.lock"))?;
    file.lock()?;
    Ok(file)
}

/// Flags by which panic messages name neither this machine's cargo home nor its toolchain folder, so that builds on two
/// machines are equal: `crates/` replaces the folders of dependencies, `rust/` that of the toolchain, which is four
/// levels above the target's `libraries`.
fn remap_flags(libraries: &Path) -> String {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let registries = cargo_home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let mut registries: Vec<PathBuf> = registries.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    registries.sort();
    let toolchain = libraries.ancestors().nth(4).map(|toolchain| (toolchain, "rust"));
    let remapped = registries.iter().map(|registry| (registry.as_path(), "crates")).chain(toolchain);
    let flags = remapped.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    flags.collect::<Vec<_>>().join("\u{1f}")
}

/// Adds the wasm target to the toolchain if it is missing. Returns the folder of the target's libraries.
fn ensure_target(root: &Path) -> Result<PathBuf, String> {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc")));
    let output = run(rustc.current_dir(root).args(["--print", "target-libdir", "--target", TARGET]))?;
    let libraries = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    if output.status.success() && libraries.is_dir() {
        return Ok(libraries);
    }
    let by_hand = format!("add it by hand: rustup target add {TARGET}, or your distribution's package for it");
    match run(Command::new("rustup").current_dir(root).args(["target", "add", TARGET])) {
        Ok(output) if output.status.success() => Ok(libraries),
        Ok(output) => {
            let messages = String::from_utf8_lossy(&output.stderr);
            Err(format!("rustup could not add the target {TARGET}; {by_hand}\n{messages}"))
        }
        Err(_) => Err(format!("found neither the Rust target {TARGET} nor rustup to add it; {by_hand}")),
    }
}

fn run(command: &mut Command) -> Result<Output, String> {
    command.output().map_err(|error| format!("cannot run {}: {error}", command.get_program().display()))
}
