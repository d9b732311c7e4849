//! The messages of pages: those that Rust code shows, those that templates name, and their texts in each language.
//! Long, because the three are checked against each other.

use super::{
    Resources,
    plan::{self, Plan},
};
use crate::data::{Date, Decimal, Length, Period};
use crate::error::Error;
use crate::query::{ChartKind, Lang};
use crate::words::compile::{Source, compile_all};
use crate::words::{
    self, Arguments, ClaimText, Kind, Language, Parameter, Phrase, Signature, Value, message::messages,
};
use minijinja::{
    Error as TemplateError, ErrorKind,
    machinery::{Token, tokenize},
    syntax::SyntaxConfig,
    value::Kwargs,
};
use std::io;

messages! {
    /// The messages of pages that Rust code shows. Templates name the others by their ids.
    #[derive(Clone, Debug, PartialEq)]
    pub enum PageText<'a> {
        SiteName = "site-name",
        /// A citation of a chart.
        Cited = "make-cited" { title: &'a str, site: &'a str, source: &'a str, day: &'a str, address: &'a str },
        /// What catalogues of data say of the package.
        Description = "downloads-description" { name: &'a str, figures: usize, releases: usize, sources: usize },
        /// Who publishes the statistic, and the days of its first and last release.
        Standfirst = "standfirst" { publisher: &'a str, releases: usize, first: Date, last: Date },
        Sources = "sources-text" { figures: usize, releases: usize, sources: usize, conflicts: usize },
        /// That another statistic has taken the place of this one since the day `successor`.
        Ended = "series-ended-text" { last_year: Period, last_release: Date, last_period: Period, successor: Date },
        /// How much annual balances moved from what was first published, on average.
        Revised = "chapter-total-revised" { first: Period, last: Period, mean: Decimal, smaller: Vec<String> },
        // What the server says where it has nothing to show.
        ServerNotFound = "server-not-found",
        ServerMethod = "server-method" { found: &'a str },
        ServerAddressTooLong = "server-address-too-long" { most: usize },
        ServerNumber = "server-number" { key: &'a str, found: &'a str, least: usize, most: usize },
        /// `example` is the address of a chart's page.
        ServerNoChart = "server-no-chart" { example: &'a str },
        ServerNoFormat = "server-no-format" { found: &'a str },
        ServerPictureTooLarge = "server-picture-too-large",
        ServerBusy = "server-busy",
        ServerFault = "server-fault",
        /// Why a change from the year before is not told.
        OtherRelease = "size-other-release",
        AcrossBreak = "size-across-break",
        /// The last figure of a statistic that has none for the period told.
        LastOf = "look-alikes-last" { period: Period, level: &'a str },
        /// A figure of the package that was wrong: `before` is what stood there, `after` what stands there now.
        CorrectionOf = "correction-of" { name: &'a str, when: Period, release: Date, before: Option<Decimal>, after: Option<Decimal> },
        /// The name of a chapter that has no words of its own. `by`: its dimension, as subtitles name it.
        AnyChapter = "any-chapter" { kind: ChartKind, by: &'a str },
        AnyChapterText = "any-chapter-text" { kind: ChartKind },
    }
}

/// The name of a chapter and its text, by the chapter's id.
pub fn chapter(id: &str) -> [Phrase<'static>; 2] {
    chapter_ids(id).map(|id| Phrase { id: id.into(), arguments: Arguments::default() })
}

fn chapter_ids(id: &str) -> [String; 2] {
    [format!("chapter-{id}"), format!("chapter-{id}-text")]
}

/// The texts of all messages in one language.
#[derive(Debug)]
pub struct PageMessages {
    pub lang: Lang,
    language: Language,
    /// The messages that templates name.
    of_templates: Vec<Signature>,
}

impl PageMessages {
    /// Reads the program's catalogue and the package's, and checks them against what charts and pages show.
    ///
    /// # Errors
    ///
    /// Names each message that is missing, unused or given other arguments than it shows, with its file and line.
    pub fn load(resources: &Resources, plan: &Plan, lang: Lang) -> Result<PageMessages, Error> {
        let of_templates = messages_of_templates(resources)?;
        let sources = page_sources(resources, plan, lang)?;
        let signatures = with_templates(&of_templates, plan);
        let catalogue = compile_all(lang.code(), &sources, &signatures).map_err(|errors| {
            let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
            Error::new(errors.join("; "))
        })?;
        let language = Language::new(catalogue).expect("the compiler takes only languages that have rules");
        let language = language.with_names(resources.names_in_sentences(lang)?);
        Ok(PageMessages { lang, language, of_templates })
    }

    /// The text of a message.
    pub fn say<'a>(&self, message: impl Into<Phrase<'a>>) -> String {
        self.language.say(message)
    }

    /// The text of a message that a template names: the function `msg` of templates.
    pub fn say_in_template(&self, id: &str, values: &Kwargs) -> Result<String, TemplateError> {
        let invalid = |detail: String| TemplateError::new(ErrorKind::InvalidOperation, detail);
        let signature = self.of_templates.iter().find(|signature| signature.id == id);
        let signature = signature.ok_or_else(|| invalid(format!("found no message '{id}'")))?;
        let mut arguments = Arguments::default();
        for Parameter { name, kind, .. } in &signature.parameters {
            let value: minijinja::Value = values.get(name)?;
            let typed = argument(kind, &value)
                .ok_or_else(|| invalid(format!("found '{value}' for ${name} of {id}, expected a value of {kind:?}")))?;
            arguments.set(name.clone(), typed);
        }
        values.assert_all_used()?;
        Ok(self.say(Phrase { id: id.to_string().into(), arguments }))
    }
}

/// Every message of charts, claims and pages, with the arguments that it is given.
///
/// # Errors
///
/// A template cannot be read, or names a message in a way that cannot be checked.
pub fn message_signatures(resources: &Resources) -> Result<Vec<Signature>, Error> {
    let plan = resources.plan(&resources.dataset()?)?;
    Ok(with_templates(&messages_of_templates(resources)?, &plan))
}

/// The messages that templates name, and those that Rust code shows.
fn with_templates(of_templates: &[Signature], plan: &Plan) -> Vec<Signature> {
    let no_arguments = |id| Signature { id, parameters: Vec::new() };
    let chapters = plan.chapters.iter().flat_map(|chapter| chapter_ids(&chapter.id)).map(no_arguments);
    words::signatures()
        .into_iter()
        .chain(ClaimText::signatures())
        .chain(PageText::signatures())
        .chain(chapters)
        .chain(of_templates.iter().cloned())
        .collect()
}

/// The Fluent files of a language: the program's, the package's if it has one, and what stands for words that it does not
/// give, those of its chapters among them.
///
/// # Errors
///
/// A file cannot be read, or the package is not sound.
pub fn catalogue_sources(resources: &Resources, lang: Lang) -> Result<Vec<Source>, Error> {
    page_sources(resources, &resources.plan(&resources.dataset()?)?, lang)
}

/// The Fluent files of a language as [`chart_sources`] has them, and the words of chapters that have none: empty.
fn page_sources(resources: &Resources, plan: &Plan, lang: Lang) -> Result<Vec<Source>, Error> {
    let mut sources = chart_sources(resources, lang)?;
    let ids = plan.chapters.iter().flat_map(|chapter| chapter_ids(&chapter.id));
    let empty: String = ids.map(|id| format!("{id} = {{ \"\" }}\n")).collect();
    sources.push(Source::default_words(plan::FILE, empty));
    Ok(sources)
}

/// The Fluent files of a language: the program's, and the package's if it has one; then what stands for words that the
/// package does not give.
///
/// # Errors
///
/// A file cannot be read, or the package does not say what it is.
pub fn chart_sources(resources: &Resources, lang: Lang) -> Result<Vec<Source>, Error> {
    let of_program = |folder: &str| {
        let file = format!("{folder}/{}.ftl", lang.code());
        Ok::<_, Error>((format!("www/{file}"), resources.text(&file)?))
    };
    let (program, defaults) = (of_program("words")?, of_program("words/package")?);
    let (file, package) = (format!("words.{}.ftl", lang.code()), &resources.package);
    let own = match package.read_text(&file) {
        Ok(text) => Some(Source::new(file, text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(Error::new(format!("cannot read {file} in {}: {error}", package.location()))),
    };
    let program = Source::new(program.0, program.1);
    let defaults =
        [Source::default_words(defaults.0, defaults.1), words::identity_terms(&resources.package_info()?, lang.code())];
    Ok([program].into_iter().chain(own).chain(defaults).collect())
}

/// A template's value as an argument; `None` if it is not of that kind.
fn argument(kind: &Kind, value: &minijinja::Value) -> Option<Value<'static>> {
    match kind {
        Kind::Text => Some(Value::Text(value.as_str()?.to_string().into())),
        Kind::Number => Some(Value::Number(value.as_i64()?)),
        Kind::Date => Some(Value::Date(Date::parse(value.as_str()?)?)),
        Kind::Choice(words) => {
            let word = value.as_str().filter(|word| words.iter().any(|known| known == word))?;
            Some(Value::Choice(word.to_string().into()))
        }
        Kind::Money | Kind::Period | Kind::Names | Kind::Periods | Kind::Message => None,
    }
}

/// The kinds of the arguments that templates give, by name.
fn kind(name: &str) -> Option<Kind> {
    let choice = |words: &[&str]| Kind::Choice(words.iter().map(ToString::to_string).collect());
    Some(match name {
        "name" => Kind::Text,
        "number" | "pixels" => Kind::Number,
        "day" => Kind::Date,
        "length" => choice(&Length::ALL.map(Length::code)),
        "chart" => choice(&ChartKind::ALL.map(ChartKind::code)),
        "theme" => choice(&["auto", "light", "dark"]),
        "colour" => choice(&["ground", "ink", "surplus", "deficit"]),
        "width" => choice(&["phone", "column", "full"]),
        "kind" => choice(&["frame", "element", "picture", "address"]),
        "format" => choice(&["png", "png2", "svg", "csv", "excel", "json"]),
        "file" => choice(&PACKAGE_FILES),
        "language" => choice(&Lang::with_catalogues().into_iter().map(Lang::code).collect::<Vec<_>>()),
        _ => return None,
    })
}

/// The files of a data package that have a description, without their endings; `other` stands for all others.
pub const PACKAGE_FILES: [&str; 24] = [
    "README",
    "datapackage",
    "observations",
    "conflicts",
    "releases",
    "series",
    "dimensions",
    "items",
    "parents",
    "breaks",
    "details",
    "sources",
    "measures",
    "krw_per_usd",
    "names",
    "exceptions",
    "finer_prints",
    "events",
    "corrections",
    "look_alikes",
    "claims",
    "story",
    "vintages",
    "other",
];

fn messages_of_templates(resources: &Resources) -> Result<Vec<Signature>, Error> {
    let names = resources.www.names("").map_err(|error| Error::new(format!("cannot list www: {error}")))?;
    let mut signatures: Vec<Signature> = Vec::new();
    for name in names.iter().filter(|name| name.ends_with(".html")) {
        for signature in
            messages_of(&resources.text(name)?).map_err(|error| Error::new(format!("www/{name}:{error}")))?
        {
            match signatures.iter().find(|known| known.id == signature.id) {
                None => signatures.push(signature),
                Some(known) if *known == signature => {}
                Some(_) => {
                    let id = signature.id;
                    return Err(Error::new(format!("www/{name}: found '{id}' with other arguments than elsewhere")));
                }
            }
        }
    }
    Ok(signatures)
}

/// The messages that a template names, `msg("id", name=value)`; an error begins with its line.
fn messages_of(template: &str) -> Result<Vec<Signature>, String> {
    let tokens = tokenize(template, false, SyntaxConfig::default());
    let tokens =
        tokens.collect::<Result<Vec<_>, _>>().map_err(|error| format!("{}: {error}", error.line().unwrap_or(0)))?;
    let mut signatures = Vec::new();
    for (at, window) in tokens.windows(4).enumerate() {
        let [(Token::Ident("msg"), span), (Token::ParenOpen, _), (id, _), (next, _)] = window else { continue };
        let line = span.start_line;
        let (Token::Str(id), Token::Comma | Token::ParenClose) = (id, next) else {
            return Err(format!("{line}: found a message whose id is worked out, expected an id in quotes"));
        };
        let mut parameters = Vec::new();
        for name in argument_names(&tokens[at + 3..]) {
            let kind = kind(name).ok_or_else(|| {
                format!("{line}: found the argument '{name}' of {id}, expected one whose kind is known")
            })?;
            parameters.push(Parameter { name: name.to_string(), field: name.to_string(), kind, optional: false });
        }
        signatures.push(Signature { id: id.to_string(), parameters });
    }
    Ok(signatures)
}

/// The names of a call's arguments, from the tokens that follow its first argument.
fn argument_names<'a, Span>(tokens: &'a [(Token<'a>, Span)]) -> Vec<&'a str> {
    let mut depth = 0_usize;
    let mut names = Vec::new();
    for window in tokens.windows(3) {
        let [(token, _), (next, _), (after, _)] = window else { continue };
        match (token, next, after) {
            (Token::ParenOpen | Token::BracketOpen | Token::BraceOpen, ..) => depth += 1,
            (Token::ParenClose | Token::BracketClose | Token::BraceClose, ..) if depth == 0 => break,
            (Token::ParenClose | Token::BracketClose | Token::BraceClose, ..) => depth -= 1,
            (Token::Comma, Token::Ident(name), Token::Assign) if depth == 0 => names.push(*name),
            _ => {}
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogues_that_ship_hold_what_pages_show_and_nothing_else() {
        let resources = Resources::source_tree(std::path::Path::new(env!("CARGO_MANIFEST_DIR")));
        let plan = resources.dataset().and_then(|data| resources.plan(&data)).expect("the package that ships is sound");
        for lang in Lang::all() {
            let messages = PageMessages::load(&resources, &plan, lang).map_err(|error| error.to_string());
            assert_eq!(messages.map(|messages| messages.lang), Ok(lang));
        }
    }

    #[test]
    fn the_messages_of_a_template_are_found_with_their_arguments() {
        let template =
            "<p>{{ msg(\"one\") }}</p>\n{% if f(msg('two', number=g(1, day=2), name=\"a\")) %}msg(3){% endif %}";
        let found = messages_of(template).expect("both are named in quotes");
        let names = |signature: &Signature| signature.parameters.iter().map(|p| p.name.clone()).collect::<Vec<_>>();
        assert_eq!(found.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(), ["one", "two"]);
        assert_eq!(
            found.iter().map(names).collect::<Vec<_>>(),
            [vec![], vec!["number".to_string(), "name".to_string()]]
        );
    }

    #[test]
    fn a_message_that_cannot_be_checked_is_refused_with_its_line() {
        let error = |template| messages_of(template).expect_err("it cannot be checked");
        assert!(error("\n{{ msg(\"a-\" ~ id) }}").starts_with("2: found a message whose id"));
        assert!(error("\n\n{{ msg(id) }}").starts_with("3: found a message whose id"));
        assert!(error("{{ msg(\"a\", taste=1) }}").starts_with("1: found the argument 'taste' of a"));
    }
}
