//! Text to XML: nothing in it is markup, and nothing that XML does not allow is left.

/// Appends a text, escaped for elements and attributes alike. Control characters become blanks, so that words stay
/// apart; the two code points that no XML document may hold are left out.
pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_and_control_characters_are_plain_text() {
        let mut out = String::new();
        escape("a<b> & \"c\" 'd'\u{0}\u{1b}[0m\u{ffff}끝", &mut out);
        assert_eq!(out, "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;  [0m끝");
    }
}
