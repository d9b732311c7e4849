//! What a library of ours does at length, in the few bytes that a page needs of it. The build puts each of these in the
//! place of the longer one (`site::wasm::lean`), whose arguments and answer they have.
//!
//! All that is printed are the colours and fonts that plotters-canvas hands to the page's canvas.

use crate::digits::digits;
use plotters_backend::{DrawingBackend, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter, Write};
use std::str::Chars;
use wasm_bindgen::JsValue;

/// Prints a float to the thousandth: `12`, `0.5`. The standard library's `Display` is the more exact and weighs a
/// twentieth of all that is loaded.
#[unsafe(no_mangle)]
pub extern "Rust" fn print_float(float: &f64, to: &mut Formatter) -> fmt::Result {
    let thousandths = (float * 1000.0 + 0.5) as u32;
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    to.write_str(&digits(whole, 1))?;
    if rest > 0 {
        to.write_str(".")?;
        to.write_str(&digits(rest, 3))?;
    }
    Ok(())
}

/// Prints a text: [`Formatter::pad`] where nobody asks for padding.
#[unsafe(no_mangle)]
pub extern "Rust" fn print_text(to: &mut Formatter, text: &str) -> fmt::Result {
    to.write_str(text)
}

/// Prints the digits of a whole number: [`Formatter::pad_integral`] where nobody asks for padding, or another base.
#[unsafe(no_mangle)]
pub extern "Rust" fn print_number(to: &mut Formatter, positive: bool, _base: &str, digits: &str) -> fmt::Result {
    to.write_str(if positive { "" } else { "-" })?;
    to.write_str(digits)
}

/// What a canvas throws, as an error of plotters: that it has refused is all that is told of it (`paint::canvas`).
#[unsafe(no_mangle)]
pub extern "Rust" fn refuse(_thrown: JsValue) -> DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType> {
    DrawingErrorKind::FontError(Box::new(Refused))
}

#[derive(Debug)]
struct Refused;

impl Display for Refused {
    fn fmt(&self, to: &mut Formatter) -> fmt::Result {
        Debug::fmt(self, to)
    }
}

impl Error for Refused {}

/// All that is printed in one text, without first working out about how long that will be.
#[unsafe(no_mangle)]
pub extern "Rust" fn print(all: fmt::Arguments) -> String {
    let mut text = String::new();
    // A text takes whatever it is given.
    let _ = text.write_fmt(all);
    text
}

/// Adds a letter to what is printed.
#[unsafe(no_mangle)]
pub extern "Rust" fn print_letter(text: &mut String, letter: char) -> fmt::Result {
    text.push(letter);
    Ok(())
}

/// How many characters a text has. The standard library counts long ones by whole words of memory.
#[unsafe(no_mangle)]
pub extern "Rust" fn count_characters(text: Chars) -> usize {
    let mut count = 0;
    for byte in text.as_str().bytes() {
        // All others go on with a character.
        count += usize::from(byte & 0xc0 != 0x80);
    }
    count
}
