//! USD million to figures as each language writes them: in words, on marks, on an axis.
//! Whole numbers only: nothing here touches a float. The minus is U+2212 everywhere.

use crate::digits::digits;
use crate::join::concat;
use crate::query::Lang;

/// The minus of every figure that is read; files use a plain `-`.
pub const MINUS: char = '\u{2212}';

/// The figure in words, with its sign: `−$1.33 billion`, `$30 million`, `−13억3000만 달러`. USD million.
pub fn words(lang: Lang, value: i32) -> String {
    signed(value, amount(lang, value))
}

/// The size of a figure in words, for sentences that say surplus or deficit: `$160 million`, `1억6000만 달러`.
pub fn amount(lang: Lang, value: i32) -> String {
    match lang {
        Lang::En => dollars(value, " billion", " million"),
        Lang::Ko => {
            let mut text = eok_and_man(value);
            text.push_str(if value == 0 { "달러" } else { " 달러" });
            text
        }
    }
}

/// The size of a figure in a headline: `$6.7bn`, `67억달러`. From ten billion on, English rounds to a tenth.
pub fn headline(lang: Lang, value: i32) -> String {
    match lang {
        Lang::En if value.unsigned_abs() >= 10_000 => {
            dollars(((value.unsigned_abs() as i32).saturating_add(50)) / 100 * 100, "bn", "m")
        }
        Lang::En => dollars(value, "bn", "m"),
        Lang::Ko => eok_and_man(value) + "달러",
    }
}

/// The figure on a mark: `−$1.33bn`, `$160m`; Korean in 억 달러, `−13.3`, with a second decimal only where it is one.
pub fn mark(lang: Lang, value: i32) -> String {
    match lang {
        Lang::En => signed(value, dollars(value, "bn", "m")),
        Lang::Ko if value == 0 => "0".to_string(),
        Lang::Ko => signed(value, decimal(value.unsigned_abs(), 100, if value % 10 == 0 { 1 } else { 2 })),
    }
}

/// A figure on a value axis whose ticks lie `step` apart: `−$5bn`, `$500m`, `0`; Korean in 억 달러, `−50`.
pub fn tick(lang: Lang, value: i32, step: i32) -> String {
    let places = match step.unsigned_abs() {
        step if step % 100 == 0 => 0,
        step if step % 10 == 0 => 1,
        _ => 2,
    };
    match lang {
        _ if value == 0 => "0".to_string(),
        Lang::En => mark(lang, value),
        Lang::Ko => signed(value, decimal(value.unsigned_abs(), 100, places)),
    }
}

/// What the figures on marks and axes are counted in, where they do not say it themselves.
pub fn unit(lang: Lang) -> Option<&'static str> {
    match lang {
        Lang::En => None,
        Lang::Ko => Some("단위: 억 달러"),
    }
}

/// A small count in words as newspapers write it: `two`, `12`; Korean keeps digits.
pub fn count(lang: Lang, number: usize) -> String {
    const SMALL: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    match lang {
        Lang::En if number < SMALL.len() => SMALL[number].to_string(),
        Lang::En | Lang::Ko => digits(number as u32, 1),
    }
}

/// A number that is no figure.
pub fn whole(value: i32) -> String {
    let size = digits(value.unsigned_abs(), 1);
    if value < 0 { concat(&["-", &size]) } else { size }
}

fn signed(value: i32, size: String) -> String {
    if value < 0 {
        let mut text = String::from(MINUS);
        text.push_str(&size);
        return text;
    }
    size
}

fn dollars(value: i32, billion: &str, million: &str) -> String {
    let size = value.unsigned_abs();
    let mut text = String::from("$");
    if size >= 1000 {
        let mut digits = decimal(size, 1000, 3);
        while digits.ends_with('0') {
            digits.pop();
        }
        text.push_str(digits.strip_suffix('.').unwrap_or(&digits));
        text.push_str(billion);
    } else {
        text.push_str(&digits(size, 1));
        text.push_str(if size == 0 { "" } else { million });
    }
    text
}

