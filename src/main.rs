//! The command line: what is asked, done; what went wrong, in one line.

use ip_balance::cli::args::{self, Command};
use ip_balance::cli::commands;
use ip_balance::site::{Failure, Project, Site, serve};
use std::process::ExitCode;

fn main() -> ExitCode {
    match args::read(std::env::args_os()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Serve { data, place } => {
            // First of all the port: nobody should wait for a build to hear that it is taken.
            let listener = serve::listen(&place)?;
            let site = Site::build(&Project::find(data)?, None, None)?;
            serve::run(listener, &site.folder)
        }
        Command::Build { data, out, base_url } => {
            Site::build(&Project::find(data)?, out, base_url)?;
            Ok(())
        }
        Command::Render { data, query, file, size } => commands::render(&Project::find(data)?, &query, &file, &size),
        Command::Figures { data, query, format } => commands::figures(&Project::find(data)?, &query, format),
        Command::Check { data } => commands::check(&Project::find(data)?),
        Command::Manual(text) => commands::print(text.as_bytes()),
    }
}
