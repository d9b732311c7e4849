//! wasm-bindgen's script without what this site has no use for.

use super::super::{Failure, script};
use super::glue::{Edit, GLUE, edited, read};
use oxc_ast::ast::{
    BindingPattern, Expression, ExpressionStatement, Function, IfStatement, Statement, TryStatement,
    VariableDeclaration,
};
use oxc_ast_visit::{Visit, walk};
use oxc_span::Span;
use oxc_syntax::scope::ScopeFlags;
use walrus::Module;

/// The functions that stand in for those of their names.
const OURS: &str = include_str!("bindings.js");

/// Takes from the library what the functions that stand in do not call.
pub fn trim_library(mut module: Module) -> Module {
    // A text goes in as one copy of known length. A library that does not offer it has nothing to take away.
    let _ = module.exports.remove("__wbindgen_realloc");
    module
}

/// Puts our functions in and takes out what would only be of use to another page. The element frees each chart that it
/// makes, and keeps the data as long as the page is there: nothing has to wait for a value to be forgotten. It gives a
/// chart none but its data, and texts that can be copied. What keeps an error of the canvas from the library's stack
/// stays: without it, a chart would be in the middle of its work for ever.
/// What then nobody calls goes as well: the library need not offer what only that has named.
pub fn trim(glue: &str) -> Result<String, Failure> {
    script::shake(GLUE, &without_use(glue)?)
}

fn without_use(glue: &str) -> Result<String, Failure> {
    let mut ours = Declared(Vec::new());
    read("src/site/wasm/bindings.js", OURS, &mut ours)?;
    let mut found = Found { ours: ours.0, edits: Vec::new() };
    read(GLUE, glue, &mut found)?;
    Ok(edited(glue, found.edits))
}

/// Name and text of each function that a script declares.
struct Declared(Vec<(String, String)>);

impl<'a> Visit<'a> for Declared {
    fn visit_function(&mut self, function: &Function<'a>, _: ScopeFlags) {
        if let Some(name) = function.name() {
            self.0.push((name.to_string(), function.span.source_text(OURS).to_string()));
        }
    }
}

/// What becomes of the script; a function that it does not have is not needed.
struct Found {
    ours: Vec<(String, String)>,
    edits: Vec<Edit>,
}

impl Found {
    fn drop(&mut self, place: Span) {
        self.edits.push((place, String::new()));
    }
}

impl<'a> Visit<'a> for Found {
    fn visit_function(&mut self, function: &Function<'a>, flags: ScopeFlags) {
        if let Some((_, text)) =
            self.ours.iter().find(|(name, _)| function.name().is_some_and(|own| own == name.as_str()))
        {
            self.edits.push((function.span, text.clone()));
        }
        walk::walk_function(self, function, flags);
    }

    fn visit_expression_statement(&mut self, statement: &ExpressionStatement<'a>) {
        if let Expression::CallExpression(call) = &statement.expression {
            let unneeded = match &call.callee {
                Expression::StaticMemberExpression(member) => named(&member.object).is_some_and(is_registry),
                callee => named(callee) == Some("_assertClass"),
            };
            if unneeded {
                self.drop(statement.span);
            }
        }
        walk::walk_expression_statement(self, statement);
    }

    fn visit_variable_declaration(&mut self, declaration: &VariableDeclaration<'a>) {
        if let [variable] = declaration.declarations.as_slice()
            && let BindingPattern::BindingIdentifier(name) = &variable.id
            && is_registry(&name.name)
        {
            self.drop(declaration.span);
        }
        walk::walk_variable_declaration(self, declaration);
    }

    fn visit_if_statement(&mut self, statement: &IfStatement<'a>) {
        if let Expression::StaticMemberExpression(member) = &statement.test
            && named(&member.object) == Some("Symbol")
            && member.property.name == "dispose"
        {
            self.drop(statement.span);
        }
        walk::walk_if_statement(self, statement);
    }

    fn visit_try_statement(&mut self, tried: &TryStatement<'a>) {
        let caught = tried.handler.as_ref().and_then(|handler| handler.body.body.last());
        if let (Some(Statement::ThrowStatement(_)), None) = (caught, &tried.finalizer) {
            // What is tried stands in braces of its own.
            self.drop(Span::new(tried.span.start, tried.block.span.start + 1));
            self.drop(Span::new(tried.block.span.end - 1, tried.span.end));
        }
        walk::walk_try_statement(self, tried);
    }
}

/// The name that an expression is.
fn named<'a>(expression: &Expression<'a>) -> Option<&'a str> {
    match expression {
        Expression::Identifier(name) => Some(name.name.as_str()),
        _ => None,
    }
}

/// `ChartFinalization`: what waits for the last reference to a chart to go.
fn is_registry(name: &str) -> bool {
    name.ends_with("Finalization")
}

#[cfg(test)]
mod tests {
    use super::without_use;

    #[test]
    fn our_functions_stand_in_for_those_of_their_names() {
        let glue =
            "function getDataViewMemory0() {\n  return cached ?? fresh();\n}\nfunction other() {\n  return 1;\n}\n";
        let expected = "function getDataViewMemory0() {\n  return new DataView(wasm.memory.buffer);\n}\nfunction other() {\n  \
                        return 1;\n}\n";
        assert_eq!(without_use(glue), Ok(expected.to_string()));
    }

    /// What is left of a script, on one line.
    fn left(glue: &str) -> String {
        let left = without_use(glue).expect("a script");
        left.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn nothing_waits_for_a_value_to_be_forgotten() {
        let glue = "class Chart {\n  constructor() {\n    ChartFinalization.register(this, 1, this);\n    this.a = 1;\n  }\n}\n\
                    if (Symbol.dispose) Chart.prototype[Symbol.dispose] = Chart.prototype.free;\n\
                    const ChartFinalization = (typeof FinalizationRegistry === 'undefined') ? { register() {} } : 1;\n";
        assert_eq!(left(glue), "class Chart { constructor() { this.a = 1; } }");
    }

    #[test]
    fn what_is_given_is_taken_as_it_is() {
        let glue = "function chart(data, query) {\n  _assertClass(data, Data);\n  let ptr0;\n  try {\n    ptr0 = pass(query);\n  \
                    } catch (e) {\n    if (ptr0) { free(ptr0); }\n    throw e;\n  }\n  return start(ptr0);\n}\n";
        assert_eq!(left(glue), "function chart(data, query) { let ptr0; ptr0 = pass(query); return start(ptr0); }");
        let made_up = "function is(x) { let a; try { a = x.y; } catch (_) { a = 1; } return a; }";
        assert_eq!(left(made_up), made_up);
    }
}
