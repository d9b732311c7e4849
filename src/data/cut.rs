//! A text in pieces at a part of it. The standard library's search for a text in a text costs the browser three kilobytes,
//! and a slice of a text that may fail two more, for a message that nobody sees.

use crate::join::join;

/// What stands before and after the first `part`; `None` where there is none.
pub fn cut<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    for (at, _) in text.char_indices() {
        let (before, rest) = text.split_at_checked(at)?;
        if let Some(after) = rest.strip_prefix(part) {
            return Some((before, after));
        }
    }
    None
}

/// What stands before, between and after every `part`.
pub fn pieces<'a>(text: &'a str, part: &str) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = cut(rest, part) {
        pieces.push(before);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// A text with every `part` replaced.
pub fn replaced(text: &str, part: &str, by: &str) -> String {
    join(&pieces(text, part), by)
}

#[cfg(test)]
mod tests {
    use super::{cut, pieces, replaced};

    #[test]
    fn a_text_is_cut_at_the_first_place() {
        assert_eq!(cut("2019..2023", ".."), Some(("2019", "2023")));
        assert_eq!(cut("총계(차감, 계산)", "(차감"), Some(("총계", ", 계산)")));
        assert_eq!(cut("2019", ".."), None);
        assert_eq!(cut("", ".."), None);
    }

    #[test]
    fn a_text_is_cut_at_every_place() {
        assert_eq!(pieces("a,,b", ","), ["a", "", "b"]);
        assert_eq!(pieces("", ","), [""]);
    }

    #[test]
    fn every_part_is_replaced() {
        assert_eq!(replaced("a, b, c", ", ", "·"), "a·b·c");
        assert_eq!(replaced("a", ", ", "·"), "a");
    }
}
