//! The long names under which the library and its script know each other, to short ones, in both at once.

use super::super::Failure;
use super::glue::{Edit, GLUE, edited, read};
use oxc_ast::ast::{Expression, Function, MethodDefinition, ObjectProperty, StaticMemberExpression};
use oxc_ast_visit::{Visit, walk};
use oxc_span::{GetSpan, Span};
use oxc_syntax::scope::ScopeFlags;
use std::collections::BTreeSet;
use walrus::Module;

/// How wasm-bindgen's script names what the library exports, and its function that makes what the library imports.
const EXPORTS: &str = "wasm";
const IMPORTS: &str = "__wbg_get_imports";

/// wasm-bindgen's script with the places where it names what is the library's, or its own and nobody else's.
#[derive(Debug)]
pub struct Bindings {
    source: String,
    places: Places,
}

#[derive(Debug, Default)]
struct Places {
    /// `wasm.NAME`
    exports: Vec<(Span, String)>,
    /// `NAME: function …`, and `"MODULE": …` around them: the name and all of it.
    imports: Vec<(Span, Span, String)>,
    /// `object.NAME` or a method, where the name begins with two underscores.
    own: Vec<(Span, String)>,
    /// Names of other members, and of methods.
    others: BTreeSet<String>,
    /// Whether what is visited are properties of the imports.
    importing: bool,
}

impl Bindings {
    /// Reads the script.
    pub fn read(source: String) -> Result<Bindings, Failure> {
        let mut places = Places::default();
        read(GLUE, &source, &mut places)?;
        Ok(Bindings { source, places })
    }

    /// Takes back what the library exports and the script never names: nobody else has the library.
    pub fn drop_exports(&self, module: &mut Module) {
        let named: BTreeSet<&str> = self.places.exports.iter().map(|(_, name)| &**name).collect();
        let never: Vec<_> = module.exports.iter().filter(|e| !named.contains(&*e.name)).map(|e| e.id()).collect();
        for export in never {
            module.exports.delete(export);
        }
        walrus::passes::gc::run(module);
    }

    /// Gives imports, exports and the script's own members names of a letter or two, and gives the script. What the
    /// script would give and the library does not import any more goes. Fails where one names what the other lacks.
    pub fn shorten(self, module: &mut Module) -> Result<String, Failure> {
        let Bindings { source, places } = self;
        let mut edits = Vec::new();
        places.shorten_imports(&source, module, &mut edits)?;
        places.shorten_exports(module, &mut edits)?;
        places.shorten_own(&mut edits);
        Ok(edited(&source, edits))
    }
}

impl Places {
    fn shorten_imports(&self, source: &str, module: &mut Module, edits: &mut Vec<Edit>) -> Result<(), Failure> {
        let modules: BTreeSet<String> = module.imports.iter().map(|import| import.module.clone()).collect();
        let shorts: Vec<(String, String)> = modules.into_iter().zip(letters()).collect();
        let place = |name: &str| {
            let place = self.imports.iter().find(|(_, _, own)| own == name);
            place.map(|(place, ..)| *place).ok_or_else(|| lacks("script", "the library imports", name))
        };
        let mut given = BTreeSet::new();
        for (name, short) in &shorts {
            edits.push((place(name)?, short.clone()));
            given.insert(name.clone());
        }
        for (import, short) in module.imports.iter_mut().zip(letters()) {
            edits.push((place(&import.name)?, short.clone()));
            given.insert(std::mem::replace(&mut import.name, short));
            if let Some((_, short)) = shorts.iter().find(|(name, _)| *name == import.module) {
                import.module = short.clone();
            }
        }
        for (_, whole, _) in self.imports.iter().filter(|(_, _, name)| !given.contains(name)) {
            let after = source.get(whole.end as usize..).and_then(|rest| rest.find(','));
            let end = after.map_or(whole.end, |comma| whole.end + comma as u32 + 1);
            edits.push((Span::new(whole.start, end), String::new()));
        }
        Ok(())
    }

    fn shorten_exports(&self, module: &mut Module, edits: &mut Vec<Edit>) -> Result<(), Failure> {
        let mut exported = BTreeSet::new();
        for (export, short) in module.exports.iter_mut().zip(letters()) {
            let places = self.exports.iter().filter(|(_, name)| *name == export.name);
            edits.extend(places.map(|(place, _)| (*place, short.clone())));
            exported.insert(std::mem::replace(&mut export.name, short));
        }
        match self.exports.iter().find(|(_, name)| !exported.contains(name)) {
            Some((_, name)) => Err(lacks("library", "the script calls", name)),
            None => Ok(()),
        }
    }

    fn shorten_own(&self, edits: &mut Vec<Edit>) {
        let names: BTreeSet<&str> = self.own.iter().map(|(_, name)| &**name).collect();
        for (name, short) in names.into_iter().zip(letters().filter(|short| !self.others.contains(short))) {
            let places = self.own.iter().filter(|(_, own)| own == name);
            edits.extend(places.map(|(place, _)| (*place, short.clone())));
        }
    }

