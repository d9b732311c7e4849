//! The pages: templates under `www`, filled with the words of a language, facts of the data and charts.

use super::{
    Chart, Host, OutputFolder, Resources, article,
    assets::Assets,
    beside::Link,
    chart_files::{CHARTS, ChartFiles},
    corrections, element, facts, feed, json_ld,
    live::LivePages,
    look_alikes,
    markdown::markdown,
    messages::{PACKAGE_FILES, PageMessages, PageText},
    options,
    plan::Plan,
    progress::report,
    sitemap, size,
    story::Chapter,
    template::rendered,
};
use crate::data::Dataset;
use crate::data::read::PackageInfo;
use crate::error::Error;
use crate::paint::svg;
use crate::picture::CARD;
use crate::query::{self, ChartKindInfo, Lang};
use crate::words::Message;
use minijinja::{
    AutoEscape, Environment, Error as TemplateError, ErrorKind, State, Value, context,
    syntax::SyntaxConfig,
    value::{Kwargs, Serde},
};
use serde_json::json;
use std::{io, sync::Arc};

/// The licences of all that a site ships, which `tests/licences.rs` writes.
const LICENCES: &str = "licences.json";

/// What the pages are made from.
pub struct Pages<'a> {
    pub resources: &'a Resources,
    pub info: Arc<PackageInfo>,
    pub plan: Arc<Plan>,
    pub data: Arc<Dataset>,
    pub assets: Assets,
    pub files: Vec<String>,
    pub base_url: Option<String>,
    pub host: Host,
    /// The messages of each language that has pages.
    pub languages: Vec<Arc<PageMessages>>,
    /// The sites of other packages in subfolders.
    pub beside: Vec<Link>,
}

/// The folder of a language's pages, relative to the root of the site: the root itself for the default language.
pub fn folder(lang: Lang) -> String {
    if lang == Lang::default() { String::new() } else { format!("{}/", lang.code()) }
}

/// The relative address of the root of the site from there.
pub fn root(lang: Lang) -> &'static str {
    if lang == Lang::default() { "" } else { "../" }
}

