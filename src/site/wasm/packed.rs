//! The library as it is sent. A module mixes instructions with their numbers, of which an offset says nothing about the
//! local that stands beside it; taken apart, each kind packs by itself and all of it to a seventh less. What comes is
//!
//! - words, each some instructions in a row, as bytes and places for numbers, and the code as a row of words;
//! - columns, each the numbers of one kind in the order of the code, as they stand there (LEB128);
//! - what comes before and after the code, as it is.
//!
//! `www/unpack.js` puts the module together again; [`Packed::write`] says how it is laid out. All this is the body of
//! the one section of a module, so that a host takes it for what it is and compresses it.

mod code;
mod phrases;

use super::super::Failure;
use code::{Column, Word};
use phrases::Spoken;
use std::borrow::Cow;
use wasm_encoder::{CustomSection, Encode, Module};
use wasmparser::{Parser, Payload};

/// The name of the section, which www/unpack.js asks for.
const SECTION: &str = "packed";

/// In how many bytes a length is written where the module is put together, whatever the length.
const LENGTH: usize = 4;

/// Takes a module apart.
pub fn pack(module: &[u8]) -> Result<Vec<u8>, Failure> {
    let unread = |why: &str| Failure::new(format!("cannot pack the bound library: {why}"));
    let packed = Packed::of(module).map_err(|error| unread(&error.to_string()))?;
    if packed.functions.is_empty() {
        return Err(unread("found no function in it, expected some"));
    }
    let mut sent = Module::new();
    sent.section(&CustomSection { name: SECTION.into(), data: Cow::Owned(packed.write()) });
    Ok(sent.finish())
}

/// A module taken apart.
struct Packed<'a> {
    /// All up to the code, with the first byte of its section.
    before: &'a [u8],
    after: &'a [u8],
    functions: Vec<Vec<Word>>,
    columns: Vec<Vec<u8>>,
    /// How long the bodies of the functions are, all together.
    bodies: usize,
}

impl<'a> Packed<'a> {
    fn of(module: &'a [u8]) -> wasmparser::Result<Packed<'a>> {
        let mut packed = Packed {
            before: module,
            after: &[],
            functions: Vec::new(),
            columns: vec![Vec::new(); Column::ALL],
            bodies: 0,
        };
        // Where the section begins that is read next; a module begins with eight bytes of its own.
        let mut at = 8;
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::CodeSectionStart { range, .. } => {
                    packed.before = &module[..=at];
                    packed.after = &module[range.end..];
                }
                Payload::CodeSectionEntry(body) => {
                    packed.bodies += body.range().len();
                    packed.functions.push(code::words(&body, &mut packed.columns)?);
                }
                other => at = other.as_section().map_or(at, |(_, range)| range.end),
            }
        }
        Ok(packed)
    }

    /// Numbers, as LEB128: the length of the module; how many words there are and, of each, how many pieces and which
    /// (a byte; from 256 on, the number of a column; after those the end of a function); how many columns there are, and
    /// their lengths; how many functions; how long what stands before the code is. Then all of that: what stands before,
    /// the columns, of which the first is the code, in words, and what comes after.
    fn write(self) -> Vec<u8> {
        let functions = self.functions.len();
        let code = LENGTH + LENGTH + functions * LENGTH + self.bodies;
        let Spoken { words, said } = phrases::number(self.functions);
        let mut sent = Vec::new();
        (self.before.len() + code + self.after.len()).encode(&mut sent);
        words.len().encode(&mut sent);
        for word in &words {
            word.len().encode(&mut sent);
            for piece in word {
                piece.number().encode(&mut sent);
            }
        }
        let columns = [vec![said], self.columns].concat();
        columns.len().encode(&mut sent);
        for column in &columns {
            column.len().encode(&mut sent);
        }
        functions.encode(&mut sent);
        self.before.len().encode(&mut sent);
        [sent, self.before.to_vec(), columns.concat(), self.after.to_vec()].concat()
    }
}
