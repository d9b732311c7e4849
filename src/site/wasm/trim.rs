//! wasm-bindgen's script without what this site has no use for.

use super::super::Failure;
use super::glue::{Edit, edited, read};
use oxc_ast::ast::{BindingPattern, Expression, ExpressionStatement, Function, IfStatement, VariableDeclaration};
use oxc_ast_visit::{Visit, walk};
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

/// Puts our functions in, and takes out what frees a value of itself: the element frees each chart that it makes, and
/// keeps the data as long as the page is there.
pub fn trim(glue: &str) -> Result<String, Failure> {
    let mut ours = Declared(Vec::new());
    read("src/site/wasm/bindings.js", OURS, &mut ours)?;
    let mut found = Found { ours: ours.0, edits: Vec::new() };
    read("wasm-bindgen's script", glue, &mut found)?;
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
        if let Expression::CallExpression(call) = &statement.expression
            && let Expression::StaticMemberExpression(member) = &call.callee
            && let Expression::Identifier(object) = &member.object
            && is_registry(&object.name)
        {
            self.edits.push((statement.span, String::new()));
        }
        walk::walk_expression_statement(self, statement);
    }

    fn visit_variable_declaration(&mut self, declaration: &VariableDeclaration<'a>) {
        if let [variable] = declaration.declarations.as_slice()
            && let BindingPattern::BindingIdentifier(name) = &variable.id
            && is_registry(&name.name)
        {
            self.edits.push((declaration.span, String::new()));
        }
        walk::walk_variable_declaration(self, declaration);
    }

    fn visit_if_statement(&mut self, statement: &IfStatement<'a>) {
        if let Expression::StaticMemberExpression(member) = &statement.test
            && let Expression::Identifier(object) = &member.object
            && object.name == "Symbol"
            && member.property.name == "dispose"
        {
            self.edits.push((statement.span, String::new()));
        }
        walk::walk_if_statement(self, statement);
    }
}

/// `ChartFinalization`: what waits for the last reference to a chart to go.
fn is_registry(name: &str) -> bool {
    name.ends_with("Finalization")
}

#[cfg(test)]
mod tests {
    use super::trim;

    #[test]
    fn our_functions_stand_in_for_those_of_their_names() {
        let glue =
            "function getDataViewMemory0() {\n  return cached ?? fresh();\n}\nfunction other() {\n  return 1;\n}\n";
        let expected = "function getDataViewMemory0() {\n  return new DataView(wasm.memory.buffer);\n}\nfunction other() {\n  \
                        return 1;\n}\n";
        assert_eq!(trim(glue), Ok(expected.to_string()));
    }

    #[test]
    fn nothing_waits_for_a_value_to_be_forgotten() {
        let glue = "class Chart {\n  constructor() {\n    ChartFinalization.register(this, 1, this);\n    this.a = 1;\n  }\n}\n\
                    if (Symbol.dispose) Chart.prototype[Symbol.dispose] = Chart.prototype.free;\n\
                    const ChartFinalization = (typeof FinalizationRegistry === 'undefined') ? { register() {} } : 1;\n";
        let left = trim(glue).expect("a script");
        assert_eq!(
            left.split_whitespace().collect::<Vec<_>>().join(" "),
            "class Chart { constructor() { this.a = 1; } }"
        );
    }
}
