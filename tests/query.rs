//! The query string: what it says, its canonical form, and what it answers to nonsense.
//! Long, because it is mostly tables of cases.

use ip_balance::data::{Dataset, Date, Period};
use ip_balance::query::Strictness::{Attributes, Lenient, Strict};
use ip_balance::query::{
    Annotation, ChartKind, Compare, Font, Growth, HouseStyle, Lang, Query, QueryError, ThemeChoice, parse, resolve,
};
use proptest::{option, prelude::*, sample};
use std::time::{Duration, Instant};

fn message(query: &str) -> String {
    match parse(query, Strict) {
        Err(fault) => fault.to_string(),
        Ok(parsed) => panic!("'{query}' is taken as {parsed:?}"),
    }
}

/// The shipped package.
fn shipped() -> Dataset {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("www/data");
    ip_balance::data::read::read(&folder).expect("the shipped package reads")
}

/// What the shipped package says to a query that parses.
fn answer(query: &str) -> Result<(), String> {
    let data = shipped();
    let parsed = parse(query, Strict).map_err(|fault| fault.to_string())?;
    resolve(&parsed, &data).map(|_| ()).map_err(|fault| fault.to_string())
}

#[test]
fn an_empty_query_draws_columns() {
    for query in ["", "?", "&", "?&&"] {
        assert_eq!(parse(query, Strict), Ok(Query::default()), "'{query}'");
    }
}

#[test]
fn every_key_is_read() {
    let query = "?chart=bars&by=type&item=copyrights,designs&flow=exports&period=2021&compare=2019&change=no\
                 &asOf=2023-03-24&first=yes&compilation=main&headline=Two+words&note=%EC%A7%80%EC%9E%AC%EA%B6%8C\
                 &highlight=designs,2021&annotate=designs:a,%20b,2021:c&events=yes&currency=krw&lang=ko\
                 &theme=dark\
                 &font=Nanum%20Myeongjo&ground=FFF8EC&ink=33271a&surplus=00558c&deficit=a63a00";
    let parsed = parse(query, Strict).expect("all of it is valid");
    let year = Period::of_year;
    let expected = Query {
        chart: ChartKind::Bars,
        by: Some("type".into()),
        item: vec!["copyrights".into(), "designs".into()],
        flow: Some("exports".to_string()),
        period: Some((year(2021), year(2021))),
        compare: Some(Compare::With(year(2019))),
        change: false,
        growth: Growth::No,
        as_of: Date::parse("2023-03-24"),
        first: true,
        compilation: Some("main".into()),
        headline: Some("Two words".into()),
        note: Some("지재권".into()),
        highlight: vec!["designs".into(), "2021".into()],
        annotate: vec![
            Annotation { at: "designs".into(), text: "a, b".into() },
            Annotation { at: "2021".into(), text: "c".into() },
        ],
        events: true,
        currency: Some("krw".into()),
        lang: Some(Lang::KO),
        theme: ThemeChoice::Dark,
        style: HouseStyle {
            font: Some(Font::Named("Nanum Myeongjo".into())),
            ground: Some(0xfff8ec),
            ink: Some(0x33271a),
            surplus: Some(0x00558c),
            deficit: Some(0xa63a00),
        },
    };
    assert_eq!(parsed, expected);
}