impl Pages<'_> {
    /// Writes the pages in every language, and the files of their charts. Returns what further pages are made from.
    pub fn write(self, out: &mut OutputFolder) -> Result<LivePages, Error> {
        let charts = Arc::new(ChartFiles::compose(
            self.resources,
            Arc::clone(&self.info),
            &self.plan,
            Arc::clone(&self.data),
            self.base_url.clone(),
        )?);
        let mut has_article = false;
        let mut environments = Vec::new();
        for messages in &self.languages {
            let lang = messages.lang;
            let environment = self.environment(messages, &charts);
            let context = self.context(messages, &charts)?;
            has_article |= context.get_attr("article").is_ok_and(|article| article.is_true());
            let pages = ["index.html", "article.html", "embed.html", "make.html", "licences.html"];
            for page in pages.into_iter().filter(|page| has_article || *page != "article.html") {
                out.put(&format!("{}{page}", folder(lang)), rendered(&environment, page, &context)?.as_bytes())?;
            }
            let site = messages.say(PageText::SiteName);
            for (home, chapters) in [("index.html", &charts.story), ("article.html", &charts.article)] {
                for chapter in chapters {
                    let page = self.own_page(lang, chapter, home, &context)?;
                    let html = rendered(&environment, "chart-page.html", &page)?;
                    out.put(&charts.name(chapter, lang, "html"), html.as_bytes())?;
                    charts.write(out, chapter, lang, &site)?;
                }
            }
            charts.write_days(out, lang)?;
            if let Some(query) = article::first_chart(&context) {
                charts.write_card(out, &query, lang, &format!("{}article.card.png", folder(lang)))?;
            }
            if let Some(base) = &self.base_url {
                let name = format!("{}{}", folder(lang), feed::FILE);
                out.put(&name, feed::feed(&charts, messages, base)?.as_bytes())?;
            }
            environments.push((Arc::clone(messages), environment));
        }
        match &self.base_url {
            Some(base) => {
                let newest = self.data.releases.iter().map(|release| release.date).max();
                let day = newest.map(|date| date.to_string()).unwrap_or_default();
                let all = [&charts.story[..], &charts.article[..]].concat();
                out.put("sitemap.xml", sitemap::sitemap(base, &all, has_article, &day).as_bytes())?;
            }
            None => report("Without --base-url: no oEmbed files, no feed and no sitemap, which need whole addresses"),
        }
        Ok(LivePages::new(charts, self.assets, environments))
    }

    fn environment(&self, messages: &Arc<PageMessages>, charts: &Arc<ChartFiles>) -> Environment<'static> {
        let mut environment = Environment::new();
        let www = Arc::clone(&self.resources.www);
        environment.set_loader(move |name| match www.read_text(name) {
            Ok(template) => Ok(Some(template)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(TemplateError::new(ErrorKind::InvalidOperation, error.to_string())),
        });
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(|out, state, value| match value.as_str().filter(|_| !value.is_safe()) {
            // minijinja's own escape also replaces the slashes of addresses, which need none.
            Some(text) => out.write_str(&svg::escape(text)).map_err(TemplateError::from),
            None => minijinja::escape_formatter(out, state, value),
        });
        environment.set_undefined_behavior(minijinja::UndefinedBehavior::SemiStrict);
        environment.set_syntax(
            SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build().expect("the default syntax is valid"),
        );
        let (lang, charts) = (messages.lang, Arc::clone(charts));
        let chart = move |state: &State, query: &str, id: &str, heading: Option<&str>| {
            element::element(state, &charts, lang, query, id, heading)
        };
        environment.add_function("chart", chart);
        environment.add_filter("unbroken", element::unbroken);
        environment.add_filter("markdown", markdown);
        let messages = Arc::clone(messages);
        environment.add_function("msg", move |id: &str, values: Kwargs| messages.say_in_template(id, &values));
        environment
    }

    /// The context of a chart's own page, which lies a folder deeper than the others. `home` is the page with the chart.
    fn own_page(&self, lang: Lang, chapter: &Chapter, home: &str, context: &Value) -> Result<Value, Error> {
        let head = Chart::compose(&self.data, &chapter.query, lang)?.figure.head;
        let root = format!("../{}", root(lang));
        Ok(context! {
            root,
            home,
            chapter => context! { id => &chapter.id, query => &chapter.query },
            head => context! { title => head.title, subtitle => head.subtitle, description => head.description },
            ..context.clone()
        })
    }

    fn context(&self, messages: &PageMessages, charts: &ChartFiles) -> Result<Value, Error> {
        let lang = messages.lang;
        let language = |messages: &Arc<PageMessages>| {
            let (lang, name) = (messages.lang, messages.say(Message::LanguageName));
            context! { lang => lang.code(), folder => folder(lang), name, citation => citation(messages) }
        };
        let title =
            |chapter: &Chapter| Chart::compose(&self.data, &chapter.query, lang).map(|drawn| drawn.figure.head.title);
        let finding = charts.story.first().map(title).transpose()?;
        let of_article =
            |chapter: &Chapter| Ok(context! { id => &chapter.id, query => &chapter.query, title => title(chapter)? });
        let of_article = charts.article.iter().map(of_article).collect::<Result<Vec<_>, Error>>()?;
        let file = |path: &String| {
            let name = path.rsplit('/').next().unwrap_or(path);
            let stem = name.split('.').next().filter(|stem| PACKAGE_FILES.contains(stem));
            context! { path, name, stem => stem.unwrap_or("other") }
        };
        let chart_kinds: Vec<ChartKindInfo> = query::chart_kinds().collect();
        Ok(context! {
            lang => lang.code(),
            root => root(lang),
            charts => CHARTS,
            card => context! { width => CARD.0, height => CARD.1 },
            folder => folder(lang),
            languages => self.languages.iter().map(language).collect::<Vec<_>>(),
            base_url => &self.base_url,
            served => self.host == Host::Server,
            assets => Serde(&self.assets),
            prose => context! {
                standfirst => facts::standfirst(&self.data, &self.info, lang).map(|said| messages.say(said)),
                sources => messages.say(facts::sources(&self.data)),
                ended => facts::ended(&self.data).map(|ended| messages.say(ended)),
            },
            dataset => Value::from_safe_string(json_ld::dataset(
                &self.data,
                &self.info,
                self.base_url.as_deref(),
                &self.files,
                messages,
            )),
            finding,
            edition => charts.package_version(),
            licence => charts.package_licence(),
            story => self.chapters(messages, charts),
            article_charts => of_article,
            article => article::article(self.resources, &self.data, lang)?,
            corrections => corrections::corrections(&self.data, messages),
            look_alikes => look_alikes::look_alikes(self.resources, &self.data, messages)?,
            size => size::size(&self.data, messages),
            claims => article::claims(self.resources, &self.data, lang)?,
            periods => options::periods(&self.data, lang),
            flows => options::measures(&self.data, lang),
            releases => options::releases(&self.data, lang),
            days => options::days(&self.data, lang),
            dimensions => options::dimensions(&self.data, lang),
            licences => Serde(licences(self.resources)?),
            chart_kinds_json => json!(chart_kinds).to_string(),
            chart_kinds => Serde(chart_kinds),
            files => self.files.iter().map(file).collect::<Vec<_>>(),
            beside => self.beside.iter().map(|link| link.in_language(lang)).collect::<Vec<_>>(),
        })
    }
}

/// The citation of a chart, with the names in braces that the page's script replaces.
fn citation(messages: &PageMessages) -> String {
    messages.say(PageText::Cited {
        title: "{title}",
        site: &messages.say(PageText::SiteName),
        source: "{source}",
        day: "{day}",
        address: "{address}",
    })
}

/// The terms of use of the parts that a site is made of, each with the names of its parts.
fn licences(resources: &Resources) -> Result<serde_json::Value, Error> {
    serde_json::from_str(&resources.text(LICENCES)?).map_err(|error| Error::new(format!("www/{LICENCES}: {error}")))
}
