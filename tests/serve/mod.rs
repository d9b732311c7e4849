//! What `ip-balance serve` answers, on the wire: charts of any query, errors, conditions and ranges; and what it endures.

mod answers;
mod caching;
mod endurance;
mod errors;
mod hostile;
mod offers;
mod takeover;

use crate::support::{http, served};
use http::Answer;
use served::{folder, site};

fn get(path: &str) -> Answer {
    http::get(site(), path)
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The lines of the README's recipe for a container that begin with an instruction, without it.
fn recipe(instruction: &str) -> Vec<&'static str> {
    let readme = include_str!("../../README.md");
    let recipe = readme.split_once("```dockerfile\n").and_then(|(_, rest)| rest.split("```").next());
    recipe.unwrap_or_default().lines().filter_map(|line| line.strip_prefix(instruction)).collect()
}

#[test]
fn the_health_check_of_the_recipe_for_a_container_passes_here() {
    let check: Vec<String> = serde_json::from_str(recipe("HEALTHCHECK CMD ")[0]).expect("a list of words");
    let port = site().rsplit(':').next().expect("a port");
    let run = |port: &str| {
        let words = check.iter().map(|word| word.replace("127.0.0.1/8000", &format!("127.0.0.1/{port}")));
        let words: Vec<String> = words.collect();
        std::process::Command::new(&words[0]).args(&words[1..]).output().expect("a shell").status.success()
    };
    assert!(run(port), "a server that answers is healthy");
    assert!(!run("1"), "no server is not");
}

#[test]
fn the_command_of_the_recipe_for_a_container_is_understood() {
    let command: Vec<String> = serde_json::from_str(recipe("CMD ")[0]).expect("a list of words");
    let parsed = ip_balance::cli::args::parse(command.into_iter().map(Into::into));
    assert!(parsed.is_ok(), "{parsed:?}");
}
