//! The compiled library to one that does the same in fewer bytes. What goes is of no use in a page: the words of panics,
//! and what prints floats to the last digit, pads what it prints and tells what a canvas has against it.

use super::super::Failure;
use std::collections::HashSet;
use walrus::ir::{Br, BrIf, BrTable, Call, Instr, InstrSeq, InstrSeqId, Return, Unreachable, Visitor, dfs_in_order};
use walrus::{
    Function, FunctionBuilder, FunctionId, FunctionKind, InstrLocId, LocalFunction, LocalId, Module, ModuleConfig,
};

/// A function that is replaced: the export of `web::plain` that does it in fewer bytes, where it comes from, and its name,
/// both as compilers of today mangle them. Under another name the longer one stays: the library is larger, and
/// `tests/budget.rs` says so.
type Replaced = (&'static str, &'static str, &'static str);

const REPLACED: [Replaced; 7] = [
    // `Display` of `f64`.
    ("print_float", "4core3fmt5floatd", "7Display3fmt"),
    ("print", "5alloc3fmt6format", "12format_inner"),
    ("print_letter", "5alloc6string", "5Write10write_char"),
    ("print_text", "4core3fmt", "9Formatter3pad"),
    ("print_number", "4core3fmt", "9Formatter12pad_integral"),
    ("count_characters", "5CharsN", "8Iterator5count"),
    ("refuse", "15plotters_canvas6canvas", "10error_cast"),
];

/// Reads the library and makes it lean.
pub fn lean(compiled: &[u8]) -> Result<Module, Failure> {
    let mut module = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        // What the linker notes of an instruction goes by its place in the file: see `links`.
        .on_instr_loc(|place| InstrLocId::new(*place as u32))
        .parse(compiled)
        .map_err(|error| Failure::new(format!("cannot read the compiled library: {error:#}")))?;
    for replaced in REPLACED {
        replace(&mut module, replaced)?;
    }
    trap_at_once(&mut module);
    walrus::passes::gc::run(&mut module);
    Ok(module)
}

/// Lets the function call the export, which nobody else sees.
fn replace(module: &mut Module, (export, place, name): Replaced) -> Result<(), Failure> {
    let plain = module.exports.get_func(export);
    let plain = plain.map_err(|_| Failure::new(format!("the compiled library has no export '{export}'")))?;
    let kind = module.funcs.get(plain).ty();
    let (arguments, results) = module.types.params_results(kind);
    let (arguments, results) = (arguments.to_vec(), results.to_vec());
    let longer = |f: &Function| f.ty() == kind && is_called(f.name.as_deref(), place, name);
    let found: Vec<FunctionId> = module.funcs.iter().filter(|f| longer(f)).map(|f| f.id()).collect();
    for function in found {
        let mut builder = FunctionBuilder::new(&mut module.types, &arguments, &results);
        let locals: Vec<LocalId> = arguments.iter().map(|kind| module.locals.add(*kind)).collect();
        let mut body = builder.func_body();
        for local in &locals {
            body.local_get(*local);
        }
        body.call(plain);
        module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(locals));
    }
    let dropped = module.exports.remove(export);
    dropped.map_err(|error| Failure::new(format!("cannot drop the export '{export}': {error:#}")))
}

/// Whether a symbol, without the hash that some end in, is the function of this name.
fn is_called(symbol: Option<&str>, place: &str, name: &str) -> bool {
    let symbol = symbol.map(|symbol| symbol.rsplit_once("17h").map_or(symbol, |(before, _)| before));
    symbol.is_some_and(|symbol| symbol.contains(place) && symbol.ends_with(name))
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
