//! Values that hold several things with commas between them.

use super::{has_control, not, owned};
use crate::query::Annotation;
use crate::query::error::{Expected, QueryError};
use crate::query::key::Key;

/// Codes with commas between them, each once.
pub fn list(key: Key, value: &str) -> Result<Vec<String>, Box<QueryError>> {
    let mut codes: Vec<&str> = Vec::new();
    for code in value.split(',') {
        if code.is_empty() || has_control(code) {
            return Err(not(key, value, Expected::Codes));
        }
        codes.push(code);
    }
    let list = owned(&codes);
    sort(&mut codes);
    match codes.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(not(key, pair[0], Expected::EachOnce)),
        None => Ok(list),
    }
}

/// Sorts by a heap: quick for a list as long as a line, whatever its order, and a tenth of the library's code.
fn sort(codes: &mut [&str]) {
    for top in (0..codes.len() / 2).rev() {
        sink(codes, top);
    }
    for end in (1..codes.len()).rev() {
        codes.swap(0, end);
        sink(&mut codes[..end], 0);
    }
}

/// Lets a code sink below those of its heap that come after it.
fn sink(codes: &mut [&str], mut at: usize) {
    loop {
        let mut below = 2 * at + 1;
        if below + 1 < codes.len() && codes[below] < codes[below + 1] {
            below += 1;
        }
        if below >= codes.len() || codes[below] <= codes[at] {
            return;
        }
        codes.swap(at, below);
        at = below;
    }
}

/// `CODE:text`, up to four; a comma parts two where a code and a colon follow it.
pub fn annotations(key: Key, value: &str) -> Result<Vec<Annotation>, Box<QueryError>> {
    let wrong = || not(key, value, Expected::Annotations);
    if has_control(value) {
        return Err(wrong());
    }
    let mut found: Vec<Annotation> = Vec::new();
    for part in value.split(',') {
        let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let code = |at: &str| !at.is_empty() && at.chars().all(letter);
        match (part.split_once(':'), found.last_mut()) {
            (Some((at, text)), _) if code(at.trim()) => {
                found.push(Annotation { at: at.trim().to_string(), text: text.to_string() })
            }
            (_, Some(last)) => {
                last.text.push(',');
                last.text.push_str(part);
            }
            _ => return Err(wrong()),
        }
    }
    for annotation in &mut found {
        annotation.text = annotation.text.trim().to_string();
    }
    let good = |a: &Annotation| !a.text.is_empty() && a.text.chars().count() <= 60;
    if found.len() > 4 || !found.iter().all(good) {
        return Err(wrong());
    }
    Ok(found)
}
