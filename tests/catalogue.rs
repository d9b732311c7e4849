//! Mistakes in a catalogue: each is reported with its file and line, with what was found and what would be right.
//! Long, because it lists them all.

use crate::support::package::Package;

use ip_balance::query::Lang;
use ip_balance::site::{Resources, catalogue_sources, message_signatures};
use ip_balance::words::compile::{Source, compile_all};
use ip_balance::words::{Kind, Parameter, Signature};
use std::path::Path;

/// The only message of the planted catalogues, with an argument of every kind.
fn signature() -> Signature {
    let parameter = |(name, kind): (&str, Kind)| Parameter {
        name: name.to_string(),
        field: name.to_string(),
        kind,
        optional: name == "maybe",
    };
    let flows = ["balance", "exports"].map(str::to_string).to_vec();
    let parameters = [
        ("text", Kind::Text),
        ("number", Kind::Number),
        ("value", Kind::Money),
        ("period", Kind::Period),
        ("date", Kind::Date),
        ("flow", Kind::Choice(flows)),
        ("names", Kind::Names),
        ("periods", Kind::Periods),
        ("maybe", Kind::Text),
    ];
    Signature { id: "shown".to_string(), parameters: parameters.map(parameter).into() }
}

fn errors(language: &str, text: &str) -> Vec<String> {
    let source = Source::new("words.ftl", text);
    match compile_all(language, &[source], &[signature()]) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn each_mistake_is_reported_with_its_place_and_what_would_be_right() {
    let cases = [
        (
            "# Nothing here.\n",
            "words.ftl:2: found no message 'shown', expected 'shown = …', which the program shows with $text, $number, $value, $period, $date, $flow, $names, $periods, $maybe",
        ),
        (
            "shown = A\nother = B\n",
            "words.ftl:2: found 'other', which nothing shows, expected it removed, or shown by the program",
        ),
        (
            "shown = A\n-name = B\n",
            "words.ftl:2: found '-name', which nothing shows, expected it removed, or shown by the program",
        ),
        ("shown = A\nshown = B\n", "words.ftl:2: found 'shown' a second time, expected it once"),
        (
            "# Note\nshown = { $value\n",
            "words.ftl:3: found text that is not Fluent, expected a token starting with \"}\"",
        ),
        (
            "shown =\n    .title = A\n",
            "words.ftl:1: found 'shown' without a text, expected a text after the equals sign\nwords.ftl:2: found the attribute '.title', expected a message of its own",
        ),
        ("shown = A\n    .title = B\n", "words.ftl:2: found the attribute '.title', expected a message of its own"),
        (
            "shown = { $amount }\n",
            "words.ftl:1: found $amount, expected one that 'shown' is given: $text, $number, $value, $period, $date, $flow, $names, $periods, $maybe",
        ),
        (
            "shown = { $value }\n",
            "words.ftl:1: found $value without a function, expected what shows an amount: MONEY, SIZE, or SIGN and ALIKE in a selector",
        ),
        (
            "shown = A\n    { MONEY($text) }\n",
            "words.ftl:2: found $text in MONEY, expected what shows a text: nothing, CAPITAL, PLAIN, WITHIN, ARTICLE, TOWARD or SENTENCE",
        ),
        (
            "shown = { AMOUNT($value) }\n",
            "words.ftl:1: found the function AMOUNT, expected MONEY, SIZE, PERIOD, YEAR, SPAN, DATE, LIST, CODES, PERIODS, COUNT, NUMBER, CAPITAL, PLAIN, WITHIN, ARTICLE, TOWARD, SENTENCE or PARTICLE",
        ),
        (
            "shown = { MONEY() }\n",
            "words.ftl:1: found MONEY without an argument, expected an argument such as $value in place 1",
        ),
        (
            "shown = { MONEY($value, style: \"loud\") }\n",
            "words.ftl:1: found another value of 'style', expected \"words\" or \"headline\" or \"mark\"",
        ),
        (
            "shown = { MONEY($value, colour: \"red\") }\n",
            "words.ftl:1: found the option 'colour' of MONEY, expected style or sign",
        ),
        ("shown = { DATE($date, $date) }\n", "words.ftl:1: found 2 arguments of DATE, expected 1"),
        ("shown = { CAPITAL() }\n", "words.ftl:1: found CAPITAL of nothing, expected a text in its brackets"),
        (
            "shown = { $text }{ PARTICLE(\"은\") }\n",
            "words.ftl:1: found the particle '은', expected a particle that the rules of this language know",
        ),
        (
            "shown = { other }\n",
            "words.ftl:1: found 'other', expected a message or term of this language that does not use itself",
        ),
        (
            "shown = { -name }\n",
            "words.ftl:1: found '-name', expected a message or term of this language that does not use itself",
        ),
        (
            "shown = { part }\npart = { shown }\n",
            "words.ftl:2: found 'shown', expected a message or term of this language that does not use itself",
        ),
        (
            "shown = { -name(case: \"large\") }\n-name = A\n",
            "words.ftl:1: found 'name' with an attribute or arguments, expected a message or a term alone\nwords.ftl:2: found '-name', which nothing shows, expected it removed, or shown by the program",
        ),
        ("shown = { -name }\n-name = { $text }\n", "words.ftl:2: found $text, expected no argument in a term"),
        (
            "shown = { $maybe }\n",
            "words.ftl:1: found $maybe, which may be absent, expected it within a selector that has a variant [none]",
        ),
        (
            "shown = { $maybe ->\n    [some] { $maybe }\n   *[other] A\n}\n",
            "words.ftl:2: found a selector without it, expected a variant [none] that is not the default: the argument may be absent",
        ),
        (
            "shown = { $flow ->\n    [imports] A\n   *[balance] B\n}\n",
            "words.ftl:2: found the variant [imports], expected one of balance, exports",
        ),
        (
            "shown = { $flow ->\n    [exports] A\n    [exports] B\n   *[balance] C\n}\n",
            "words.ftl:3: found the variant [exports] a second time, expected it once",
        ),
        (
            "shown = { $flow ->\n    [exports] A\n    [balance] B\n}\n",
            "words.ftl:4: found text that is not Fluent, expected The select expression must have a default variant",
        ),
        (
            "shown = { $number ->\n    [few] A\n   *[other] B\n}\n",
            "words.ftl:2: found the variant [few], expected one of one, other",
        ),
        (
            "shown = { $value ->\n    [positive] A\n   *[other] B\n}\n",
            "words.ftl:1: found a selector by $value, expected a function that chooses by an amount: MONEY, SIZE, or SIGN and ALIKE in a selector",
        ),
        (
            "shown = { COLOUR($value) ->\n    [red] A\n   *[other] B\n}\n",
            "words.ftl:1: found a selector by COLOUR, expected SIGN, LENGTH, SAME, ALIKE, SHORT or an argument",
        ),
        (
            "shown = { SIGN($value) ->\n    [plus] A\n   *[other] B\n}\n",
            "words.ftl:2: found the variant [plus], expected one of positive, negative, zero",
        ),
        (
            "shown = { SHORT($text) ->\n    [yes] A\n   *[no] B\n}\n",
            "words.ftl:1: found SHORT without a number of words, expected words: 3",
        ),
        (
            "shown = { \"a\" ->\n    [a] A\n   *[b] B\n}\n",
            "words.ftl:1: found a selector by a literal, expected one by an argument or a function",
        ),
        (
            "shown = { -name ->\n    [a] A\n   *[b] B\n}\n-name = a\n",
            "words.ftl:1: found text that is not Fluent, expected Term references can't be used as a selector",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(errors("en", text).join("\n"), expected, "{text}");
    }
}

#[test]
fn a_language_without_rules_is_reported() {
    assert_eq!(
        errors("xx", "shown = A\n"),
        ["words.ftl:1: found the language 'xx', expected one whose numbers and plurals are in src/words/rules"]
    );
}

#[test]
fn an_argument_of_every_kind_can_be_shown() {
    let text = "shown =
    { $text } { $number } { MONEY($value) } { SIZE($value, style: \"headline\") } { PERIOD($period) } { DATE($date) }
    { LIST($names) } { PERIODS($periods) } { COUNT($number) } { CAPITAL($text) } { YEAR($period) } { CODES($names) }
    { $flow ->
        [exports] A
       *[balance] B
    }
    { $maybe ->
        [none] C
       *[some] { $maybe }
    }
    { $number ->
        [0] D
        [one] E
       *[other] F
    }
";
    assert_eq!(errors("en", text), Vec::<String>::new());
}

fn resources() -> Resources {
    Resources::source_tree(Path::new(env!("CARGO_MANIFEST_DIR")))
}

/// The files of a language that ships.
fn shipped(lang: Lang) -> Vec<Source> {
    catalogue_sources(&resources(), lang).expect("the language has both catalogues")
}

/// The mistakes in files of a language, of all messages that the program shows.
fn errors_in(lang: Lang, sources: &[Source]) -> Vec<String> {
    let signatures = message_signatures(&resources()).expect("templates name messages that can be checked");
    match compile_all(lang.code(), sources, &signatures) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn what_ships_has_no_mistakes_and_no_message_that_nothing_shows() {
    for lang in Lang::all() {
        assert_eq!(errors_in(lang, &shipped(lang)), Vec::<String>::new());
    }
}

#[test]
fn a_message_that_one_language_lacks_is_reported_for_it() {
    for lang in Lang::all() {
        let mut sources = shipped(lang);
        let others: Vec<&str> = sources[0].text.lines().filter(|line| !line.starts_with("help-close =")).collect();
        let end = others.len();
        sources[0].text = others.join("\n");
        let place = format!("www/words/{}.ftl:{end}", lang.code());
        let expected = "found no message 'help-close', expected 'help-close = …', which the program shows";
        assert_eq!(errors_in(lang, &sources), [format!("{place}: {expected}")]);
    }
}

#[test]
fn a_message_of_the_package_that_nothing_shows_is_reported_in_its_file() {
    for lang in Lang::all() {
        let mut sources = shipped(lang);
        let place = format!("words.{}.ftl:{}", lang.code(), sources[1].text.lines().count() + 1);
        sources[1].text += "nobody-shows-this = A\n";
        let expected = "found 'nobody-shows-this', which nothing shows, expected it removed, or shown by the program";
        assert_eq!(errors_in(lang, &sources), [format!("{place}: {expected}")]);
    }
}

#[test]
fn a_package_needs_no_words_of_its_own() {
    let package = Package::copy();
    for lang in Lang::all() {
        package.remove(&format!("words.{}.ftl", lang.code()));
        let resources = resources().with_package(package.folder.clone()).expect("the copy is a folder");
        let sources = catalogue_sources(&resources, lang).expect("the program has words for it");
        assert_eq!(errors_in(lang, &sources), Vec::<String>::new());
    }
}

#[test]
fn words_of_a_package_take_the_place_of_the_program_s_own_for_it_and_no_others() {
    let sources = |own: &str| {
        [
            Source::new("program.ftl", "shown = { part }\n"),
            Source::new("own.ftl", own),
            Source::default_words("defaults.ftl", "part = The default\nother = Not shown\n"),
        ]
    };
    let text = |own: &str| {
        let signature = Signature { parameters: Vec::new(), ..signature() };
        let catalogue = compile_all("en", &sources(own), &[signature]).map_err(|errors| errors[0].to_string())?;
        Ok::<_, String>(format!("{:?}", catalogue.messages["shown"]))
    };
    assert_eq!(text(""), Ok("[Text(\"The default\")]".to_string()));
    assert_eq!(text("part = Its own\n"), Ok("[Text(\"Its own\")]".to_string()));
    let twice = "own.ftl:1: found 'shown' a second time, expected it once".to_string();
    assert_eq!(text("shown = Another\n"), Err(twice));
    let unused = "own.ftl:1: found 'others', which nothing shows, expected it removed, or shown by the program";
    assert_eq!(text("others = Not shown\n"), Err(unused.to_string()));
}
