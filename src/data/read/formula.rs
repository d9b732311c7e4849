//! Texts that a spreadsheet would calculate if somebody opened the package in one.

/// The columns of numbers, whose readers say themselves what is wrong with one.
const NUMBERS: [&str; 10] = [
    "value",
    "resolution",
    "value_taken",
    "value_printed",
    "value_held",
    "rate",
    "before",
    "after",
    "scale",
    "decimals",
];

/// What is expected of a text.
pub const NO_FORMULA: &str =
    "a text that no spreadsheet takes for a formula: one that does not begin with =, +, -, @ or a tab";

/// Whether a spreadsheet would calculate a field of a column. It reads a plain number as one.
pub fn is_formula(column: &str, field: &str) -> bool {
    field.starts_with(['=', '+', '-', '@', '\t', '\r']) && !NUMBERS.contains(&column) && field.parse::<f64>().is_err()
}
