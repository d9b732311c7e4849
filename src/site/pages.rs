//! Templates under `www` to pages: words of a language, facts of the data, charts drawn in place.

use super::{
    Assets, Failure, Folder, Project, article, catalogue,
    drawing::Drawing,
    facts::Facts,
    story::{self, Chapter},
};
use crate::data::{Compilation, Dataset, Length, Period};
use crate::locale;
use crate::paint::svg;
use crate::spec::{Lang, Strictness};
use crate::table::{self, Table, TableRow};
use crate::tip::SourceLine;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, Value, context, syntax::SyntaxConfig, value::Serde};
use std::sync::Arc;

/// Everything that pages are made from.
pub struct Pages<'a> {
    pub project: &'a Project,
    pub data: Arc<Dataset>,
    pub assets: &'a Assets,
    pub files: Vec<String>,
    pub base_url: Option<String>,
}

/// The folder of a language's pages, relative to the root of the site.
fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "",
        Lang::Ko => "ko/",
    }
}

/// The language in its own words.
fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Ko => "한국어",
    }
}

impl Pages<'_> {
    /// Writes the pages in both languages.
    pub fn write(&self, out: &mut Folder) -> Result<(), Failure> {
        let story = story::story(&self.data);
        for lang in Lang::ALL {
            let environment = self.environment(lang);
            let context = self.context(lang, &story)?;
            for page in ["index.html", "article.html", "embed.html"] {
                let fault = |error: Error| Failure::new(format!("www/{page}: {}", causes(&error)));
                let template = environment.get_template(page).map_err(fault)?;
                let html = template.render(&context).map_err(fault)?;
                out.put(&format!("{}{page}", folder(lang)), html.as_bytes())?;
            }
        }
        if let Some(base) = &self.base_url {
            out.put("sitemap.xml", sitemap(base).as_bytes())?;
        }
        Ok(())
    }

    fn environment(&self, lang: Lang) -> Environment<'static> {
        let mut environment = Environment::new();
        environment.set_loader(minijinja::path_loader(self.project.www("")));
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(|out, state, value| match value.as_str().filter(|_| !value.is_safe()) {
            // As pictures escape: without the strokes of addresses, which are harmless.
            Some(text) => {
                let mut escaped = String::new();
                svg::escape(text, &mut escaped);
                out.write_str(&escaped).map_err(Error::from)
            }
            None => minijinja::escape_formatter(out, state, value),
        });
        environment.set_undefined_behavior(minijinja::UndefinedBehavior::SemiStrict);
        environment.set_syntax(
            SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build().expect("the default syntax is valid"),
        );
        let data = Arc::clone(&self.data);
        let chart = move |state: &State, query: &str, id: &str| chart(state, &data, lang, query, id);
        environment.add_function("chart", chart);
        environment.add_filter("unbroken", unbroken);
        environment
    }

    fn context(&self, lang: Lang, story: &[Chapter]) -> Result<Value, Failure> {
        let root = if folder(lang).is_empty() { "" } else { "../" };
        let languages = Lang::ALL.map(|l| context! { lang => l.code(), folder => folder(l), name => name(l) });
        let first = story.first().map(|chapter| Drawing::of(&self.data, &chapter.query, lang)).transpose()?;
        let files = self.files.iter().map(|path| context! { path, name => path.rsplit('/').next() });
        Ok(context! {
            lang => lang.code(),
            root,
            folder => folder(lang),
            languages,
            base_url => &self.base_url,
            assets => Serde(self.assets),
            facts => Serde(Facts::of(&self.data, lang)),
            dataset => Value::from_safe_string(catalogue::dataset(&self.data, self.base_url.as_deref(), &self.files, lang)),
            finding => first.map(|drawing| drawing.figure.head.title),
            story => chapters(story),
            article => article::article(self.project, &self.data, lang)?,
            claims => article::claims(self.project, &self.data, lang)?,
            periods => periods(&self.data, lang),
            releases => releases(&self.data, lang),
            files => files.collect::<Vec<_>>(),
        })
    }
}

