//! The prose of pages: Markdown to HTML.

use minijinja::Value;
use pulldown_cmark::{Event, Parser, Tag, html};

/// The text as HTML. HTML in the text is shown as it is written, not interpreted, and an address that may hold a script
/// leads nowhere.
pub fn markdown(text: &str) -> Value {
    let events = Parser::new(text).map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = if is_harmless(&dest_url) { dest_url } else { "#".into() };
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            let dest_url = if is_harmless(&dest_url) { dest_url } else { "#".into() };
            Event::Start(Tag::Image { link_type, dest_url, title, id })
        }
        other => other,
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    Value::from_safe_string(out)
}

/// Whether an address is a relative one or of a scheme that runs nothing. Browsers ignore blanks and control characters
/// in a scheme.
fn is_harmless(address: &str) -> bool {
    let plain: String = address.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()).collect();
    let (scheme, is_relative) = match plain.split_once(':') {
        Some((scheme, _)) => (scheme.to_ascii_lowercase(), scheme.contains(['/', '?', '#'])),
        None => return true,
    };
    is_relative || ["http", "https", "mailto"].contains(&&*scheme)
}

#[cfg(test)]
mod tests {
    use super::markdown;

    #[test]
    fn no_link_runs_a_script() {
        for address in
            ["javascript:alert(1)", "JaVaScript:alert(1)", "java&#10;script:alert(1)", "data:text/html,x", "vbscript:x"]
        {
            let html = markdown(&format!("[here](<{address}>) ![there](<{address}>)"));
            let html = html.as_str().unwrap_or_default().to_lowercase();
            assert!(html.contains("here") && !html.contains("script:") && !html.contains("data:"), "{html}");
        }
        let html = markdown("[a](page.html#x:y) [b](mailto:a@example.org) [c](#top)");
        for address in ["page.html#x:y", "mailto:a@example.org", "#top"] {
            assert!(html.as_str().is_some_and(|html| html.contains(&format!("href=\"{address}\""))), "{html}");
        }
    }

    #[test]
    fn prose_has_paragraphs_emphasis_and_links_and_no_html() {
        let html = markdown("It is *unknown*, <b>not</b> zero.\n\nUnder [CC BY 4.0](https://example.org/by).");
        let expected = "<p>It is <em>unknown</em>, &lt;b&gt;not&lt;/b&gt; zero.</p>\n\
                        <p>Under <a href=\"https://example.org/by\">CC BY 4.0</a>.</p>\n";
        assert_eq!(html.as_str(), Some(expected));
    }
}
