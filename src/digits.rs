//! Whole numbers to digits. The standard library's writer brings the browser code for each width of number, and for
//! padding that nobody asks for.

/// A number in decimal digits, with leading zeros up to `least` of them.
pub fn digits(number: u32, least: usize) -> String {
    let mut text = String::new();
    write(number, least, &mut text);
    text
}

fn write(number: u32, least: usize, into: &mut String) {
    if number > 9 || least > 1 {
        write(number / 10, least.saturating_sub(1), into);
    }
    into.push((b'0' + (number % 10) as u8) as char);
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn numbers_have_the_digits_that_they_need_and_those_that_are_asked_for() {
        assert_eq!(digits(0, 1), "0");
        assert_eq!(digits(10, 1), "10");
        assert_eq!(digits(u32::MAX, 1), "4294967295");
        assert_eq!(digits(7, 2), "07");
        assert_eq!(digits(2023, 2), "2023");
    }
}
