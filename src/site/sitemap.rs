//! The sitemap.

use super::{chart_files::CHARTS, pages::folder, story::Chapter};
use crate::query::Lang;

/// The sitemap of the site at `base_url`: every page of its own right, with the same page in the other languages.
/// `last_modified` is the day of the newest release.
pub fn sitemap(base_url: &str, charts: &[Chapter], has_article: bool, last_modified: &str) -> String {
    let charts = charts.iter().map(|chapter| format!("{CHARTS}/{}.html", chapter.id));
    let article = has_article.then(|| "article.html".to_string());
    let pages = [String::new()].into_iter().chain(article).chain(charts);
    let urls: String = pages.map(|page| entries(base_url, &page, last_modified)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{urls}</urlset>\n"
    )
}

/// The entries of a page, one for each language.
fn entries(base_url: &str, page: &str, last_modified: &str) -> String {
    let address = |lang: Lang| format!("{base_url}{}{page}", folder(lang)).replace('&', "&amp;");
    let alternate = |lang: Lang| {
        let (code, address) = (lang.code(), address(lang));
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\"/>")
    };
    let alternates: String = Lang::all().into_iter().map(alternate).collect();
    let entry =
        |lang| format!("<url><loc>{}</loc><lastmod>{last_modified}</lastmod>{alternates}</url>\n", address(lang));
    Lang::all().into_iter().map(entry).collect()
}