#[test]
fn the_canonical_form_orders_keys_and_drops_fixed_defaults() {
    for (query, canonical) in [
        ("", ""),
        ("chart=columns&flow=balance&change=no&first=no&theme=auto", ""),
        ("theme=dark&chart=bars", "chart=bars&theme=dark"),
        ("compilation=main", "compilation=main"),
        ("period=2010..2010", "period=2010"),
        ("period=2018-H1..2024-H1", "period=2018-H1..2024-H1"),
        ("item=designs,trademarks&by=type&chart=bars", "chart=bars&by=type&item=designs,trademarks"),
        ("headline=a+b%26c", "headline=a%20b%26c"),
        ("headline=%20%20", ""),
        ("compare=none&chart=bars", "chart=bars&compare=none"),
        ("lang=en", "lang=en"),
        ("lang=ko-KR", "lang=ko"),
        ("lang=EN-latn-us", "lang=en"),
        (
            "deficit=A63A00&ink=000000&ground=FFFFFF&font=+serif+&theme=light",
            "theme=light&font=serif&ground=ffffff&ink=000000&deficit=a63a00",
        ),
        ("annotate=CN:one%2C+two", "annotate=CN:one,%20two"),
    ] {
        let parsed = parse(query, Strict).unwrap_or_else(|fault| panic!("{query}: {fault}"));
        assert_eq!(parsed.canonical(), canonical, "{query}");
    }
}

#[test]
fn an_error_names_the_value_found_the_expected_and_the_nearest() {
    for (query, parts) in [
        ("chart=bar", &["chart", "'bar'", "columns, difference, bars", "did you mean 'bars'?"][..]),
        ("chart=Bars", &["'Bars'", "did you mean 'bars'?"]),
        ("chart=", &["''", "columns"]),
        ("chart=pie", &["'pie'", "columns, difference, bars, dumbbell, bridge, stack, multiples, revisions"]),
        ("flow=a,b", &["flow", "'a,b'", "letters, digits"]),
        ("by=a,b", &["by", "'a,b'", "letters, digits"]),
        ("change=true", &["'true'", "one of no, yes"]),
        ("period=2022-H3", &["period", "'2022-H3'", "2022-H1"]),
        ("period=2023..2021", &["'2023..2021'", "earlier period first", "did you mean '2021..2023'?"]),
        ("period=2021..2023-H1", &["ends are of one length"]),
        ("compare=last", &["compare", "'last'", "or none"]),
        ("asOf=2023-02-30", &["asOf", "'2023-02-30'", "2023-03-24"]),
        ("compilation=a b", &["compilation", "'a b'", "letters, digits"]),
        ("lang=kr", &["'kr'", "one of en, ko"]),
        ("lang=en-", &["'en-'", "one of en, ko"]),
        ("lang=fr-KO", &["'fr-KO'"]),
        ("theme=darck", &["did you mean 'dark'?"]),
        ("font=", &["font", "''", "serif, sans or the name of a font"]),
        ("font=a;b:c", &["'a;b:c'", "letters, digits"]),
        ("font=url(x)", &["'url(x)'"]),
        ("ground=%23fff8ec", &["ground", "'#fff8ec'", "six digits", "did you mean 'fff8ec'?"]),
        ("ink=%23AbC", &["ink", "did you mean 'aabbcc'?"]),
        ("surplus=blue", &["surplus", "'blue'", "six digits"]),
        ("deficit=%2B12345", &["deficit", "'+12345'"]),
        ("item=designs,,x", &["item", "commas"]),
        ("item=designs,designs", &["'designs'", "each code once"]),
        ("annotate=nothing", &["annotate", "CODE:text"]),
        ("annotate=a:1,b:2,c:3,d:4,e:5", &["up to four"]),
        ("Chart=bars", &["the key 'Chart'", "expected one of chart, by", "did you mean 'chart'?"]),
        ("colour=red", &["the key 'colour'", "expected one of"]),
        ("chart=bars&chart=bars", &["the key 'chart' twice"]),
        ("headline=%ff", &["percent-encoded UTF-8"]),
        ("headline=%4", &["percent-encoded"]),
        ("headline=%zz", &["percent-encoded"]),
        ("%ff=1", &["percent-encoded"]),
    ] {
        let said = message(query);
        for part in parts {
            assert!(said.contains(part), "{query}: '{said}' lacks '{part}'");
        }
        assert!(!said.contains('\n'), "{query}: one line");
    }
}