    /// A member that is not the library's.
    fn member(&mut self, place: Span, name: &str) {
        if name.starts_with("__") {
            self.own.push((place, name.to_string()));
        } else {
            self.others.insert(name.to_string());
        }
    }
}

impl<'a> Visit<'a> for Places {
    fn visit_function(&mut self, function: &Function<'a>, flags: ScopeFlags) {
        let around = self.importing;
        self.importing = function.name().is_some_and(|name| name == IMPORTS);
        walk::walk_function(self, function, flags);
        self.importing = around;
    }

    fn visit_object_property(&mut self, property: &ObjectProperty<'a>) {
        if self.importing
            && let Some(name) = property.key.static_name().filter(|name| name != "__proto__")
        {
            self.imports.push((property.key.span(), property.span, name.into_owned()));
        }
        walk::walk_object_property(self, property);
    }

    fn visit_static_member_expression(&mut self, member: &StaticMemberExpression<'a>) {
        let (place, name) = (member.property.span, &member.property.name);
        match &member.object {
            Expression::Identifier(object) if object.name == EXPORTS => self.exports.push((place, name.to_string())),
            _ => self.member(place, name),
        }
        walk::walk_static_member_expression(self, member);
    }

    fn visit_method_definition(&mut self, method: &MethodDefinition<'a>) {
        if let Some(name) = method.key.static_name() {
            self.member(method.key.span(), &name);
        }
        walk::walk_method_definition(self, method);
    }
}

/// `a` to `z`, `A` to `Z`, `aa`, `ab` and so on.
fn letters() -> impl Iterator<Item = String> {
    let alphabet = || ('a'..='z').chain('A'..='Z');
    let pairs =
        move || alphabet().flat_map(move |first| alphabet().map(move |second| [first, second].iter().collect()));
    alphabet().map(String::from).chain(pairs())
}

fn lacks(lacking: &str, asks: &str, name: &str) -> Failure {
    Failure::new(format!(
        "{asks} '{name}', which the {lacking} lacks: wasm-bindgen binds otherwise than this build knows"
    ))
}

#[cfg(test)]
mod tests {
    use super::{Bindings, letters};
    use crate::site::Failure;
    use walrus::{FunctionBuilder, Module, ValType};

    /// A library that imports `lineTo` and exports a function that calls it, and one more.
    fn library() -> Module {
        let mut module = Module::default();
        let plain = module.types.add(&[], &[]);
        let (line_to, _) = module.add_import_func("./bg.js", "__wbg_lineTo_1", plain);
        for name in ["chart_new", "nobody's"] {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.func_body().call(line_to).i32_const(1);
            let function = builder.finish(Vec::new(), &mut module.funcs);
            module.exports.add(name, function);
        }
        module
    }

    fn shortened(source: &str) -> Result<(String, Vec<String>), Failure> {
        let mut module = library();
        let bindings = Bindings::read(source.to_string())?;
        bindings.drop_exports(&mut module);
        let source = bindings.shorten(&mut module)?;
        let imports = module.imports.iter().map(|import| format!("{}.{}", import.module, import.name));
        let exports = module.exports.iter().map(|export| export.name.clone());
        Ok((source, imports.chain(exports).collect()))
    }

    const SOURCE: &str = "class Chart { a() { this.__wbg_ptr = wasm.chart_new(); } }\n\
        function __wbg_get_imports() {\n  const import0 = { __proto__: null, __wbg_lineTo_1: function(x) { x.lineTo({ y: 1 }); },\n  \
        __wbg_gone_2: function() {}, };\n  return { __proto__: null, \"./bg.js\": import0, };\n}\n";

    #[test]
    fn library_and_script_know_each_other_by_the_same_short_names() {
        let (source, names) = shortened(SOURCE).expect("a library and its script");
        assert_eq!(names, ["a.a", "a"]);
        assert_eq!(
            source,
            "class Chart { a() { this.b = wasm.a(); } }\nfunction __wbg_get_imports() {\n  const import0 = { \
             __proto__: null, a: function(x) { x.lineTo({ y: 1 }); },\n   };\n  return { __proto__: null, a: import0, };\n}\n"
        );
    }

    #[test]
    fn a_script_without_what_the_library_imports_is_told() {
        let failure = shortened(&SOURCE.replace("lineTo_1", "lineTo_3")).expect_err("no script for it");
        assert!(failure.to_string().contains("the library imports '__wbg_lineTo_1'"), "{failure}");
    }

    #[test]
    fn a_script_that_calls_what_the_library_lacks_is_told() {
        let failure = shortened(&SOURCE.replace("chart_new", "chart_old")).expect_err("no script for it");
        assert!(failure.to_string().contains("the script calls 'chart_old'"), "{failure}");
    }

    #[test]
    fn letters_go_on_in_pairs() {
        let names: Vec<String> = letters().take(54).collect();
        assert_eq!([&names[0], &names[51], &names[52], &names[53]], ["a", "Z", "aa", "ab"]);
    }
}
