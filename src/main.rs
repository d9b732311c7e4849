//! The command line program.

#![forbid(unsafe_code)]

use ip_balance::cli::args::{self, Command, Invocation};
use ip_balance::cli::{build, check, fetch, figures, import, new, print, render, serve, watch};
use ip_balance::error::Error;
use ip_balance::site::{Host, Resources};
use std::process::ExitCode;

fn main() -> ExitCode {
    match args::parse(std::env::args_os()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(invocation: Invocation) -> Result<(), Error> {
    let (command, package) = match invocation {
        Invocation::Run(command, package) => (command, package),
        Invocation::Print(text) => return print(text.as_bytes()),
    };
    let folder = package.clone();
    let resources = match package {
        Some(folder) => resources().with_package(folder)?,
        None => resources(),
    };
    // The check reports mistakes in a package's words itself, and a new package has none yet.
    if !matches!(command, Command::Check | Command::New(_) | Command::Import(_) | Command::Fetch(_)) {
        resources.install_words()?;
        resources.install_fonts()?;
    }
    match command {
        Command::Serve(args) => serve::run(&resources, args),
        Command::Build(args) => build::run(&resources, args, Host::Files).map(|_| ()),
        Command::Render(args) => render::run(&resources, &args),
        Command::Figures(args) => figures::run(&resources, &args),
        Command::Check => check::run(&resources),
        Command::New(args) => new::run(&resources, &args),
        Command::Watch(args) => watch::run(&resources, folder.as_deref(), args),
        Command::Fetch(args) => fetch::run(args),
        Command::Import(args) => import::run(&args),
    }
}

/// Release: everything is embedded here and not in the library, which a changed template would have to recompile.
#[cfg(embedded)]
fn resources() -> Resources {
    static WWW: include_dir::Dir = include_dir::include_dir!("$CARGO_MANIFEST_DIR/www");
    const MODULES: [&[u8]; 2] = [include_bytes!(env!("BROWSER_MODULE_0")), include_bytes!(env!("BROWSER_MODULE_1"))];
    Resources::embedded(&WWW, MODULES)
}

/// Debug: the source tree, so that a changed template needs no compiling.
#[cfg(not(embedded))]
fn resources() -> Resources {
    Resources::source_tree(std::path::Path::new(env!("CARGO_MANIFEST_DIR")))
}
