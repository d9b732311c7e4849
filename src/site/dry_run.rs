//! What would stop a build, or leave a chapter out of the page, found without building.

use super::messages::PageMessages;
use super::plan::FILE;
use super::{Resources, story};
use crate::data::read::Problem;

impl Resources {
    /// Mistakes in the words of the package, and each chapter of its story that cannot be drawn, with file and line. For
    /// a package whose tables have no problems.
    pub fn dry_run(&self) -> Vec<String> {
        let plan = match self.install_words().and_then(|()| self.dataset()) {
            Ok(data) => self.plan(&data).map(|plan| (plan, data)),
            Err(error) => Err(error),
        };
        let (plan, data) = match plan {
            Ok(plan) => plan,
            Err(error) => return vec![error.to_string()],
        };
        let chapters = plan.chapters.iter().filter_map(|chapter| {
            let reason = story::refusal(chapter, &data)?;
            let expected = "a chart that the newest figures can answer".to_string();
            let found = format!("chapter '{}' with '{}' ({reason})", chapter.id, chapter.query);
            // The chapters of a package without a story follow from its figures, and one without figures is left out.
            let line = Some(chapter.line?);
            Some(Problem { file: FILE.to_string(), line, found, expected }.to_string())
        });
        let words = crate::query::Lang::all().into_iter();
        let words = words.filter_map(|lang| PageMessages::load(self, &plan, lang).err()).map(|error| error.to_string());
        chapters.chain(words).collect()
    }
}
