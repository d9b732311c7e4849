//! The chapters of the front page with their words.

use super::{
    chart_files::ChartFiles,
    facts,
    messages::{self, PageMessages, PageText},
    pages::Pages,
    story::Chapter,
};
use crate::query::{self, Strictness};
use crate::words::{self, Phrase};
use minijinja::{Value, context};

impl Pages<'_> {
    /// The charts of the page with their texts, each with the days that it has pictures as of.
    pub(super) fn chapters(&self, messages: &PageMessages, charts: &ChartFiles) -> Vec<Value> {
        let kind = |query: &str| query::parse(query, Strictness::Strict).map(|query| query.chart.code());
        let revised = facts::revised(&self.data, messages.lang)
            .map(|revised| messages.say(Phrase::from(revised).in_unit(self.data.unit(self.data.main_measure()))));
        let mut seen = Vec::new();
        let chapter = |chapter: &Chapter| {
            let kind = kind(&chapter.query).unwrap_or("columns");
            let first_of_kind = !seen.contains(&kind);
            seen.push(kind);
            let days: Vec<String> = charts.days_of(chapter).iter().map(ToString::to_string).collect();
            let [name, text] = self.chapter_words(messages, chapter);
            let more = revised.as_ref().filter(|_| chapter.id == "total");
            let text = [Some(&text), more].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
            let rewind =
                self.plan.chapters.iter().find(|planned| planned.id == chapter.id).and_then(|planned| planned.rewind);
            let rewind = rewind.filter(|day| charts.has_picture_of(chapter, *day)).map(|day| day.to_string());
            context! { rewind, id => &chapter.id, query => &chapter.query, name, text, kind, first_of_kind, days => days.join(" ") }
        };
        charts.story.iter().map(chapter).collect()
    }

    /// The name of a chapter and its text: the package's, or else what is true of any chart of its kind.
    fn chapter_words(&self, messages: &PageMessages, chapter: &Chapter) -> [String; 2] {
        let query = query::parse(&chapter.query, Strictness::Strict).ok();
        let resolved = query.as_ref().and_then(|query| query::resolve(query, &self.data).ok());
        let kind = query.as_ref().map(|query| query.chart).unwrap_or_default();
        let by = resolved
            .as_ref()
            .map(|resolved| words::by(messages.lang, self.data.dimension(resolved.by)))
            .unwrap_or_default();
        let other = resolved.as_ref().map(|resolved| resolved.flow).filter(|flow| *flow != self.data.main_measure());
        let of_kind = [PageText::AnyChapter { kind, by: &by }, PageText::AnyChapterText { kind }];
        let own = messages::chapter(&chapter.id).map(|message| messages.say(message));
        let [name, text] = of_kind.map(|message| messages.say(message));
        // A chart of another measure than the page's own is called by it.
        let name = other.map_or(name, |flow| words::measure(messages.lang, self.data.measure(flow)));
        let mut of_kind = [name, text].into_iter();
        own.map(|own| {
            let of_kind = of_kind.next().unwrap_or_default();
            if own.is_empty() { of_kind } else { own }
        })
    }
}