#[test]
fn an_error_about_the_data_names_the_nearest_too() {
    for (query, parts) in [
        ("item=copyright", &["item", "'copyright'", "did you mean 'copyrights'?"][..]),
        ("chart=bars&by=type&item=VN", &["'VN'", "by=type"]),
        ("chart=bars&item=VN,designs", &["items of"]),
        ("chart=bridge&item=designs", &["'designs'", "has parts"]),
        ("chart=bridge&by=total", &["'total'", "type, country, institution, industry"]),
        ("chart=bridge&item=copyrights,industrial_property", &["one item"]),
        ("chart=columns&by=country", &["one item of country", "VN"]),
        ("chart=columns&item=VN,CN", &["one item"]),
        ("flow=export", &["'export'", "one of balance, exports, imports", "did you mean 'exports'?"]),
        ("chart=difference&flow=exports", &["flow", "exports and imports"]),
        ("chart=bars&change=yes", &["change", "chart=bridge"]),
        ("chart=bars&by=type&period=2021..2022", &["2021..2022", "one period"]),
        ("chart=bars&by=type&period=2022&compare=2021-H1", &["2021-H1", "same length"]),
        ("chart=dumbbell&by=type&compare=none", &["'none'"]),
        ("chart=bridge&change=yes&compare=none", &["'none'"]),
        ("period=1000..9999", &["at most 400 periods"]),
        ("asOf=2015-05-11", &["asOf", "2015-05-12"]),
        ("asOf=0999-01-01", &["'0999-01-01'"]),
        ("asOf=2015-12-31&compilation=main", &["compilation", "'main'", "first"]),
        ("by=types", &["'types'", "one of total, type, country", "did you mean 'type'?"]),
        ("compilation=mian", &["'mian'", "one of main, first, special", "did you mean 'main'?"]),
        ("highlight=nowhere", &["highlight", "'nowhere'"]),
        ("annotate=CM:here", &["annotate", "'CM'"]),
        ("ground=ffffff&ink=999999", &["ink: found '999999'", "at least 4.5:1 to ffffff", "did you mean '767676'?"]),
        ("theme=light&ink=999999", &["ink: found '999999'", "ffffff"]),
        ("theme=dark&ink=444444", &["ink: found '444444'", "14171a"]),
        ("ink=1a1d21", &["ink: found '1a1d21'", "a ground beside it, or theme=light"]),
        ("ground=fff8ec&surplus=99ccff", &["surplus: found '99ccff'", "at least 3:1 to fff8ec", "did you mean '"]),
        ("deficit=ffff00", &["deficit: found 'ffff00'", "3:1 to ffffff, 14171a"]),
    ] {
        let said = answer(query).expect_err(query);
        for part in parts {
            assert!(said.contains(part), "{query}: '{said}' lacks '{part}'");
        }
    }
}

#[test]
fn the_colour_that_an_error_names_is_taken() {
    for (query, key) in [
        ("ground=ffffff&ink=999999", "ink"),
        ("ground=101010&ink=333333", "ink"),
        ("ground=fff8ec&surplus=99ccff", "surplus"),
        ("deficit=ffff00", "deficit"),
        ("surplus=000000", "surplus"),
    ] {
        let said = answer(query).expect_err(query);
        let (_, nearest) = said.split_once("did you mean '").expect("a colour is named");
        let pairs = query.split('&').filter(|pair| !pair.starts_with(key));
        let mended =
            pairs.map(str::to_string).chain([format!("{key}={}", &nearest[..6])]).collect::<Vec<_>>().join("&");
        assert_eq!(answer(&mended), Ok(()), "{query}: {mended}");
    }
}

#[test]
fn a_day_after_the_last_release_is_taken_and_kept() {
    assert_eq!(answer("asOf=2999-01-01"), Ok(()));
    assert_eq!(parse("asOf=2999-01-01", Strict).expect("valid").canonical(), "asOf=2999-01-01");
}

