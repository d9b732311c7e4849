//! Values that hold several things with commas between them.

use super::{has_control, not, owned};
use crate::spec::Annotation;
use crate::spec::fault::{Expected, Fault};

/// Codes with commas between them, each once.
pub fn list(key: &'static str, value: &str) -> Result<Vec<String>, Fault> {
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

/// Shell's sort: quick enough for a list as long as a line, and a tenth of the library's in the browser.
fn sort(codes: &mut [&str]) {
    let mut gap = codes.len() / 2;
    while gap > 0 {
        for end in gap..codes.len() {
            let mut at = end;
            while at >= gap && codes[at] < codes[at - gap] {
                codes.swap(at, at - gap);
                at -= gap;
            }
        }
        gap /= 2;
    }
}

/// `CODE:text`, up to four; a comma parts two where a code and a colon follow it.
pub fn annotations(key: &'static str, value: &str) -> Result<Vec<Annotation>, Fault> {
    let wrong = || not(key, value, Expected::Annotations);
    if has_control(value) {
        return Err(wrong());
    }
    let mut found: Vec<Annotation> = Vec::new();
    for part in value.split(',') {
        let code = |at: &str| !at.is_empty() && at.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c));
        match (part.split_once(':'), found.last_mut()) {
            (Some((at, text)), _) if code(at.trim()) => {
                found.push(Annotation { at: at.trim().to_string(), text: text.trim().to_string() })
            }
            (_, Some(last)) => {
                last.text.push(',');
                last.text.push_str(part);
            }
            _ => return Err(wrong()),
        }
    }
    let good = |a: &Annotation| !a.text.is_empty() && a.text.chars().count() <= 60;
    if found.len() > 4 || !found.iter().all(good) {
        return Err(wrong());
    }
    Ok(found)
}
