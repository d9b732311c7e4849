//! Values to JSON text. As small as what it writes: the browser pays for every byte of a writer that can do more.

use crate::digits::digits;

/// JSON that is being written. Commas come by themselves.
#[derive(Default)]
pub struct Json(String);

impl Json {
    /// Begins an object or an array: `{` or `[`.
    pub fn open(&mut self, bracket: char) -> &mut Json {
        self.part();
        self.0.push(bracket);
        self
    }

    /// Ends it: `}` or `]`.
    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// The key of the value that is written next.
    pub fn key(&mut self, name: &str) -> &mut Json {
        self.text(name);
        self.0.push(':');
        self
    }

    /// A key with its text.
    pub fn pair(&mut self, name: &str, value: &str) {
        self.key(name).text(value);
    }

    /// A key with its text, or `null`.
    pub fn pair_or_null(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.pair(name, value),
            None => self.key(name).null(),
        }
    }

    /// A key with its whole number, or `null`.
    pub fn pair_number(&mut self, name: &str, value: Option<i32>) {
        match value {
            Some(value) => self.key(name).number(value),
            None => self.key(name).null(),
        }
    }

    /// A key with a list of texts.
    pub fn pair_list(&mut self, name: &str, values: &[String]) {
        self.key(name).open('[');
        for value in values {
            self.text(value);
        }
        self.close(']');
    }

    pub fn text(&mut self, text: &str) {
        self.part();
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(c);
                }
                c if c.is_control() => {
                    let code = c as u32;
                    let digit = |shift: u32| char::from_digit(code >> shift & 15, 16).unwrap_or('0');
                    self.0.push_str("\\u00");
                    self.0.push(digit(4));
                    self.0.push(digit(0));
                }
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }

    pub fn number(&mut self, value: i32) {
        self.signed(value < 0, value.unsigned_abs());
    }

    /// A length to a hundredth: floats are not formatted, that costs kilobytes.
    pub fn length(&mut self, value: f64) {
        let hundredths = (value * 100.0 + 0.5).floor() as i32;
        let size = hundredths.unsigned_abs();
        self.signed(hundredths < 0, size / 100);
        let rest = size % 100;
        if rest > 0 {
            self.0.push('.');
            self.0.push_str(&digits(rest, 2));
        }
    }

    fn signed(&mut self, negative: bool, size: u32) {
        self.part();
        self.0.push_str(if negative { "-" } else { "" });
        self.0.push_str(&digits(size, 1));
    }

    pub fn yes(&mut self, yes: bool) {
        self.part();
        self.0.push_str(if yes { "true" } else { "false" });
    }

    pub fn null(&mut self) {
        self.part();
        self.0.push_str("null");
    }

    pub fn into_text(self) -> String {
        self.0
    }

    /// A comma, unless this is the first or follows its key.
    fn part(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.0.push(',');
        }
    }
}
