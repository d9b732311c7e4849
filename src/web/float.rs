//! A float to text for the page's canvas: all that plotters-canvas prints of floats are opacities and sizes of fonts.

use std::fmt;

/// Prints a float to the thousandth: `12`, `0.5`. The build puts this in the place of the standard library's
/// `Display` of `f64` (`site::wasm::lean`), which is the more exact and weighs a twentieth of all that is loaded.
#[unsafe(no_mangle)]
pub extern "Rust" fn print_float(float: &f64, to: &mut fmt::Formatter) -> fmt::Result {
    let thousandths = (float * 1000.0 + 0.5) as u32;
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    if rest == 0 { write!(to, "{whole}") } else { write!(to, "{whole}.{rest:03}") }
}
