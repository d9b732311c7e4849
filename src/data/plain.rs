//! Texts without characters that have no glyph and act on those around them.

use std::borrow::Cow;

/// Whether a character is a control character, one that turns the direction of the text around it, or a code point that
/// is no character. Those that join or separate letters belong to the spelling of some languages and are none of these.
pub fn is_unprintable(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
        || matches!(letter, '\u{fdd0}'..='\u{fdef}')
        // The last two code points of each plane.
        || letter as u32 & 0xfffe == 0xfffe
}

/// The text without unprintable characters. Line breaks and tabs stay.
pub fn plain(text: &str) -> Cow<'_, str> {
    let is_dropped = |letter: char| is_unprintable(letter) && !matches!(letter, '\n' | '\r' | '\t');
    match text.contains(is_dropped) {
        true => text.replace(is_dropped, "").into(),
        false => text.into(),
    }
}

/// The text on one line: without unprintable characters, and with a blank for each line break and tab.
pub fn plain_line(text: &str) -> Cow<'_, str> {
    match text.contains(is_unprintable) {
        true => plain(text).replace(['\n', '\r', '\t'], " ").into(),
        false => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_other_characters_is_dropped() {
        let hostile = "\u{feff}a\u{202e}b\u{2066}c\u{0}\u{1b}[31m\u{9b}d\u{ffff}\u{1fffe}e\u{200f}\u{e0041}";
        assert_eq!(plain(hostile), "abc[31mde");
        assert_eq!(plain("line\tone\r\nline two"), "line\tone\r\nline two");
        assert_eq!(plain_line("line\tone\u{202e}\nline two"), "line one line two");
    }

    #[test]
    fn letters_marks_and_what_joins_them_stay() {
        for text in [
            "수지 2023년 −$1.33bn",
            "می\u{200c}خواهم",
            "👩\u{200d}👩\u{200d}👧",
            "ภาษา\u{200b}ไทย",
            "e\u{301} Ⅻ ①",
            "🏴",
        ] {
            assert!(matches!(plain(text), Cow::Borrowed(_)), "{text}");
        }
    }
}