#[test]
fn page_addresses_ignore_foreign_keys() {
    for query in [
        "utm_source=mail",
        "childId=abc",
        "class=wide",
        "id=x",
        "style=a",
        "slot=a",
        "src=data.bin",
        "data-state=ready",
        "fbclid=1",
        "q=%ED%95%9C",
        "tabindex=0",
        "hidden",
        "=",
        "=&=",
    ] {
        assert_eq!(parse(query, Lenient), Ok(Query::default()), "{query}");
        assert!(parse(query, Strict).is_err(), "strictly, '{query}' is a fault");
    }
}

#[test]
fn a_misspelt_key_is_always_an_error() {
    for (query, meant) in [
        ("asof=2023-03-24", "asOf"),
        ("as_of=2023-03-24", "asOf"),
        ("as-of=2023-03-24", "asOf"),
        ("AsOf=2023-03-24", "asOf"),
        ("BY=type", "by"),
        ("charts=bars", "chart"),
        ("chrt=bars", "chart"),
        ("chatr=bars", "chart"),
        ("perod=2022", "period"),
        ("period.=2022", "period"),
        ("Lang=ko", "lang"),
        ("items=designs", "item"),
        ("annotate_=CN:x", "annotate"),
    ] {
        for strictness in [Lenient, Strict] {
            let said = parse(query, strictness).expect_err(query).to_string();
            assert!(said.contains(&format!("did you mean '{meant}'?")), "{query}: {said}");
        }
    }
}

#[test]
fn a_very_long_query_is_rejected_fast_with_a_short_message() {
    let long = "ㄱ".repeat(33_000);
    let letters = "a".repeat(100_000);
    let list: Vec<String> = (0..60_000).map(|n| format!("c{n}")).collect();
    let list = list.join(",");
    let pairs: String = (0..5_000).map(|n| format!("k{n}=v&")).collect();
    let own = format!("chart=bars&{}", "&".repeat(100_000));
    let parts = "a:b,".repeat(10_000);
    for value in [&long, &letters, &list, &pairs, &own, &parts] {
        for query in ["chart=", "period=", "item=", "headline=", "annotate=", "asOf=", ""] {
            for strictness in [Strict, Lenient] {
                let before = Instant::now();
                let said = parse(&format!("{query}{value}"), strictness).map_err(|fault| fault.to_string());
                let took = before.elapsed();
                // Half a second on a machine with nothing else to do; what looks at each pair takes a minute.
                assert!(took < Duration::from_secs(15), "{query} took {took:?}");
                if let Err(said) = said {
                    assert!(said.chars().count() < 500, "{query}: a message of {} characters", said.chars().count());
                }
            }
        }
    }
}

#[test]
fn ten_thousand_items_are_refused_without_a_wait() {
    let list: Vec<String> = (0..10_000).map(|n| format!("c{n}")).collect();
    let before = Instant::now();
    let said = answer(&format!("chart=bars&item={}", list.join(","))).expect_err("no such item");
    assert!(said.contains("'c0'"), "{said}");
    assert!(before.elapsed() < Duration::from_secs(15));
}

#[test]
fn control_characters_never_reach_a_message_or_a_word() {
    for hostile in ["%00", "%1b[31m", "%0a", "%0d%0aSet-Cookie:x", "%c2%85", "%7f"] {
        for key in ["chart", "item", "headline", "note", "period", "asOf", "highlight", "lang", "x"] {
            let said = parse(&format!("{key}={hostile}"), Strict).expect_err("control characters are no value");
            assert!(!said.to_string().chars().any(char::is_control), "{key}={hostile}");
        }
        let annotation = parse(&format!("annotate=CN:{hostile}"), Strict);
        assert!(annotation.is_err(), "annotate=CN:{hostile}");
    }
}

#[test]
fn markup_is_text() {
    let query = parse("headline=%3Cscript%3Ealert(1)%3C/script%3E", Strict).expect("plain text");
    assert_eq!(query.headline.as_deref(), Some("<script>alert(1)</script>"));
    assert_eq!(query.canonical(), "headline=%3Cscript%3Ealert%281%29%3C%2Fscript%3E");
}

