//! The article and the claims of the data package, as templates need them.

use super::{Chart, Resources, story::Chapter};
use crate::claims::{self, Article, Block, Claim, Proof};
use crate::data::Dataset;
use crate::error::Error;
use crate::query::Lang;
use crate::words;
use minijinja::{Value, context, value::Serde};
use std::io::ErrorKind;

/// The article in a language: its title, its day and its blocks in order, each chart with the name of its files. Nothing
/// if the package has none.
pub fn article(resources: &Resources, data: &Dataset, lang: Lang) -> Result<Value, Error> {
    let Some(article) = read(resources, data, lang)? else { return Ok(Value::from(())) };
    let mut charts = 0;
    let block = |block: &Block| {
        charts += usize::from(matches!(block, Block::Chart(_)));
        context! { id => chart_id(charts), ..Value::from(Serde(block)) }
    };
    let blocks: Vec<Value> = article.blocks.iter().map(block).collect();
    Ok(context! { title => article.title, day => article.as_of.to_string(), blocks })
}

/// The charts of the article, which are the same in every language.
pub fn charts(resources: &Resources, data: &Dataset) -> Result<Vec<Chapter>, Error> {
    let of = |lang| {
        let blocks = read(resources, data, lang)?.map(|article| article.blocks).unwrap_or_default();
        let queries = blocks.into_iter().filter_map(|block| match block {
            Block::Chart(query) => Some(query),
            Block::Heading(_) | Block::Paragraph(_) | Block::Note(_) => None,
        });
        let chapter = |(at, query): (usize, String)| {
            Ok(Chapter { id: chart_id(at + 1), query: Chart::compose(data, &query, lang)?.figure.query })
        };
        queries.enumerate().map(chapter).collect::<Result<Vec<_>, Error>>()
    };
    let charts = of(Lang::default())?;
    for lang in Lang::all() {
        if of(lang)? != charts {
            let found = format!(
                "found other charts in article.{}.txt than in article.{}.txt",
                lang.code(),
                Lang::default().code()
            );
            return Err(Error::new(format!("{found}, expected the same")));
        }
    }
    Ok(charts)
}

/// The name of the files of a chart of the article, counted from 1.
fn chart_id(number: usize) -> String {
    format!("article-{number}")
}

/// Reads the article of a package; `None` if it has none in that language.
fn read(resources: &Resources, data: &Dataset, lang: Lang) -> Result<Option<Article>, Error> {
    let file = format!("article.{}.txt", lang.code());
    let package = &resources.package;
    let source = match package.read_text(&file) {
        Ok(source) => source,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::new(format!("cannot read {file} in {}: {error}", package.location()))),
    };
    claims::article(&source, &file, data, lang).map(Some).map_err(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Error::new(problems.join("; "))
    })
}

/// The query of the article's first chart, which previews of the article show; `context` is that of its page.
pub fn first_chart(context: &Value) -> Option<String> {
    let blocks = context.get_attr("article").ok()?.get_attr("blocks").ok()?;
    let chart = |block: &Value| block.get_attr("kind").is_ok_and(|kind| kind.as_str() == Some("chart"));
    let first = blocks.try_iter().ok()?.find(chart)?;
    first.get_attr("text").ok()?.as_str().map(str::to_string)
}

/// The claims in a language, in the order of the package, those of one day in one group.
pub fn claims(resources: &Resources, data: &Dataset, lang: Lang) -> Result<Vec<Value>, Error> {
    let claims =
        claims::read(&*resources.package, data).map_err(|problems| Error::package(&*resources.package, &problems))?;
    let days = claims.chunk_by(|one, next| one.as_of == next.as_of);
    Ok(days
        .map(|claims| {
            let claim = |claim: &Claim| {
                context! {
                    state => state(claim),
                    text => claim.text(lang),
                    verdict => claim.verdict(data, lang),
                    reported_by => claim.reported_by(data, lang),
                }
            };
            context! { day => words::date(lang, claims[0].as_of), claims => claims.iter().map(claim).collect::<Vec<_>>() }
        })
        .collect())
}

/// The class by which the style sheet tells claims apart.
fn state(claim: &Claim) -> &'static str {
    match (&claim.lapse, claim.proof) {
        (Some(_), _) => "ended",
        (None, Proof::Proven) => "holds",
        (None, Proof::Reported { .. }) => "reported",
    }
}
