//! A script to one that does the same in fewer bytes.

use crate::error::Error;
use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::SourceType;

/// A module without what only its authors read. What it exports, and the properties of all objects, keep their names.
/// `name` tells which file it is, should it not be a script.
pub fn minify(name: &str, source: &str) -> Result<String, Error> {
    let allocator = Allocator::default();
    let mut program = parse(&allocator, name, source)?;
    // A module's own names are nobody else's, those at its top neither. Nothing is made older or newer than it was
    // written: what the minifier knows of new syntax is older than the private members of the sources.
    let mangle = MangleOptions { top_level: Some(true), ..MangleOptions::default() };
    let options = MinifierOptions { mangle: Some(mangle), ..MinifierOptions::default() };
    let scoping = Minifier::new(options).minify(&allocator, &mut program).scoping;
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(scoping).build(&program).code)
}

/// The syntax tree of a module. Fails with the place of the first thing that a browser would refuse; `name` tells in
/// which file.
pub fn parse<'a>(allocator: &'a Allocator, name: &str, source: &'a str) -> Result<Program<'a>, Error> {
    let parsed = Parser::new(allocator, source, SourceType::mjs()).parse();
    // Only what parses has names, of which two may be the same.
    let mut faults = parsed.diagnostics;
    if !faults.has_errors() {
        faults = SemanticBuilder::new_compiler().build(&parsed.program).diagnostics;
    }
    match faults.errors().next() {
        None => Ok(parsed.program),
        Some(fault) => {
            let at = fault.labels.first().map_or(source.len(), |label| label.offset() as usize);
            let (line, column) = place(source, at);
            let fault = &fault.message;
            Err(Error::new(format!("{name}:{line}:{column}: found '{fault}', expected a script that browsers run")))
        }
    }
}

/// Line and column of a byte of a text, as editors count them.
fn place(source: &str, at: usize) -> (usize, usize) {
    let before = source.get(..at).unwrap_or(source);
    let line = before.rsplit('\n').next().unwrap_or(before);
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn what_nobody_names_from_without_is_short_and_the_rest_is_as_it_was() {
        let source = "/** Adds. */\nexport function add(first, second) {\n  const sum = { total: first + second };\n  \
                      return sum.total;\n}\nexport const shown = (element) => element.dataset.query;\n";
        let minified = minify("www/add.js", source).expect("a script");
        for kept in ["export function add(", "export const shown=", ".dataset.query"] {
            assert!(minified.contains(kept), "{kept} in {minified}");
        }
        for gone in ["Adds", "first", "second", "sum", "element", "\n "] {
            assert!(!minified.contains(gone), "{gone} in {minified}");
        }
    }

    #[test]
    fn a_script_that_does_not_parse_is_told_with_its_place() {
        let failure = minify("www/add.js", "const 합 = 1;\nconst 합계 = 합 +;\n").expect_err("no script");
        assert!(failure.to_string().starts_with("www/add.js:2:15: found 'Unexpected token'"), "{failure}");
    }

    #[test]
    fn a_script_that_breaks_off_is_told_with_its_end() {
        let failure = minify("www/add.js", "function add() {\n  return 1;\n").expect_err("no script");
        assert!(failure.to_string().starts_with("www/add.js:3:1: "), "{failure}");
    }

    #[test]
    fn a_name_that_a_script_declares_twice_is_told_with_its_place() {
        let failure = minify("www/add.js", "let sum = 1;\nlet sum = 2;\n").expect_err("no script");
        assert!(failure.to_string().starts_with("www/add.js:"), "{failure}");
        assert!(failure.to_string().contains("sum"), "{failure}");
    }
}
