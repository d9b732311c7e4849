//! The functions of a module in an order in which it packs better: those that take and give the same together, short
//! before long. What stands near a function then looks like it, and the list of their types is a few runs.

use super::super::Failure;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload};

/// The same module with its functions in order.
pub fn in_order(module: &[u8]) -> Result<Vec<u8>, Failure> {
    let unread = |error: &dyn std::fmt::Display| Failure::new(format!("cannot read the bound library: {error}"));
    let mut order = Order::of(module).map_err(|error| unread(&error))?;
    let mut ordered = Module::new();
    order.parse_core_module(&mut ordered, Parser::new(0), module).map_err(|error| unread(&error))?;
    Ok(ordered.finish())
}

/// Where each function goes.
struct Order {
    /// How many functions are imported; they come first and stay.
    imported: u32,
    /// The number, among those that the module defines, of the one that comes first, second and so on.
    old: Vec<usize>,
    /// The place of each in `old`.
    new: Vec<u32>,
}

impl Order {
    fn of(module: &[u8]) -> wasmparser::Result<Order> {
        let (mut imported, mut types, mut lengths) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(functions) => {
                    types = functions.into_iter().collect::<Result<Vec<u32>, _>>()?
                }
                Payload::CodeSectionEntry(body) => lengths.push(body.range().len()),
                _ => {}
            }
        }
        let mut old: Vec<usize> = (0..types.len().min(lengths.len())).collect();
        old.sort_by_key(|&function| (types[function], lengths[function]));
        let mut new = vec![0; old.len()];
        for (place, &function) in old.iter().enumerate() {
            new[function] = place as u32;
        }
        Ok(Order { imported, old, new })
    }
}

impl Reencode for Order {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let own = function.checked_sub(self.imported).and_then(|own| self.new.get(own as usize));
        Ok(own.map_or(function, |place| self.imported + place))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for &function in &self.old {
            functions.function(types[function]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for place in 0..self.old.len() {
            self.parse_function_body(code, bodies[self.old[place]].clone())?;
        }
        Ok(())
    }
}
