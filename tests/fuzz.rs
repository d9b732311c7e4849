//! The fuzz targets without a fuzzer: each runs over its kept corpus, and then over copies of it that are changed at
//! random, the same ones in each run. `FUZZ=SECONDS` lets each target go on for so long, with other changes.

#[path = "fuzz/targets.rs"]
mod targets;

use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{env, fs};
use targets::{TARGETS, Target};

/// How long each target runs in an ordinary run of the tests.
const ORDINARY: Duration = Duration::from_secs(4);

/// No input may take longer. Tests run beside each other and without optimisation.
const LONGEST: Duration = Duration::from_secs(10);

#[test]
fn no_query_makes_the_core_panic() {
    run("query", queries());
}

#[test]
fn no_data_package_makes_the_core_panic() {
    let folders = ["www/new/plain", "www/new/example", "tests/second"];
    run("package", folders.map(|folder| targets::packed(&targets::root().join(folder))).to_vec());
}

#[test]
fn no_data_file_makes_the_core_panic() {
    let plain: PathBuf = targets::root().join("www/new/plain");
    let example: PathBuf = targets::root().join("www/new/example");
    let read = |folder: PathBuf| ip_balance::data::read::read(&folder).expect("the templates are sound");
    run("wire", [read(plain), read(example)].iter().flat_map(targets::data_files).collect());
}

#[test]
fn no_claim_and_no_catalogue_makes_the_core_panic() {
    let claims = fs::read_to_string(targets::root().join("www/data/claims.csv")).expect("claims.csv is text");
    let words = fs::read_to_string(targets::root().join("www/words/en.ftl")).expect("a catalogue is text");
    let messages = words.split("\n\n").map(|part| part.as_bytes().to_vec());
    run("words", claims.lines().map(|line| line.as_bytes().to_vec()).chain(messages).collect());
}

/// The queries that name a golden, as they stand in the names of files.
fn queries() -> Vec<Vec<u8>> {
    let names = fs::read_dir(targets::root().join("tests/golden")).expect("the goldens are there");
    let names = names.map(|entry| entry.expect("a folder can be listed").file_name().to_string_lossy().into_owned());
    let mut queries: Vec<Vec<u8>> =
        names.filter_map(|name| Some(name.split_once('@')?.0.as_bytes().to_vec())).collect();
    queries.sort();
    queries.dedup();
    queries.extend(
        [
            "chart=bars&by=country&period=2022&highlight=US&annotate=US:a+note&note=n&headline=h&theme=dark",
            "chart=columns&item=US&flow=exports&asOf=2020-01-01&compilation=first&compare=none&period=2010..2023",
            "chart=revisions&period=2018-H1..2024-H1&lang=ko-KR&first=yes",
            "chart=bridge&by=institution&period=2023&change=yes",
        ]
        .map(|query| query.as_bytes().to_vec()),
    );
    queries
}

/// Runs a target over its corpus, and over changed copies of it and of the seeds until its time is over.
fn run(name: &str, seeds: Vec<Vec<u8>>) {
    let (name, target) = *TARGETS.iter().find(|(own, _)| *own == name).expect("a target has its name");
    let corpus = corpus(name);
    corpus.iter().chain(&seeds).for_each(|input| execute((name, target), input));
    let inputs: Vec<Vec<u8>> = corpus.into_iter().chain(seeds).collect();
    let seconds = env::var("FUZZ").ok().and_then(|seconds| seconds.parse().ok()).map(Duration::from_secs);
    // A longer run goes other ways than those before it.
    let first_byte =
        if seconds.is_some() { fs::metadata("Cargo.lock").map_or(0, |_| std::process::id() as u8) } else { 0 };
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[first_byte; 32]);
    let (began, mut executions) = (Instant::now(), 0_u64);
    while began.elapsed() < seconds.unwrap_or(ORDINARY) {
        execute((name, target), &mutated(&inputs, &mut random));
        executions += 1;
    }
    println!("{name}: {executions} executions in {:.0?}", began.elapsed());
    assert!(executions > 0);
}

/// The cases that were found once, and others that are worth keeping.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = targets::root().join("tests/fuzz/corpus").join(name);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map(|entries| entries.map(|entry| entry.expect("a folder can be listed").path()).collect())
        .unwrap_or_default();
    files.sort();
    files.into_iter().map(|file| fs::read(file).expect("a case can be read")).collect()
}

/// Runs a target once; a failure tells the input, and keeps it as a file that can become a case of the corpus.
fn execute((name, target): Target, input: &[u8]) {
    let began = Instant::now();
    let result = catch_unwind(AssertUnwindSafe(|| target(input)));
    let took = began.elapsed();
    if result.is_ok() && took < LONGEST {
        return;
    }
    let file = env::temp_dir().join(format!("ip-balance-fuzz-{name}-{:08x}", crc32fast::hash(input)));
    fs::write(&file, input).expect("temporary files can be written");
    panic!("{name} fails or takes {took:.1?} with {}: {:?}", file.display(), String::from_utf8_lossy(input));
}

/// A copy of one of the inputs with a few changes: bytes replaced, left out, doubled, taken from another input.
fn mutated(inputs: &[Vec<u8>], random: &mut TestRng) -> Vec<u8> {
    let mut below = |count: usize| random.next_u64() as usize % count.max(1);
    let mut bytes = inputs[below(inputs.len())].clone();
    for _ in 0..=below(5) {
        let at = below(bytes.len() + 1);
        let end = (at + below(9)).min(bytes.len());
        let other = &inputs[below(inputs.len())];
        let from = below(other.len());
        let most = if below(4) == 0 { 400 } else { 12 };
        let until = (from + below(most)).min(other.len());
        let number = ["0", "-1", "1000", "9999", "999999999", "0.000001", "-", "..", ","][below(9)].as_bytes();
        let inserted: Vec<u8> = match below(6) {
            0 => Vec::new(),
            1 => vec![below(256) as u8],
            2 => bytes[at..end].repeat(2),
            3 => number.to_vec(),
            _ => other[from..until].to_vec(),
        };
        bytes.splice(at..end, inserted);
        if below(40) == 0 {
            bytes.truncate(at);
        }
    }
    bytes
}
