//! The bound library without what nobody can reach any more since [`lean`](super::lean) took code out of it and
//! wasm-bindgen learnt how its functions are called: a linker would have dropped it, but linking is over by then.
//! Functions that only stood in the table go. Dead data goes to zeros, which pack to nothing and leave the addresses of
//! all else as they are.

use super::{
    links::{self, Links},
    reach::{self, Reach},
};
use std::{collections::HashSet, ops::Range};
use walrus::ir::Value;
use walrus::{ConstExpr, DataId, DataKind, ElementItems, FunctionId, Module};

/// Drops what is dead, by the notes that the linker left in the compiled library. Without notes all of it stays: the
/// library is larger, and `tests/budget.rs` says so.
pub fn drop_dead(module: &mut Module, compiled: &[u8]) {
    let notes = module.customs.iter().filter(|(_, section)| links::is_note(section.name())).map(|(id, _)| id);
    for note in notes.collect::<Vec<_>>() {
        module.customs.delete(note);
    }
    if let Some(links) = Links::read(compiled) {
        let reach = Reach::of(module, &links);
        thin_table(module, &reach.functions);
        walrus::passes::gc::run(module);
        blank(module, &links, &reach.pieces);
    }
    drop_zeros(module);
}

/// Takes functions out of the table that nobody can name. The places of the others stay what they are: one of them
/// stands in.
fn thin_table(module: &mut Module, alive: &HashSet<FunctionId>) {
    for element in module.elements.iter_mut().filter(|element| reach::placed(element).is_some()) {
        let ElementItems::Functions(functions) = &mut element.items else { continue };
        match functions.iter().copied().find(|function| alive.contains(function)) {
            Some(other) => functions.iter_mut().filter(|f| !alive.contains(f)).for_each(|function| *function = other),
            None => functions.clear(),
        }
    }
}

/// Zeroes the pieces of data that nobody can name, but for what they share with others.
fn blank(module: &mut Module, links: &Links, alive: &HashSet<usize>) {
    for (id, start) in segments(module) {
        let bytes = &mut module.data.get_mut(id).value;
        let whole = bytes.clone();
        let within = |piece: &Range<u32>| {
            let place = piece.start.checked_sub(start)? as usize..piece.end.checked_sub(start)? as usize;
            (place.end <= whole.len()).then_some(place)
        };
        let pieces = links.pieces.iter().enumerate().filter_map(|(nth, piece)| Some((nth, within(piece)?)));
        let (alive, dead): (Vec<_>, Vec<_>) = pieces.partition(|(nth, _)| alive.contains(nth));
        dead.into_iter().for_each(|(_, piece)| bytes[piece].fill(0));
        alive.into_iter().for_each(|(_, piece)| bytes[piece.clone()].copy_from_slice(&whole[piece]));
    }
}

/// Drops the zeros that segments end with, and segments of nothing else: memory starts as zeros.
fn drop_zeros(module: &mut Module) {
    for (id, _) in segments(module) {
        let bytes = &mut module.data.get_mut(id).value;
        bytes.truncate(bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1));
        if bytes.is_empty() {
            module.memories.iter_mut().for_each(|memory| _ = memory.data_segments.remove(&id));
            module.data.delete(id);
        }
    }
}

