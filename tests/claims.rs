//! Claims: worked out as of their day, judged by the figures, followed to the release that ended them.

use crate::support::package;

use ip_balance::{
    claims::{self, Claim, Proof, expand, vintage},
    data::{Dataset, Date},
    query::Lang,
};
use package::{Package, shipped, shipped_folder};

fn claim(data: &Dataset, code: &str) -> Claim {
    let claims = claims::read(&shipped_folder(), data).expect("the shipped claims hold");
    claims.into_iter().find(|c| c.code == code).expect("a claim that ships")
}

/// A text as of 2023-03-24, or the error.
fn said(data: &Dataset, text: &str) -> Result<String, String> {
    let day = Date::parse("2023-03-24").expect("a day");
    expand(text, &vintage(data, day), Lang::EN).map_err(|error| error.to_string())
}

#[test]
fn the_claims_of_march_2023_are_evaluated_and_followed() {
    let data = shipped();
    for (code, en, verdict) in [
        (
            "year-2021-first-surplus",
            "Revised, the balance of 2021 is a surplus of $160 million, the first surplus since the statistic began in 2010.",
            "True at the time, and still true.",
        ),
        (
            "year-2022-deficit",
            "In 2022 the intellectual property balance was a deficit of $1.33 billion, after a surplus of $160 million a year before.",
            "True until 20 March 2024 (Intellectual property trade balance, 2022: revised to a deficit of $1.11 billion).",
        ),
        (
            "industrial-property-2022",
            "Industrial property rights ran a deficit of $2.62 billion in 2022, $450 million larger than a year before.",
            "True at the time, and still true.",
        ),
        (
            "copyrights-2022",
            "Copyrights brought a surplus of $1.52 billion in 2022, $1.08 billion smaller than a year before.",
            "True until 20 March 2024 (Copyrights, 2022: revised to a surplus of $1.74 billion).",
        ),
        (
            "programs-2022-largest-deficit",
            "Computer programs, games included, ran a deficit of $1.84 billion in 2022, their largest deficit.",
            "As reported; consistent with the four years held until 20 March 2024 (Computer programs, games included, 2022: revised to a deficit of $2.2 billion).",
        ),
        (
            "culture-2022-record-surplus",
            "Cultural and artistic copyrights brought a surplus of $600 million in 2022, their largest surplus since the statistic began in 2010.",
            "True until 20 March 2024 (Cultural and artistic copyrights, 2022: revised to a surplus of $880 million, no longer the largest surplus).",
        ),
        (
            "vietnam-2022",
            "With Vietnam the balance was a surplus of $1.71 billion in 2022, $210 million smaller than a year before.",
            "True at the time, and still true.",
        ),
        (
            "china-2022-smallest-surplus",
            "With China the balance was a surplus of $1.03 billion in 2022 after a surplus of $2.58 billion, the smallest surplus yet.",
            "As reported; consistent with the nine years held.",
        ),
        (
            "us-2022-smallest-deficit",
            "With the United States the balance was a deficit of $1.9 billion in 2022, the smallest deficit yet.",
            "As reported; consistent with the nine years held.",
        ),
    ] {
        let claim = claim(data, code);
        assert_eq!((claim.text(Lang::EN), claim.verdict(data, Lang::EN).as_str()), (en, verdict));
    }
}

#[test]
fn a_record_that_a_revision_ended_was_true_until_then() {
    let data = shipped();
    for (code, day, firm) in [
        ("half-2021-record-surplus", "2022-09-23", false),
        ("year-2021-smallest-deficit", "2023-03-24", true),
        ("culture-2021-record-surplus", "2023-03-24", true),
    ] {
        let claim = claim(data, code);
        assert_eq!(claim.lapse.expect("it was ended").on.to_string(), day);
        assert_eq!(claim.proof == Proof::Proven, firm, "{code}");
    }
}

#[test]
fn a_verdict_reads_in_korean() {
    let data = shipped();
    let claim = claim(data, "culture-2022-record-surplus");
    assert_eq!(claim.text(Lang::KO), "2022년 문화예술저작권은 6억 달러 흑자로, 2010년 통계 편제 이후 최대 흑자.");
    assert_eq!(
        claim.verdict(data, Lang::KO),
        "2024년 3월 20일까지 맞음(문화예술저작권, 2022년: 8억8000만 달러 흑자로 수정, 더 이상 최대 흑자 아님)."
    );
    assert_eq!(claim.reported_by(data, Lang::KO), "보도: KBIZoom");
}