#[test]
fn words_of_an_editor_have_two_hundred_characters_of_any_script() {
    assert!(parse(&format!("headline={}", "가".repeat(200)), Strict).is_ok());
    let said = message(&format!("headline={}", "가".repeat(201)));
    assert!(said.contains("at most 200 characters"), "{said}");
}

#[test]
fn the_nearest_language_of_a_tag() {
    for (tag, lang) in [("ko", Lang::KO), ("ko-KR", Lang::KO), ("KO_kr", Lang::KO), ("en-GB", Lang::EN)] {
        assert_eq!(Lang::nearest(tag), lang, "{tag}");
    }
    for tag in ["", "kok", "fr", "-ko", "한"] {
        assert_eq!(Lang::nearest(tag), Lang::EN, "{tag}");
    }
}

fn any_period() -> impl Strategy<Value = Period> {
    (1000u16..9999, sample::select(vec!["", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4"]))
        .prop_map(|(year, part)| Period::parse(&format!("{year}{part}")).expect("a period"))
}

fn any_range() -> impl Strategy<Value = (Period, Period)> {
    (any_period(), 0usize..40).prop_map(|(first, more)| {
        let last = (0..more).fold(first, |at, _| if at.year < 9998 { at.next() } else { at });
        (first, last)
    })
}

fn any_date() -> impl Strategy<Value = Date> {
    (1u16..9999, 1u8..=12, 1u8..=28).prop_map(|(y, m, d)| Date::parse(&format!("{y:04}-{m:02}-{d:02}")).expect("a day"))
}

fn codes() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::btree_set("[A-Za-z_][A-Za-z0-9_]{0,12}", 0..5).prop_map(|set| set.into_iter().collect())
}

fn words() -> impl Strategy<Value = String> {
    "[^\\p{C}\\p{Zl}\\p{Zp}]{0,40}".prop_map(|text| text.trim().to_string())
}

fn annotations() -> impl Strategy<Value = Vec<Annotation>> {
    // A text in which a comma, a code and a colon follow each other is two annotations by definition.
    let text = "[^:\\p{C}\\p{Zl}\\p{Zp}]{1,40}".prop_map(|text| text.trim().to_string());
    let one = ("[A-Z]{2}", text).prop_map(|(at, text)| Annotation { at, text });
    let good = |all: &Vec<Annotation>| all.iter().all(|a| !a.text.is_empty());
    proptest::collection::vec(one, 0..=4).prop_filter("a text says something", good)
}

fn any_style() -> impl Strategy<Value = HouseStyle> {
    let font =
        prop_oneof![Just(Font::Serif), Just(Font::Sans), "[A-Z가-힣][A-Za-z0-9 -]{0,20}[A-Z]".prop_map(Font::Named)];
    let colour = || option::of(0u32..=0xffffff);
    (option::of(font), colour(), colour(), colour(), colour())
        .prop_map(|(font, ground, ink, surplus, deficit)| HouseStyle { font, ground, ink, surplus, deficit })
}

fn any_query() -> impl Strategy<Value = Query> {
    let what = (
        sample::select(ChartKind::ALL.to_vec()),
        option::of(sample::select(vec!["total", "type", "country", "institution", "industry", "other"])),
        codes(),
        option::of(sample::select(vec!["balance", "exports", "imports", "other"])),
        option::of(any_range()),
        option::of(prop_oneof![Just(Compare::Nothing), any_period().prop_map(Compare::With)]),
        any::<bool>(),
        sample::select(Growth::ALL.to_vec()),
    );
    let when =
        (option::of(any_date()), any::<bool>(), option::of(sample::select(vec!["main", "first", "special", "other"])));
    let said = (option::of(words()), option::of(words()), codes(), annotations());
    let shown = (
        option::of(sample::select([Lang::EN, Lang::KO].to_vec())),
        sample::select(vec![ThemeChoice::Auto, ThemeChoice::Light, ThemeChoice::Dark]),
        any::<bool>(),
        option::of(sample::select(vec!["usd", "krw", "eur"])),
        any_style(),
    );
    (what, when, said, shown).prop_map(|(what, when, said, shown)| Query {
        chart: what.0,
        by: what.1.map(str::to_string),
        item: what.2,
        flow: what.3.map(str::to_string),
        period: what.4,
        compare: what.5,
        change: what.6,
        growth: what.7,
        as_of: when.0,
        first: when.1,
        compilation: when.2.map(str::to_string),
        headline: said.0.filter(|text| !text.is_empty()),
        note: said.1.filter(|text| !text.is_empty()),
        highlight: said.2,
        annotate: said.3,
        events: shown.2,
        currency: shown.3.map(str::to_string),
        lang: shown.0,
        theme: shown.1,
        style: shown.4,
    })
}

/// A spec without what repeats a fixed default, as the canonical form says it.
fn without_defaults(query: Query) -> Query {
    let flow = query.flow.filter(|flow| flow != "balance");
    Query { flow, ..query }
}

proptest! {
    #[test]
    fn the_canonical_form_parses_to_the_same_query(query in any_query()) {
        let canonical = query.canonical();
        let read = parse(&canonical, Strict).map_err(|fault| TestCaseError::fail(format!("{canonical}: {fault}")))?;
        prop_assert_eq!(&read, &without_defaults(query), "{}", canonical);
        prop_assert_eq!(read.canonical(), canonical);
    }

    #[test]
    fn any_text_is_a_query_or_a_short_error(text in "\\PC{0,80}") {
        for strictness in [Strict, Lenient] {
            match parse(&text, strictness) {
                Ok(query) => {
                    let canonical = query.canonical();
                    let again = parse(&canonical, Strict).map(|read| read.canonical());
                    prop_assert_eq!(again, Ok(canonical));
                }
                Err(fault) => prop_assert!(fault.to_string().chars().count() < 500),
            }
        }
    }

    #[test]
    fn any_known_key_with_any_bytes_is_a_query_or_an_error(
        key in sample::select(vec!["chart", "by", "item", "period", "compare", "asOf", "headline", "annotate", "highlight", "font", "ground", "ink"]),
        bytes in proptest::collection::vec(any::<u8>(), 0..40),
        raw in any::<bool>(),
    ) {
        let encoded: String = bytes.iter().map(|b| format!("%{b:02x}")).collect();
        let value = if raw { String::from_utf8_lossy(&bytes).into_owned() } else { encoded };
        if let Ok(query) = parse(&format!("{key}={value}"), Strict) {
            let canonical = query.canonical();
            prop_assert_eq!(parse(&canonical, Strict).map(|read| read.canonical()), Ok(canonical));
        }
    }

    #[test]
    fn any_query_is_resolved_or_rejected_with_a_reason(query in any_query()) {
        use std::sync::LazyLock;
        static DATA: LazyLock<Dataset> = LazyLock::new(shipped);
        match resolve(&query, &DATA) {
            Ok(resolved) => prop_assert!(!resolved.periods.is_empty()),
            Err(fault) => prop_assert!(fault.to_string().chars().count() < 700),
        }
    }
}

#[test]
fn attributes_are_keys_in_any_case_with_or_without_hyphens_and_empty_ones_are_absent() {
    let parsed = |query: &str| parse(query, Attributes).map(|query| query.canonical());
    for name in ["asOf", "asof", "as-of", "AS-OF"] {
        let query = format!("class=x&CHART=bars&{name}=2023-03-24&period=&compare=");
        assert_eq!(parsed(&query), Ok("chart=bars&asOf=2023-03-24".to_string()), "{name}");
    }
    assert!(matches!(parsed("as-of=2023-03-24&asof=2023-03-24"), Err(QueryError::RepeatedKey { key: "asOf" })));
    assert!(matches!(parsed("as-off=x"), Err(QueryError::UnknownKey { nearest: Some(key), .. }) if key == "asOf"));
    assert!(parse("as-of=2023-03-24", Strict).is_err() && parse("asof=2023-03-24", Lenient).is_err());
}