/// What a template asks for by `chart(query, id)`: the element with its whole figure inside.
fn chart(state: &State, data: &Dataset, lang: Lang, query: &str, id: &str) -> Result<Value, Error> {
    let fault = |failure: Failure| Error::new(ErrorKind::InvalidOperation, failure.to_string());
    let drawing = Drawing::of(data, query, lang).map_err(fault)?;
    let head = &drawing.figure.head;
    let context = context! {
        // The words of the page that asks.
        w => state.lookup("w"),
        id,
        attributes => attributes(&drawing.figure.query),
        lang => lang.code(),
        head => context! {
            title => &head.title,
            subtitle => &head.subtitle,
            as_of => &head.as_of,
            notes => &head.notes,
            source => &head.source,
        },
        plots => Value::from_safe_string(drawing.plots()),
        table => rows(table::table(&drawing.figure, data)),
    };
    let html = state.env().get_template("chart.html")?.render(context)?;
    Ok(Value::from_safe_string(html))
}

/// A text in which no line ends between a sign and its figure.
fn unbroken(text: &str) -> Value {
    let word = |word: &str| {
        let mut escaped = String::new();
        svg::escape(word, &mut escaped);
        if word.starts_with(['−', '+']) { format!("<span>{escaped}</span>") } else { escaped }
    };
    Value::from_safe_string(text.split(' ').map(word).collect::<Vec<_>>().join(" "))
}

fn rows(table: Table) -> Value {
    let source = |source: SourceLine| context! { text => source.text, url => source.url };
    let row = |row: TableRow| {
        let sources = row.sources.into_iter().map(source).collect::<Vec<_>>();
        context! { texts => row.texts, remarks => row.remarks, sources }
    };
    context! { head => table.head, rows => table.rows.into_iter().map(row).collect::<Vec<_>>() }
}

/// The keys and values of a canonical query as attributes: in kebab case.
fn attributes(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let kebab = |key: &str| {
        key.chars().fold(String::new(), |mut name, c| {
            if c.is_ascii_uppercase() {
                name.push('-');
            }
            name.push(c.to_ascii_lowercase());
            name
        })
    };
    pairs.map(|(key, value)| (kebab(key), value.to_string())).collect()
}

fn chapters(story: &[Chapter]) -> Vec<Value> {
    let kind = |query: &str| crate::spec::parse(query, Strictness::Strict).map(|spec| spec.chart.code());
    let mut seen = Vec::new();
    let chapter = |chapter: &Chapter| {
        let kind = kind(&chapter.query).unwrap_or("columns");
        let first_of_kind = !seen.contains(&kind);
        seen.push(kind);
        context! { id => chapter.id, query => &chapter.query, kind, first_of_kind }
    };
    story.iter().map(chapter).collect()
}

/// The periods to choose from, newest first, by their length.
fn periods(data: &Dataset, lang: Lang) -> Vec<Value> {
    let option =
        |period: &Period| context! { value => period.to_string(), name => locale::period_first(lang, *period) };
    let groups = [(Length::Year, "year"), (Length::Half, "half"), (Length::Quarter, "quarter")];
    let groups = groups.map(|(length, code)| (code, story::total(data, length)));
    let held = groups.iter().filter(|(_, periods)| !periods.is_empty());
    held.map(|(length, periods)| context! { length => *length, periods => periods.iter().rev().map(option).collect::<Vec<_>>() })
        .collect()
}

/// The days on which what is known changed, newest first.
fn releases(data: &Dataset, lang: Lang) -> Vec<Value> {
    let shown = data.releases.iter().filter(|release| release.compilation != Compilation::Special);
    shown.rev().map(|r| context! { value => r.date.to_string(), name => locale::date(lang, r.date) }).collect()
}

fn sitemap(base: &str) -> String {
    let pages = Lang::ALL.map(|lang| {
        ["", "article.html"].map(|page| format!("<url><loc>{base}{}{page}</loc></url>\n", folder(lang))).concat()
    });
    let head =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    format!("{head}{}</urlset>\n", pages.concat())
}

/// A template's error with what caused it, and where.
fn causes(error: &Error) -> String {
    let mut text = error.to_string();
    let mut at: Option<&dyn std::error::Error> = std::error::Error::source(error);
    while let Some(cause) = at {
        text = format!("{text}: {cause}");
        at = cause.source();
    }
    text
}
