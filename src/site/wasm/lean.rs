//! The compiled library to one that does the same in fewer bytes. What goes is of no use in a page: the words of panics,
//! and the standard library's eighteen kilobytes that print floats.

use super::super::Failure;
use std::collections::HashSet;
use walrus::ir::{Br, BrIf, BrTable, Call, Instr, InstrSeq, InstrSeqId, Return, Unreachable, Visitor, dfs_in_order};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, InstrLocId, LocalFunction, Module, ModuleConfig, ValType};

/// The export that `web::float` has for this, and only for this.
const PRINT_FLOAT: &str = "print_float";

/// Reads the library and makes it lean.
pub fn lean(compiled: &[u8]) -> Result<Module, Failure> {
    let mut module = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        // What the linker notes of an instruction goes by its place in the file: see `links`.
        .on_instr_loc(|place| InstrLocId::new(*place as u32))
        .parse(compiled)
        .map_err(|error| Failure::new(format!("cannot read the compiled library: {error:#}")))?;
    print_floats_plainly(&mut module)?;
    trap_at_once(&mut module);
    walrus::passes::gc::run(&mut module);
    Ok(module)
}

/// Lets `Display` of `f64` call the export. plotters-canvas needs it for the opacity of a colour and the size of a font;
/// nothing else in the library prints a float.
fn print_floats_plainly(module: &mut Module) -> Result<(), Failure> {
    let plain = module.exports.get_func(PRINT_FLOAT);
    let plain = plain.map_err(|_| Failure::new(format!("the compiled library has no export '{PRINT_FLOAT}'")))?;
    let displays: Vec<FunctionId> =
        module.funcs.iter().filter(|f| displays_f64(f.name.as_deref())).map(|f| f.id()).collect();
    for display in displays {
        // Both take two addresses, of the float and of the formatter, and give a flag.
        let arguments = [ValType::I32; 2];
        let mut builder = FunctionBuilder::new(&mut module.types, &arguments, &[ValType::I32]);
        let arguments = arguments.map(|kind| module.locals.add(kind));
        builder.func_body().local_get(arguments[0]).local_get(arguments[1]).call(plain);
        module.funcs.get_mut(display).kind = FunctionKind::Local(builder.local_func(arguments.to_vec()));
    }
    module
        .exports
        .remove(PRINT_FLOAT)
        .map_err(|error| Failure::new(format!("cannot drop the export '{PRINT_FLOAT}': {error:#}")))
}

/// `<f64 as core::fmt::Display>::fmt`, as compilers of today mangle it. Under another name the standard library's stays:
/// the library is larger, and `tests/budget.rs` says so.
fn displays_f64(symbol: Option<&str>) -> bool {
    symbol.is_some_and(|symbol| symbol.contains("4core3fmt5floatd") && symbol.ends_with("7Display3fmt"))
}

/// Traps where a function is called that does nothing but trap in the end, as a panic does: in a page nobody reads what
/// it was going to say, and the script meets the same error.
fn trap_at_once(module: &mut Module) {
    let mut traps = HashSet::new();
    loop {
        let found: Vec<FunctionId> = module
            .funcs
            .iter_local()
            .filter(|(id, function)| !traps.contains(id) && only_traps(function))
            .map(|(id, _)| id)
            .collect();
        if found.is_empty() {
            return;
        }
        traps.extend(found);
        for (id, function) in module.funcs.iter_local_mut() {
            if !traps.contains(&id) {
                cut(function, &traps);
            }
        }
    }
}

/// Whether every way through a function ends in its last instruction, a trap.
fn only_traps(function: &LocalFunction) -> bool {
    let entry = function.entry_block();
    let mut ways = WaysOut { entry, any: false };
    dfs_in_order(&mut ways, function, entry);
    !ways.any && matches!(function.block(entry).instrs.last(), Some((Instr::Unreachable(_), _)))
}

/// Whether anything leaves a function before its end.
struct WaysOut {
    entry: InstrSeqId,
    any: bool,
}

impl Visitor<'_> for WaysOut {
    fn visit_return(&mut self, _: &Return) {
        self.any = true;
    }

    fn visit_br(&mut self, branch: &Br) {
        self.any |= branch.block == self.entry;
    }

    fn visit_br_if(&mut self, branch: &BrIf) {
        self.any |= branch.block == self.entry;
    }

    fn visit_br_table(&mut self, branch: &BrTable) {
        self.any |= branch.default == self.entry || branch.blocks.contains(&self.entry);
    }
}

/// Puts a trap in the place of each call of a function that only traps, and of what was worked out for it.
fn cut(function: &mut LocalFunction, traps: &HashSet<FunctionId>) {
    let mut all = Sequences(Vec::new());
    dfs_in_order(&mut all, function, function.entry_block());
    for id in all.0 {
        let instructions = &mut function.block_mut(id).instrs;
        let call = |instruction: &Instr| matches!(instruction, Instr::Call(Call { func }) if traps.contains(func));
        let Some(at) = instructions.iter().position(|(instruction, _)| call(instruction)) else { continue };
        let before = instructions[..at].iter().rposition(|(instruction, _)| !is_plain(instruction));
        let (start, place) = (before.map_or(0, |last| last + 1), instructions[at].1);
        // What stands on the stack before a trap is nobody's: any number of values may.
        instructions.truncate(start);
        instructions.push((Instr::Unreachable(Unreachable {}), place));
    }
}

/// Whether an instruction has no effect that anybody sees after a trap.
fn is_plain(instruction: &Instr) -> bool {
    matches!(
        instruction,
        Instr::LocalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalGet(_)
            | Instr::Const(_)
            | Instr::Binop(_)
            | Instr::Unop(_)
            | Instr::Select(_)
            | Instr::Drop(_)
            | Instr::Load(_)
    )
}

/// The sequences of instructions of a function.
struct Sequences(Vec<InstrSeqId>);

impl<'a> Visitor<'a> for Sequences {
    fn start_instr_seq(&mut self, sequence: &'a InstrSeq) {
        self.0.push(sequence.id());
    }
}
