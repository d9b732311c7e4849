//! The bound library and its links to what of it can still be reached from outside: functions that are called or whose
//! place in the table is named, and pieces of data that are named, by code or data that can be reached itself.

use super::links::{Links, Named};
use std::collections::{HashMap, HashSet};
use walrus::ir::{Const, Instr, InstrLocId, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, Element, ElementItems, ElementKind, ExportItem, FunctionId, FunctionKind, GlobalKind, Module,
    ModuleElements,
};

/// What can be reached.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach {
    pub functions: HashSet<FunctionId>,
    pub pieces: HashSet<usize>,
}

impl Reach {
    /// Follows everything that names something, from the exports on.
    pub fn of(module: &Module, links: &Links) -> Reach {
        let mut walk = Walk { links, table: table(&module.elements), reach: Reach::default(), open: Vec::new() };
        walk.begin(module);
        while let Some(next) = walk.open.pop() {
            match next {
                Open::Function(id) => {
                    if let FunctionKind::Local(function) = &module.funcs.get(id).kind {
                        dfs_in_order(&mut walk, function, function.entry_block());
                    }
                }
                Open::Piece(nth) => {
                    let named: Vec<Named> =
                        links.data.range(links.pieces[nth].clone()).map(|(_, named)| *named).collect();
                    named.into_iter().for_each(|named| walk.meet(named));
                }
            }
        }
        walk.reach
    }
}

/// The functions that the table holds from the start, by their place.
fn table(elements: &ModuleElements) -> HashMap<u32, FunctionId> {
    let placed =
        elements.iter().filter_map(placed).flat_map(|(start, functions)| (start..).zip(functions.iter().copied()));
    placed.collect()
}

/// Where an element puts which functions, if it says so plainly.
pub fn placed(element: &Element) -> Option<(u32, &[FunctionId])> {
    match (&element.kind, &element.items) {
        (
            ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. },
            ElementItems::Functions(functions),
        ) => Some((*start as u32, functions)),
        _ => None,
    }
}

/// What was met and not yet followed.
enum Open {
    Function(FunctionId),
    Piece(usize),
}

struct Walk<'a> {
    links: &'a Links,
    table: HashMap<u32, FunctionId>,
    reach: Reach,
    open: Vec<Open>,
}

impl Walk<'_> {
    /// Meets what the world outside can name, and what no piece holds that could fall away.
    fn begin(&mut self, module: &Module) {
        module.start.into_iter().for_each(|function| self.function(function));
        for export in module.exports.iter() {
            match export.item {
                ExportItem::Function(function) => self.function(function),
                ExportItem::Table(_) | ExportItem::Memory(_) | ExportItem::Global(_) | ExportItem::Tag(_) => {}
            }
        }
        // Whoever has a table may call all that is in it.
        let exported =
            |table| module.exports.iter().any(|export| matches!(export.item, ExportItem::Table(id) if id == table));
        let own = |element: &Element| match element.kind {
            ElementKind::Active { table, .. } => placed(element).is_some() && !exported(table),
            ElementKind::Passive | ElementKind::Declared => false,
        };
        for element in module.elements.iter().filter(|element| !own(element)) {
            match &element.items {
                ElementItems::Functions(functions) => functions.iter().for_each(|function| self.function(*function)),
                ElementItems::Expressions(_, all) => all.iter().for_each(|expression| self.expression(expression)),
            }
        }
        for global in module.globals.iter() {
            if let GlobalKind::Local(value) = &global.kind {
                self.expression(value);
            }
        }
        let in_piece = |address: &u32| self.links.pieces.iter().any(|piece| piece.contains(address));
        let loose: Vec<Named> =
            self.links.data.iter().filter(|(address, _)| !in_piece(address)).map(|(_, named)| *named).collect();
        loose.into_iter().for_each(|named| self.meet(named));
    }

    fn expression(&mut self, expression: &ConstExpr) {
        match expression {
            ConstExpr::RefFunc(function) => self.function(*function),
            ConstExpr::Value(Value::I32(number)) => self.number(*number as u32),
            _ => {}
        }
    }

    fn function(&mut self, function: FunctionId) {
        if self.reach.functions.insert(function) {
            self.open.push(Open::Function(function));
        }
    }

    fn meet(&mut self, named: Named) {
        match named {
            Named::Function(place) => self.table.get(&place).copied().into_iter().for_each(|f| self.function(f)),
            Named::Piece(nth) => {
                if self.reach.pieces.insert(nth) {
                    self.open.push(Open::Piece(nth));
                }
            }
        }
    }

    /// Meets all that a number may name of which no linker says what it is.
    fn number(&mut self, number: u32) {
        self.meet(Named::Function(number));
        let pieces = self.links.pieces.iter().enumerate().filter(|(_, piece)| piece.contains(&number));
        pieces.for_each(|(nth, _)| self.meet(Named::Piece(nth)));
    }
}

impl<'a> Visitor<'a> for Walk<'_> {
    fn visit_instr(&mut self, instruction: &'a Instr, place: &'a InstrLocId) {
        if !place.is_default() {
            self.links.code.get(&place.data()).into_iter().for_each(|named| self.meet(*named));
        } else if let Instr::Const(Const { value: Value::I32(number) }) = instruction {
            // wasm-bindgen wrote this, after the linker.
            self.number(*number as u32);
        }
    }

    fn visit_function_id(&mut self, function: &FunctionId) {
        self.function(*function);
    }
}