/// The stretches of data that memory starts with, and their addresses.
fn segments(module: &Module) -> Vec<(DataId, u32)> {
    let address = |data: &walrus::Data| match data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => Some((data.id(), start as u32)),
        _ => None,
    };
    module.data.iter().filter_map(address).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the memory of the library below starts with: four pieces of four bytes. The second holds the address of the
    /// third, the fourth the place of the first function in the table.
    const PIECES: [u8; 16] = [1, 1, 1, 1, 0x08, 0x04, 0, 0, 3, 3, 3, 3, 1, 0, 0, 0];

    /// A library with one export that calls some function of the table and gives the address of one of the pieces, and
    /// with two functions in the table.
    fn library(named: u8) -> Vec<u8> {
        let address = [0x41, 0x80 | (4 * named), 0x88, 0x80, 0x80, 0];
        let call = [0x41, 9, 0x11, 0, 0, 0x1a];
        let code = [&[3][..], &body(&[address, call].concat()), &body(&[0x41, 5]), &body(&[0x41, 6])].concat();
        let parts = [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &[1, 0x60, 0, 1, 0x7f]),
            section(3, &[3, 0, 0, 0]),
            section(4, &[1, 0x70, 0, 3]),
            section(5, &[1, 0, 1]),
            section(7, &[1, 1, b'e', 0, 0]),
            section(9, &[1, 0, 0x41, 1, 0x0b, 2, 1, 2]),
            section(10, &code),
            section(11, &[&[1, 0, 0x41, 0x80, 0x08, 0x0b, 16], &PIECES[..]].concat()),
        ];
        parts.concat()
    }

    /// What a linker says of it, if it takes the address for that of a piece.
    fn notes(named: u8) -> Vec<u8> {
        let piece = |nth: u8| vec![1, 2, 1, b'a', 0, 4 * nth, 4];
        let symbols = [vec![5], piece(0), piece(1), piece(2), piece(3), vec![0, 2, 1, 1, b'f']].concat();
        let parts = [
            note("linking", &[&[2, 8, symbols.len() as u8], &symbols[..]].concat()),
            note("reloc.CODE", &[7, 1, 4, 4, named, 0]),
            note("reloc.DATA", &[8, 2, 5, 11, 2, 0, 2, 19, 4]),
        ];
        parts.concat()
    }

    fn section(id: u8, content: &[u8]) -> Vec<u8> {
        [&[id, content.len() as u8], content].concat()
    }

    fn note(name: &str, content: &[u8]) -> Vec<u8> {
        section(0, &[&[name.len() as u8], name.as_bytes(), content].concat())
    }

    fn body(code: &[u8]) -> Vec<u8> {
        [&[code.len() as u8 + 2, 0], code, &[0x0b]].concat()
    }

    /// What memory starts with and how many functions there are, after dead things were dropped.
    fn left(compiled: &[u8]) -> (Vec<u8>, usize) {
        let mut module = Module::from_buffer(compiled).expect("the library is whole");
        drop_dead(&mut module, compiled);
        let again = Module::from_buffer(&module.emit_wasm()).expect("what is left is whole");
        assert_eq!(again.customs.iter().filter(|(_, section)| links::is_note(section.name())).count(), 0);
        (again.data.iter().flat_map(|data| data.value.clone()).collect(), again.funcs.iter().count())
    }

    #[test]
    fn data_and_functions_go_that_nobody_names() {
        assert_eq!(left(&[library(0), notes(0)].concat()), (PIECES[..4].to_vec(), 1));
    }

    #[test]
    fn data_stays_that_living_data_names() {
        let named = [&[0; 4], &PIECES[4..12]].concat();
        assert_eq!(left(&[library(1), notes(1)].concat()), (named, 1));
    }

    #[test]
    fn a_function_stays_that_living_data_names() {
        // The last zeros of the piece are dropped too.
        let named = [&[0; 12], &PIECES[12..13]].concat();
        assert_eq!(left(&[library(3), notes(3)].concat()), (named, 2));
    }

    #[test]
    fn all_stays_where_the_linker_says_nothing_or_what_is_not_true() {
        let all = (PIECES[..13].to_vec(), 3);
        assert_eq!(left(&library(0)), all);
        assert_eq!(left(&[library(0), notes(1)].concat()), all);
    }

    #[test]
    fn what_two_pieces_share_stays_with_either() {
        let mut module = Module::from_buffer(&library(0)).expect("the library is whole");
        let links = Links { pieces: vec![1024..1030, 1028..1036], ..Links::default() };
        blank(&mut module, &links, &HashSet::from([0]));
        let data = module.data.iter().next().expect("the library has data");
        assert_eq!(data.value, [&PIECES[..6], &[0; 6], &PIECES[12..]].concat());
    }
}
