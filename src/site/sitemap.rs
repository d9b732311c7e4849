//! The pages of the site to a sitemap, each naming the same page in the other language.

use super::{chart_files::CHARTS, pages::folder, story::Chapter};
use crate::query::Lang;

/// The sitemap of a site whose root is at `base`. `day`: that of the newest release.
pub fn sitemap(base: &str, charts: &[Chapter], day: &str) -> String {
    let charts = charts.iter().map(|chapter| format!("{CHARTS}/{}.html", chapter.id));
    let pages: Vec<String> = ["", "article.html"].map(str::to_string).into_iter().chain(charts).collect();
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages {
        let address = |lang: Lang| format!("{base}{}{page}", folder(lang)).replace('&', "&amp;");
        let others = Lang::ALL.map(|lang| {
            let (code, address) = (lang.code(), address(lang));
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\"/>")
        });
        for lang in Lang::ALL {
            let loc = address(lang);
            map.push_str(&format!("<url><loc>{loc}</loc><lastmod>{day}</lastmod>{}</url>\n", others.concat()));
        }
    }
    map + "</urlset>\n"
}
