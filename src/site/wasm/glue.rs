//! wasm-bindgen's script as a text that is read as its syntax tree and changed in places.

use super::super::{Failure, script};
use oxc_allocator::Allocator;
use oxc_ast_visit::Visit;
use oxc_span::Span;

/// What it is called where it does not parse.
pub const GLUE: &str = "wasm-bindgen's script";

/// What is to stand in a place of a script.
pub type Edit = (Span, String);

/// Shows a visitor all of a script. `name` tells which it is, should it not parse.
pub fn read(name: &str, source: &str, visitor: &mut impl for<'a> Visit<'a>) -> Result<(), Failure> {
    let allocator = Allocator::default();
    visitor.visit_program(&script::parse(&allocator, name, source)?);
    Ok(())
}

/// The script with all edits; one within another goes with that.
pub fn edited(source: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(place, _)| (place.start, u32::MAX - place.end));
    let mut text = String::with_capacity(source.len());
    let mut done = 0;
    for (place, new) in edits.into_iter() {
        if let Some(before) = source.get(done..place.start as usize) {
            text.push_str(before);
            text.push_str(&new);
            done = place.end as usize;
        }
    }
    text.push_str(source.get(done..).unwrap_or_default());
    text
}
