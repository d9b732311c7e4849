//! Rust source to what a check asks of it: code without words, words without code, and the paths that code names.
//! A reader of text, no compiler: it knows comments, literals and the grouping of `use`, nothing more.

use std::fs;
use std::path::{Path, PathBuf};

/// Every file with this ending under a folder of the repository, in order.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Source split into its code and its text literals, comments and the tests at its end left out.
pub struct Source {
    pub code: String,
    pub literals: Vec<String>,
}

impl Source {
    pub fn of(text: &str) -> Source {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let (mut code, mut literals) = (String::new(), Vec::new());
        let mut rest = text;
        while let Some(next) = rest.chars().next() {
            if rest.starts_with("//") {
                rest = rest.find('\n').map_or("", |at| &rest[at..]);
            } else if rest.starts_with("/*") {
                rest = rest.find("*/").map_or("", |at| &rest[at + 2..]);
            } else if let Some((open, close)) = raw_string(rest) {
                let body = &rest[open..];
                let end = body.find(&close).unwrap_or(body.len());
                literals.push(body[..end].to_string());
                rest = body.get(end + close.len()..).unwrap_or("");
                code.push(' ');
            } else if next == '"' {
                let end = closing_quote(&rest[1..]);
                literals.push(rest[1..][..end].to_string());
                rest = rest[1..].get(end + 1..).unwrap_or("");
                code.push(' ');
            } else if let Some(length) = char_literal(rest) {
                rest = &rest[length..];
                code.push(' ');
            } else {
                code.push(next);
                rest = &rest[next.len_utf8()..];
            }
        }
        Source { code, literals }
    }

    /// Every path that the code names, groups taken apart: `use a::{b, c::d}` names `a::b` and `a::c::d`.
    pub fn paths(&self) -> Vec<Vec<String>> {
        let tokens = tokens(&self.code);
        let mut paths = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let continued = at > 0 && (tokens[at - 1] == "." || tokens[at - 1] == "::");
            if is_word(&tokens[at]) && !continued {
                at = path(&tokens, at, &[], &mut paths);
            } else {
                at += 1;
            }
        }
        paths
    }
}

fn path(tokens: &[String], mut at: usize, before: &[String], paths: &mut Vec<Vec<String>>) -> usize {
    let mut whole = before.to_vec();
    whole.push(tokens[at].clone());
    at += 1;
    while tokens.get(at).is_some_and(|t| t == "::") {
        match tokens.get(at + 1) {
            Some(word) if is_word(word) => {
                whole.push(word.clone());
                at += 2;
            }
            Some(group) if group == "{" => {
                at += 2;
                while tokens.get(at).is_some_and(|t| t != "}") {
                    at = if is_word(&tokens[at]) { path(tokens, at, &whole, paths) } else { at + 1 };
                }
                return at + 1;
            }
            _ => break,
        }
    }
    paths.push(whole);
    at
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut chars = code.chars().peekable();
    while let Some(next) = chars.next() {
        if next.is_alphanumeric() || next == '_' {
            let mut word = next.to_string();
            while let Some(more) = chars.next_if(|c| c.is_alphanumeric() || *c == '_') {
                word.push(more);
            }
            tokens.push(word);
        } else if next == ':' && chars.next_if_eq(&':').is_some() {
            tokens.push("::".to_string());
        } else if !next.is_whitespace() {
            tokens.push(next.to_string());
        }
    }
    tokens
}

/// Where the body of a raw string that begins here opens, and what closes it.
fn raw_string(text: &str) -> Option<(usize, String)> {
    let marks = text.strip_prefix('r').or_else(|| text.strip_prefix("br"))?;
    let hashes = marks.len() - marks.trim_start_matches('#').len();
    let quoted = marks[hashes..].starts_with('"');
    quoted.then(|| (text.len() - marks.len() + hashes + 1, format!("\"{}", "#".repeat(hashes))))
}

fn closing_quote(body: &str) -> usize {
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    body.len()
}

/// The length of a character literal that begins here; a lifetime is none.
fn char_literal(text: &str) -> Option<usize> {
    let body = text.strip_prefix('\'')?;
    let end = if let Some(escaped) = body.strip_prefix('\\') {
        1 + escaped.find('\'').filter(|at| *at > 0).or_else(|| escaped[1..].find('\'').map(|at| at + 1))?
    } else {
        body.chars().next()?.len_utf8()
    };
    body[end..].starts_with('\'').then_some(end + 2)
}