#[test]
fn every_function_says_what_the_data_says() {
    let data = shipped();
    for (text, expected) in [
        ("{balance ip_total 2021}", "a surplus of $160 million"),
        ("{balance ip_total 2021 @2022-03-25}", "a deficit of $30 million"),
        ("{balance ip_total 2022 @now}", "a deficit of $1.11 billion"),
        ("{amount ip_total 2022 deficit}", "$1.33 billion"),
        ("{imports ip_total 2022}", "$23.1 billion"),
        ("{change ip_total 2022 down = -1490}", "$1.49 billion"),
        ("{revision ip_total 2021 = 190}", "$190 million"),
        ("{record ip_total 2021 first-surplus}", "first surplus"),
        (
            "{period 2021-H1}, {date bok-2022}, {date 2023-03-24}, {began}",
            "first half of 2021, 24 March 2023, 24 March 2023, 2010",
        ),
        ("nothing but words", "nothing but words"),
    ] {
        assert_eq!(said(data, text).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn what_the_data_contradicts_is_an_error() {
    let data = shipped();
    for (text, found) in [
        (
            "{balance copyrights 2022 = 1530}",
            "found 1530 as what was said, expected 1520, as bok-2022 of copyrights 2022 balance has it",
        ),
        (
            "{amount copyrights 2022 deficit}",
            "found 'deficit' for copyrights 2022 balance, expected a surplus: 1520 as of 2023-03-24",
        ),
        (
            "{change copyrights 2022 larger}",
            "found 'larger' for copyrights 2022 balance, expected what leads from 2600 to 1520",
        ),
        (
            "{record copyrights 2022 largest-surplus}",
            "found 'largest-surplus' for copyrights 2022 balance as of 2023-03-24, expected a record that 1520 makes: 1620 in 2019",
        ),
        (
            "{record ip_total 2022 first-surplus}",
            "found 'surplus' for ip_total 2022 balance, expected a deficit: -1330 as of 2023-03-24",
        ),
        (
            "{balance ip_total 2023}",
            "found no figure of ip_total 2023 balance as of 2023-03-24, expected one that a release up to then printed",
        ),
        (
            "{change computer_programs 2021 @2022-03-25}",
            "found no figure of computer_programs 2020 balance in bok-2021, expected both figures of a change in one release",
        ),
    ] {
        assert_eq!(said(data, text), Err(found.to_string()));
    }
}

#[test]
fn an_error_in_an_expression_names_the_nearest_valid_word() {
    let data = shipped();
    for (text, expected) in [
        (
            "{balance copyright 2022}",
            "found 'copyright' in {balance copyright 2022}, expected an item of items.csv; did you mean 'copyrights'?",
        ),
        (
            "{balanse copyrights 2022}",
            "found 'balanse' in {balanse copyrights 2022}, expected one of balance, amount, change, revision, record, period, date, exports, imports, began; did you mean 'balance'?",
        ),
        ("{record ip_total 2021 first-surplu}", "did you mean 'first-surplus'?"),
        ("{balance copyrights 22}", "expected a period such as 2022, 2022-H1, 2016-Q1 or 2024-03"),
        ("{balance copyrights}", "expected a function, an item and a period, as in {balance ip_total 2022}"),
        ("{}", "expected a function, an item and a period"),
        ("{balance copyrights 2022", "found '{' without '}'"),
        ("a } b", "found '}' without '{'"),
        ("In 2022 it fell", "found the number '2022' outside braces"),
        ("{began = 2010}", "expected a number only with a figure, change or revision"),
        ("{balance copyrights 2022 = much}", "expected a number such as -1330 or -656.5"),
        ("{balance copyrights 2022 @tomorrow}", "expected a date such as 2023-03-24, or now"),
    ] {
        let told = said(data, text).expect_err(text);
        assert!(told.contains(expected), "{told}");
    }
}

#[test]
fn false_claims_are_reported_with_file_and_line() {
    let data = shipped();
    let copy = Package::copy();
    let header = "claim,as_of,release,sources,text_en,text_ko\n";
    for (row, told) in [
        (
            "a,2023-03-24,bok-2022,kbizoom230324,{balance ip_total 2022 = -1340},{balance ip_total 2022}",
            vec![
                "claims.csv:2: found -1340 as what was said in text_en, expected -1330, as bok-2022 of ip_total 2022 balance has it",
            ],
        ),
        (
            "a,2023-03-24,bok-2022,kbizoom230324,{balance ip_total 2022},{balance ip_total 2021}",
            vec![
                "claims.csv:2: found a text_ko that claims other figures than text_en, expected the same in every language",
            ],
        ),
        (
            "a,2023-03-23,bok-2022,nobody,{began},{began}",
            vec![
                "claims.csv:2: found as_of 2023-03-23, expected a day from that of the release on, 2023-03-24",
                "claims.csv:2: found sources 'nobody', expected one or more sources of sources.csv, separated by blanks",
            ],
        ),
    ] {
        copy.write("claims.csv", format!("{header}{row}\n"));
        let problems = claims::read(&copy.folder, data).expect_err(row);
        assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), told);
    }
}

#[test]
fn a_package_without_claims_has_none() {
    let copy = Package::copy();
    copy.remove("claims.csv");
    assert_eq!(claims::read(&copy.folder, shipped()), Ok(Vec::new()));
}
