//! A function to words and numbers: each instruction is a word, what varies in it goes to the column of its kind.

use super::super::opcode::*;
use wasmparser::FunctionBody;

/// The numbers of one kind. Which kinds there are is a matter of trial: these pack best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Column {
    /// Bytes one by one, of floats; all others hold numbers.
    Byte = 1,
    /// How many locals of a type follow one another.
    Declared,
    /// Locals whose value an address in the frame is worked out from: that of the stack, mostly.
    Frame,
    /// Other locals that are read, where a load, a constant or another local comes next.
    Read,
    /// All other locals.
    Local,
    Offset,
    /// What is added to an address to reach a place in the frame.
    Place,
    /// Constants that may be addresses: they take three bytes and more.
    Address,
    /// Other constants.
    Constant,
    Long,
    Label,
    /// Labels of tables.
    Case,
    Function,
}

impl Column {
    /// How many there are.
    pub const ALL: usize = Column::Function as usize;
}

/// A piece of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Piece {
    /// This byte.
    Itself(u8),
    /// The next number of a column, or its next byte if it holds bytes.
    Next(Column),
    /// Nothing: the function ends.
    End,
}

impl Piece {
    /// As it is sent.
    pub fn number(self) -> u32 {
        match self {
            Piece::Itself(byte) => byte.into(),
            Piece::End => 256,
            Piece::Next(column) => 256 + column as u32,
        }
    }
}

/// Instructions in a row without what varies in them, and the code of the last, by which words are told apart in kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    pub pieces: Vec<Piece>,
    pub last: u8,
}

/// The bit beside a hint on alignment that says that a memory is named after it.
const ANOTHER_MEMORY: u8 = 0x40;

/// A function to its words; its numbers go to the columns, of which the first is [`Column::Byte`].
pub fn words(body: &FunctionBody, columns: &mut [Vec<u8>]) -> wasmparser::Result<Vec<Word>> {
    let (bytes, start) = (body.as_bytes(), body.range().start);
    let mut locals = body.get_locals_reader()?;
    let mut declared = Word { pieces: Vec::new(), last: END };
    declared.say(&bytes[..locals.original_position() - start]);
    for _ in 0..locals.get_count() {
        let from = locals.original_position() - start;
        locals.read()?;
        let run = &bytes[from..locals.original_position() - start];
        let (count, kind) = run.split_at(length(run));
        declared.take(Column::Declared, count, columns);
        declared.say(kind);
    }
    let mut words = vec![declared];
    let places = body.get_operators_reader()?.into_iter_with_offsets();
    let places: Vec<usize> = places.map(|read| Ok(read?.1 - start)).collect::<wasmparser::Result<_>>()?;
    let place = |nth: usize| places.get(nth).copied().unwrap_or(bytes.len());
    let mut nth = 0;
    while nth < places.len() {
        let [at, next, then, last] = [0, 1, 2, 3].map(|further| place(nth + further));
        let instructions = [&bytes[at..next], &bytes[next..then], &bytes[then..last]];
        let (word, taken) = Word::of(instructions, columns);
        words.push(word);
        nth += taken;
    }
    if let Some(end) = words.last_mut() {
        end.pieces.push(Piece::End);
    }
    Ok(words)
}

impl Word {
    /// An instruction to its word, given the two that follow it, and how many of the three the word says.
    fn of([bytes, next, then]: [&[u8]; 3], columns: &mut [Vec<u8>]) -> (Word, usize) {
        let code = bytes[0];
        let mut word = Word { pieces: vec![Piece::Itself(code)], last: code };
        let (column, said) = match code {
            I32_CONST if is_place(bytes, next) => (Column::Place, 0),
            I32_CONST if is_short(bytes) => (Column::Constant, 0),
            I32_CONST => (Column::Address, 0),
            I64_CONST => (Column::Long, 0),
            F32_CONST | F64_CONST => (Column::Byte, 0),
            LOCAL_GET if is_place(next, then) => (Column::Frame, 0),
            LOCAL_GET if matches!(next, [LOCAL_GET | I32_CONST | FIRST_LOAD..=LAST_LOAD, ..]) => (Column::Read, 0),
            LOCAL_GET | LOCAL_SET | LOCAL_TEE => (Column::Local, 0),
            BR | BR_IF => (Column::Label, 0),
            BR_TABLE => (Column::Case, length(&bytes[1..])),
            CALL => (Column::Function, 0),
            FIRST_LOAD..=LAST_STORE => (Column::Offset, length(&bytes[1..])),
            _ => (Column::Byte, bytes.len() - 1),
        };
        let (said, mut numbers) = bytes[1..].split_at(said);
        word.say(match (code, said) {
            // How an address is aligned is a hint, and no browser needs it. A larger number names a memory too.
            (FIRST_LOAD..=LAST_STORE, [..ANOTHER_MEMORY]) => &[0],
            _ => said,
        });
        while !numbers.is_empty() {
            let (number, rest) = numbers.split_at(if column == Column::Byte { 1 } else { length(numbers) });
            word.take(column, number, columns);
            numbers = rest;
        }
        if column != Column::Place {
            return (word, 1);
        }
        word.say(next);
        word.last = I32_ADD;
        (word, 2)
    }

    fn say(&mut self, bytes: &[u8]) {
        self.pieces.extend(bytes.iter().copied().map(Piece::Itself));
    }

    /// Leaves a place for a number and puts it at the end of its column.
    fn take(&mut self, column: Column, number: &[u8], columns: &mut [Vec<u8>]) {
        self.pieces.push(Piece::Next(column));
        columns[column as usize - 1].extend(number);
    }

    /// What the word ends with; a byte is guessed from those before it, so words of a kind are numbered together.
    pub fn kind(&self) -> Kind {
        match self.last {
            I32_CONST..=F64_CONST => Kind::Constant,
            FIRST_LOAD..=LAST_LOAD | LOCAL_TEE => Kind::Load,
            0x45..=0xc4 => Kind::Calculation,
            LOCAL_GET => Kind::Get,
            _ => Kind::Statement,
        }
    }
}

/// What a word ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Constant,
    Load,
    Calculation,
    Statement,
    Get,
}

/// Whether an instruction and the next work out the address of a place near another.
fn is_place(constant: &[u8], next: &[u8]) -> bool {
    constant.first() == Some(&I32_CONST) && is_short(constant) && next == [I32_ADD]
}

/// Whether a constant is too small for an address of data, which lies beyond the stack.
fn is_short(constant: &[u8]) -> bool {
    constant.len() <= 3
}

/// How many bytes the number takes that stands first: all but the last have their highest bit set.
fn length(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| byte & 0x80 == 0).map_or(bytes.len(), |last| last + 1)
}
