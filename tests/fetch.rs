//! A publisher's service is asked through its errors, its slowness and its broken connections, and the key is told to
//! nobody.

use crate::support::publisher::{Publisher, Reply};
use ip_balance::fetch::{Fetched, Key, Patience, Question, ask};
use rstest::rstest;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use std::{fs, iter};

/// No key of anybody.
const KEY: &str = "INVENTEDKEY0123456789";

fn question() -> Question {
    let [table, cycle, from, to] = ["999Y001", "Q", "2010Q1", "2026Q4"].map(str::to_string);
    Question { table, cycle, from, to, items: vec!["A0".to_string()] }
}

fn asked(publisher: &Publisher, retries: u32) -> Result<Fetched, String> {
    let patience = Patience { timeout: Duration::from_secs(2), retries, pause: Duration::from_millis(1) };
    let key = Key::parse(KEY).expect("a key");
    ask(&publisher.address, &key, &question(), patience).map_err(|error| error.to_string())
}

/// The rows of a page of a table with `total` rows, as the address of a question asks for it.
fn page(path: &str, total: usize) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    let number = |position: usize| parts[position].parse::<usize>().expect("a number of a row");
    let (first, last) = (number(6), number(7).min(total));
    let row = |number: usize| {
        let (year, quarter) = (1000 + number / 4, number % 4 + 1);
        format!("{{\"ITEM_NAME1\":\"Services\",\"TIME\":\"{year}Q{quarter}\",\"DATA_VALUE\":\"{number}\"}}")
    };
    let rows: Vec<String> = (first..=last).map(row).collect();
    format!("{{\"StatisticSearch\":{{\"list_total_count\":{total},\"row\":[{}]}}}}", rows.join(","))
}

fn result(code: &str) -> String {
    format!("{{\"RESULT\":{{\"CODE\":\"{code}\",\"MESSAGE\":\"told\"}}}}")
}

#[test]
fn all_pages_are_asked_for_and_make_one_answer() {
    let publisher = Publisher::start(|_, path| Reply::Text(page(path, 2345)));
    let fetched = asked(&publisher, 0).expect("rows");
    assert_eq!(fetched.rows, 2345);
    assert!(fetched.text.starts_with("{\"StatisticSearch\":{\"list_total_count\":2345,\"row\":[\n{\"ITEM_NAME1\""));
    assert_eq!(fetched.text.matches("\"TIME\"").count(), 2345);
    let path = |rows| format!("/api/StatisticSearch/{KEY}/json/kr/{rows}/999Y001/Q/2010Q1/2026Q4/A0");
    assert_eq!(publisher.asked(), ["1/1000", "1001/2000", "2001/3000"].map(path));
}

#[rstest]
#[case("INFO-100", "the key is not a valid one")]
#[case("INFO-200", "check table, cycle, items and periods")]
#[case("ERROR-100", "a cycle is A, S, Q, M, SM or D")]
#[case("ERROR-301", "10 for the key 'sample'")]
fn an_error_that_stays_is_told_once_with_what_to_do(#[case] code: &'static str, #[case] remedy: &str) {
    let publisher = Publisher::start(move |_, _| Reply::Text(result(code)));
    let told = asked(&publisher, 3).expect_err("an error");
    assert!(told.contains(code) && told.contains(remedy), "{told}");
    assert_eq!(publisher.asked().len(), 1);
}

#[rstest]
#[case::too_many_questions(Reply::Text(result("ERROR-602")))]
#[case::a_fault_of_the_service(Reply::Text(result("ERROR-500")))]
#[case::a_fault_of_its_host(Reply::Status(503))]
#[case::silence(Reply::Silent(Duration::from_secs(5)))]
#[case::a_connection_that_is_cut(Reply::Cut(page("/api/S/K/json/kr/1/9", 9)))]
#[case::a_connection_that_is_closed(Reply::Closed)]
fn what_may_pass_is_asked_again(#[case] first: Reply) {
    let publisher =
        Publisher::start(move |number, path| if number == 0 { first.clone() } else { Reply::Text(page(path, 3)) });
    assert_eq!(asked(&publisher, 2).map(|fetched| fetched.rows), Ok(3));
    assert_eq!(publisher.asked().len(), 2);
}

