//! The prose of pages: Markdown to HTML.

use minijinja::Value;
use pulldown_cmark::{Event, Parser, html};

/// The text as HTML. HTML in the text is shown as it is written, not interpreted.
pub fn markdown(text: &str) -> Value {
    let events = Parser::new(text).map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        other => other,
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    Value::from_safe_string(out)
}

#[cfg(test)]
mod tests {
    use super::markdown;

    #[test]
    fn prose_has_paragraphs_emphasis_and_links_and_no_html() {
        let html = markdown("It is *unknown*, <b>not</b> zero.\n\nUnder [CC BY 4.0](https://example.org/by).");
        let expected = "<p>It is <em>unknown</em>, &lt;b&gt;not&lt;/b&gt; zero.</p>\n\
                        <p>Under <a href=\"https://example.org/by\">CC BY 4.0</a>.</p>\n";
        assert_eq!(html.as_str(), Some(expected));
    }
}