/// `value / scale` with `places` decimals, cut off, not rounded; `scale` is 100 or 1000.
fn decimal(value: u32, scale: u32, places: usize) -> String {
    let mut text = digits(value / scale, 1);
    let mut rest = value % scale;
    let mut unit = scale;
    for place in 0..places {
        if place == 0 {
            text.push('.');
        }
        unit /= 10;
        text.push((b'0' + (rest / unit.max(1)) as u8) as char);
        rest %= unit.max(1);
    }
    text
}

/// `15억2000만`, `3000만`, `1조200억`: a million dollars is 100만.
fn eok_and_man(value: i32) -> String {
    let size = value.unsigned_abs();
    let mut text = String::new();
    for (part, unit) in [(size / 1_000_000, "조"), (size / 100 % 10_000, "억"), (size % 100 * 100, "만")] {
        if part > 0 {
            text.push_str(&digits(part, 1));
            text.push_str(unit);
        }
    }
    if text.is_empty() { "0".to_string() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Ko};

    #[test]
    fn figures_read_as_each_language_writes_them() {
        for (value, en, ko) in [
            (0, "$0", "0달러"),
            (3, "$3 million", "300만 달러"),
            (-3, "−$3 million", "−300만 달러"),
            (-30, "−$30 million", "−3000만 달러"),
            (100, "$100 million", "1억 달러"),
            (160, "$160 million", "1억6000만 달러"),
            (999, "$999 million", "9억9900만 달러"),
            (1000, "$1 billion", "10억 달러"),
            (1005, "$1.005 billion", "10억500만 달러"),
            (1520, "$1.52 billion", "15억2000만 달러"),
            (-1330, "−$1.33 billion", "−13억3000만 달러"),
            (26_320, "$26.32 billion", "263억2000만 달러"),
            (1_000_000, "$1000 billion", "1조 달러"),
            (i32::MIN, "−$2147483.648 billion", "−2147조4836억4800만 달러"),
        ] {
            assert_eq!(words(En, value), en);
            assert_eq!(words(Ko, value), ko);
        }
    }

    #[test]
    fn marks_are_short() {
        for (value, en, ko) in [
            (0, "$0", "0"),
            (-3, "−$3m", "−0.03"),
            (-13, "−$13m", "−0.13"),
            (-30, "−$30m", "−0.3"),
            (160, "$160m", "1.6"),
            (1000, "$1bn", "10.0"),
            (-1330, "−$1.33bn", "−13.3"),
            (3582, "$3.582bn", "35.82"),
        ] {
            assert_eq!((mark(En, value).as_str(), mark(Ko, value).as_str()), (en, ko));
        }
    }

    #[test]
    fn ticks_have_the_decimals_of_their_step() {
        for (value, step, en, ko) in [
            (0, 5000, "0", "0"),
            (5000, 5000, "$5bn", "50"),
            (-5000, 5000, "−$5bn", "−50"),
            (500, 500, "$500m", "5"),
            (1500, 500, "$1.5bn", "15"),
            (50, 50, "$50m", "0.5"),
            (100, 50, "$100m", "1.0"),
            (-2, 1, "−$2m", "−0.02"),
        ] {
            assert_eq!((tick(En, value, step).as_str(), tick(Ko, value, step).as_str()), (en, ko));
        }
    }

    #[test]
    fn headlines_round_large_figures_to_a_tenth_of_a_billion() {
        for (value, en, ko) in [
            (-6700, "$6.7bn", "67억달러"),
            (26_320, "$26.3bn", "263억2000만달러"),
            (26_150, "$26.2bn", "261억5000만달러"),
            (9_960, "$9.96bn", "99억6000만달러"),
            (-180, "$180m", "1억8000만달러"),
        ] {
            assert_eq!((headline(En, value).as_str(), headline(Ko, value).as_str()), (en, ko));
        }
    }
}
