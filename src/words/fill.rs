//! Sentences with gaps to sentences: one pattern and its parts are smaller and plainer than many pieces.

/// The pattern with each `@` replaced by the next of the parts. What the parts hold is left as it is.
pub fn fill(pattern: &str, parts: &[&str]) -> String {
    let mut text = String::new();
    let mut parts = parts.iter();
    for letter in pattern.chars() {
        match letter {
            '@' => text.push_str(parts.next().copied().unwrap_or_default()),
            letter => text.push(letter),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn gaps_are_filled_in_order_and_parts_are_left_as_they_are() {
        assert_eq!(fill("@ in @", &["$1bn@", "2021"]), "$1bn@ in 2021");
        assert_eq!(fill("no gap", &["unused"]), "no gap");
        assert_eq!(fill("@@", &["one"]), "one");
    }
}
