//! The compiled library to one that prints floats in a few lines of its own (`web::float`) rather than in the standard
//! library's eighteen kilobytes. plotters-canvas needs them for the opacity of a colour and the size of a font; nothing
//! else in the library prints a float.

use super::super::Failure;
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ModuleConfig, ValType};

/// The export that `web::float` has for this, and only for this.
const PLAIN: &str = "print_float";

/// Reads the library and lets its `Display` of `f64` call the export; what then nobody calls is left out.
pub fn without(compiled: &[u8]) -> Result<Module, Failure> {
    let mut module = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(compiled)
        .map_err(|error| Failure::new(format!("cannot read the compiled library: {error:#}")))?;
    let plain = module.exports.get_func(PLAIN);
    let plain = plain.map_err(|_| Failure::new(format!("the compiled library has no export '{PLAIN}'")))?;
    let displays: Vec<FunctionId> =
        module.funcs.iter().filter(|f| displays_f64(f.name.as_deref())).map(|f| f.id()).collect();
    for display in displays {
        call_instead(&mut module, display, plain);
    }
    module.exports.remove(PLAIN).map_err(|error| Failure::new(format!("cannot drop '{PLAIN}': {error:#}")))?;
    walrus::passes::gc::run(&mut module);
    Ok(module)
}

/// `<f64 as core::fmt::Display>::fmt`, as compilers of today mangle it. Under another name the standard library's stays:
/// the library is larger, and `tests/budget.rs` says so.
fn displays_f64(symbol: Option<&str>) -> bool {
    symbol.is_some_and(|symbol| symbol.contains("4core3fmt5floatd") && symbol.ends_with("7Display3fmt"))
}

/// Gives a function the body `plain(self, formatter)`. Both take two addresses and give a flag.
fn call_instead(module: &mut Module, function: FunctionId, plain: FunctionId) {
    let parameters = [ValType::I32; 2];
    let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &[ValType::I32]);
    let arguments = parameters.map(|kind| module.locals.add(kind));
    builder.func_body().local_get(arguments[0]).local_get(arguments[1]).call(plain);
    module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(arguments.to_vec()));
}
