//! Data that nothing in the bound library reads any more, to zeros, which pack to nothing: the places in the source that
//! panics would have named, and the powers of ten by which the standard library prints floats. Both go with the code
//! that [`lean`](super::lean) takes out; a linker would have dropped them, but linking is over by then.

use std::collections::HashSet;
use std::ops::Range;
use walrus::ir::{Const, Load, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, DataId, DataKind, Module};

/// The first of the 81 powers, 10⁻³⁰⁸, as its digits and exponents lie in memory, and how long all of them are.
const POWER: [u8; 12] = [0xdf, 0x45, 0x1a, 0x3d, 0x03, 0xcf, 0x1a, 0xe6, 0xc1, 0xfb, 0xcc, 0xfe];
const POWERS: usize = 81 * 16;

/// How long a place in the source is: the address and length of its file's name, line and column.
const PLACE: usize = 16;

/// Blanks what is not named by a constant of the code or of the data itself.
pub fn blank(module: &mut Module) {
    let mut named = Named(HashSet::new());
    for (_, function) in module.funcs.iter_local() {
        dfs_in_order(&mut named, function, function.entry_block());
    }
    for data in module.data.iter() {
        named.0.extend(data.value.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]])));
    }
    let all: Vec<DataId> = module.data.iter().map(|data| data.id()).collect();
    for id in all {
        let data = module.data.get_mut(id);
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind else { continue };
        let mut data = Segment { start: start as u32, bytes: &mut data.value };
        data.blank_places(&named);
        data.blank_powers(&named);
    }
}

/// The numbers in code and data that may be addresses.
struct Named(HashSet<u32>);

impl Visitor<'_> for Named {
    fn visit_const(&mut self, constant: &Const) {
        if let Value::I32(value) = constant.value {
            self.0.insert(value as u32);
        }
    }

    fn visit_load(&mut self, load: &Load) {
        self.0.insert(load.arg.offset as u32);
    }
}

/// A stretch of memory as it is when the library starts.
struct Segment<'a> {
    start: u32,
    bytes: &'a mut [u8],
}

impl Segment<'_> {
    /// Places that are not named, and the names of files that only they hold.
    fn blank_places(&mut self, named: &Named) {
        let (mut dead, mut kept) = (Vec::new(), Vec::new());
        for at in (0..self.bytes.len().saturating_sub(PLACE - 1)).step_by(4) {
            let Some(file) = self.file_of_place(at) else { continue };
            if named.0.contains(&(self.start + at as u32)) {
                kept.push(file);
            } else {
                self.bytes[at..at + PLACE].fill(0);
                dead.push(file);
            }
        }
        for file in dead {
            if !kept.iter().any(|other| other.start < file.end && file.start < other.end) {
                self.bytes[file].fill(0);
            }
        }
    }

    /// Where the file of a place lies, if what lies here is a place: the name of a source file, then two small numbers.
    fn file_of_place(&self, at: usize) -> Option<Range<usize>> {
        let word = |nth: usize| {
            let bytes = self.bytes.get(at + 4 * nth..)?.first_chunk()?;
            Some(u32::from_le_bytes(*bytes))
        };
        let (file, length, line, column) = (word(0)?, word(1)? as usize, word(2)?, word(3)?);
        let start = file.checked_sub(self.start)? as usize;
        let name = self.bytes.get(start..start.checked_add(length)?)?;
        let is_place = name.ends_with(b".rs") && (1..100_000).contains(&line) && (1..1000).contains(&column);
        is_place.then(|| start..start + length)
    }

    /// The powers of ten, if no code is left that looks them up.
    fn blank_powers(&mut self, named: &Named) {
        let Some(at) = self.bytes.windows(POWER.len()).position(|bytes| bytes == POWER) else { return };
        let Some(powers) = self.bytes.get_mut(at..at + POWERS) else { return };
        let first = self.start + at as u32;
        // Code may name the middle of them, or a row before the first.
        if !(first - 16..first + POWERS as u32).any(|address| named.0.contains(&address)) {
            powers.fill(0);
        }
    }
}
