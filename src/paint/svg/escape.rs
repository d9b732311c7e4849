//! Escaping for XML and HTML.

use crate::data::is_unprintable;
use std::borrow::Cow;

/// A text escaped for elements and attributes alike. Control characters, which XML does not allow, become blanks, so that
/// words stay apart; other unprintable characters are dropped.
pub fn escape(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| !matches!(c, '&' | '<' | '>' | '"' | '\'') && !is_unprintable(c);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if c.is_control() => escaped.push(' '),
            c if is_unprintable(c) => {}
            c => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_and_control_characters_are_plain_text() {
        let escaped = escape("a<b> & \"c\" 'd'\u{0}\u{1b}[0m\u{ffff}\u{202e}끝");
        assert_eq!(escaped, "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;  [0m끝");
    }
}
