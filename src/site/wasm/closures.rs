//! The bound library without the code that calls closures. js-sys says of each of its functions that takes a closure
//! how to call one back, and all of that stays in the table of functions, whether anybody makes a closure or not.
//! This library makes none: the page's script calls it, and it calls nobody back (see `web`).

use walrus::{ElementItems, FunctionId, Module};

/// Takes the callers of closures out of the table, and what then nobody calls out of the library.
pub fn drop_callers(module: &mut Module) {
    let callers: Vec<FunctionId> =
        module.funcs.iter().filter(|f| calls_a_closure(f.name.as_deref())).map(|f| f.id()).collect();
    for element in module.elements.iter_mut() {
        let ElementItems::Functions(functions) = &mut element.items else { continue };
        // The places of the others in the table stay what they are: one of them stands in.
        let Some(other) = functions.iter().copied().find(|function| !callers.contains(function)) else { continue };
        for function in functions.iter_mut().filter(|function| callers.contains(function)) {
            *function = other;
        }
    }
    walrus::passes::gc::run(module);
}

/// `wasm_bindgen::convert::closures::…::invoke`, as compilers of today mangle it.
fn calls_a_closure(symbol: Option<&str>) -> bool {
    symbol.is_some_and(|symbol| symbol.contains("12wasm_bindgen7convert8closures") && symbol.contains("6invoke"))
}
