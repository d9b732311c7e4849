//! Parses values that hold several things separated by commas.

use super::{has_control, invalid};
use crate::data::plain;
use crate::query::Annotation;
use crate::query::error::{Expected, QueryError};
use crate::query::key::Key;
use itertools::Itertools;

/// The number of annotations that a chart may have.
const MAX_ANNOTATIONS: usize = 4;

/// The number of characters that the text of an annotation may have.
const MAX_ANNOTATION: usize = 60;

/// Parses codes separated by commas, each of which may occur once.
pub fn list(key: Key, value: &str) -> Result<Vec<String>, QueryError> {
    let codes: Vec<&str> = value.split(',').collect();
    if codes.iter().any(|code| code.is_empty() || has_control(code)) {
        return Err(invalid(key, value, Expected::Codes));
    }
    match codes.iter().duplicates().next() {
        Some(code) => Err(invalid(key, code, Expected::EachOnce)),
        None => Ok(codes.into_iter().map(str::to_string).collect()),
    }
}

/// Parses annotations of the form `CODE:text`, separated by commas.
///
/// A text may hold commas itself: one that no code and colon follow belongs to the text.
pub fn annotations(key: Key, value: &str) -> Result<Vec<Annotation>, QueryError> {
    let error = || invalid(key, value, Expected::Annotations);
    let is_code =
        |code: &str| !code.is_empty() && code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    let mut annotations: Vec<Annotation> = Vec::new();
    for part in value.split(',') {
        match (part.split_once(':'), annotations.last_mut()) {
            (Some((at, text)), _) if is_code(at.trim()) => {
                annotations.push(Annotation { at: at.trim().to_string(), text: text.to_string() });
            }
            (_, Some(last)) => {
                last.text.push(',');
                last.text.push_str(part);
            }
            _ => return Err(error()),
        }
    }
    for annotation in &mut annotations {
        annotation.text = plain(&annotation.text).trim().to_string();
    }
    let is_valid = |text: &str| !text.is_empty() && text.chars().count() <= MAX_ANNOTATION;
    let all_valid = annotations.iter().all(|annotation| is_valid(&annotation.text));
    if annotations.len() > MAX_ANNOTATIONS || !all_valid || has_control(value) {
        return Err(error());
    }
    Ok(annotations)
}