#[test]
fn patience_ends() {
    let publisher = Publisher::start(|_, _| Reply::Text(result("ERROR-602")));
    let told = asked(&publisher, 2).expect_err("an error");
    assert!(
        told.contains("ERROR-602") && told.contains("wait, then ask again") && told.contains("asked 3 times"),
        "{told}"
    );
    let slow = Publisher::start(|_, path| Reply::Dripping(page(path, 3), Duration::from_millis(200)));
    let began = Instant::now();
    let told = asked(&slow, 0).expect_err("an error");
    assert!(told.contains("did not answer in time"), "{told}");
    assert!(began.elapsed() < Duration::from_secs(8));
}

#[test]
fn an_answer_that_changes_from_page_to_page_is_refused() {
    let publisher = Publisher::start(|number, path| Reply::Text(page(path, 1500 + number)));
    assert!(asked(&publisher, 0).expect_err("an error").contains("from page to page"));
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ip-balance")).args(arguments).output().expect("the program starts")
}

/// A file of this test program.
fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fetch");
    fs::create_dir_all(&folder).expect("a folder for the test's files");
    folder.join(name)
}

#[test]
fn the_key_is_neither_printed_nor_stored() {
    let key_file = scratch("key.txt");
    fs::write(&key_file, format!("{KEY}\n")).expect("a file of the test");
    let output = scratch("fetched.json");
    let [key_path, out_path] = [&key_file, &output].map(|path| path.to_str().expect("a path in UTF-8"));
    let fetch = |service: &str| {
        let question =
            ["fetch", "ecos", "--key-file", key_path, "--table", "999Y001", "--from", "2010Q1", "--to", "2026Q4"];
        run(&[&question[..], &["--item", "A0", "-o", out_path, "--service", service]].concat())
    };
    let replies: Vec<fn(&str) -> Reply> = vec![
        |path| Reply::Text(page(path, 3)),
        |_| Reply::Text(result("INFO-100")),
        |_| Reply::Status(404),
        // A service that repeats the question in its error.
        |path| Reply::Text(result("INFO-100").replace("told", path)),
        |path| Reply::Text(result("INFO-200").replace("INFO-200", path)),
    ];
    let publishers = replies.into_iter().map(|reply| Publisher::start(move |_, path| reply(path)));
    let addresses = publishers.map(|publisher| publisher.address).chain(iter::once("http://[::1]:9/x y".to_string()));
    for (number, address) in addresses.enumerate() {
        let output = fetch(&address);
        assert_eq!(output.status.success(), number == 0, "{}", String::from_utf8_lossy(&output.stderr));
        for said in [&output.stdout, &output.stderr] {
            assert!(!String::from_utf8_lossy(said).contains(KEY), "{}", String::from_utf8_lossy(said));
        }
    }
    let stored = fs::read_to_string(&output).expect("the rows were written");
    assert!(stored.contains("\"TIME\"") && !stored.contains(KEY));
    assert!(!format!("{:?}", Key::parse(KEY)).contains(KEY));
    fs::write(&key_file, format!("{KEY}/../x")).expect("a file of the test");
    let refused = fetch("http://127.0.0.1:9/");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("found no key in the file"));
    assert!(!String::from_utf8_lossy(&refused.stderr).contains(KEY));
}

#[test]
fn a_question_that_cannot_be_asked_is_refused_before_anybody_is_asked() {
    let key_file = scratch("key-of-wrong-questions.txt");
    fs::write(&key_file, KEY).expect("a file of the test");
    let key = key_file.to_str().expect("a path in UTF-8");
    let cases: [(&[&str], &str); 4] = [
        (&["--table", "999Y001", "--from", "2010-Q1"], "expected 2010, 2010S1, 2010Q1"),
        (&["--table", "999Y001", "--from", "2010Q1", "--to", "2026"], "expected both in one form"),
        (&["--table", "../key", "--from", "2010Q1"], "a code of letters and digits"),
        (&["--table", "999Y001"], "--from"),
    ];
    for (arguments, expected) in cases {
        let output =
            run(&[&["fetch", "ecos", "--key-file", key, "--service", "http://127.0.0.1:9/"], arguments].concat());
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && told.contains(expected), "{arguments:?}: {told}");
    }
}
