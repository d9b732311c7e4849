//! The compiled library to what its linker noted of it when asked to keep relocations: which bytes of the data belong
//! together, and where code or data name such a piece, or a function by its place in the table.

use super::opcode::{FIRST_LOAD, I32_CONST, LAST_STORE};
use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};
use wasmparser::{
    BinaryReader, DataKind, DataSectionReader, KnownCustom, Linking, LinkingSectionReader, Operator, Parser, Payload,
    RelocSectionReader, RelocationEntry, RelocationType, SymbolInfo,
};

const CODE: &str = "reloc.CODE";
const DATA: &str = "reloc.DATA";

/// Whether a custom section holds notes, which are of use to linkers only.
pub fn is_note(section: &str) -> bool {
    section == "linking" || section.starts_with("reloc.")
}

/// What is named by a number in code or data.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Named {
    /// One of the pieces.
    Piece(usize),
    /// What stands in the table of functions, by its place there.
    Function(u32),
}

/// The notes of a linker.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    /// The addresses that each piece of data covers. Pieces may overlap.
    pub pieces: Vec<Range<u32>>,
    /// What instructions name, by their place in the file.
    pub code: HashMap<u32, Named>,
    /// What data names, by address.
    pub data: BTreeMap<u32, Named>,
}

impl Links {
    /// Reads the notes. None if there are none, or if one of them is of a kind unknown here or is not true: then nobody
    /// can tell what names what.
    pub fn read(compiled: &[u8]) -> Option<Links> {
        let mut file = File { bytes: compiled, segments: Vec::new(), symbols: Vec::new() };
        let (mut code, mut data) = (None, None);
        let (mut of_code, mut of_data) = (None, None);
        for part in Parser::new(0).parse_all(compiled) {
            match part.ok()? {
                Payload::CodeSectionStart { range, .. } => code = Some(range.start),
                Payload::DataSection(section) => {
                    data = Some(section.range().start);
                    file.segments = segments(section)?;
                }
                Payload::CustomSection(section) => match (section.as_known(), section.name()) {
                    (KnownCustom::Linking(linking), _) => file.symbols = symbols(linking, &file.segments)?,
                    (KnownCustom::Reloc(notes), CODE) => of_code = Some(notes),
                    (KnownCustom::Reloc(notes), DATA) => of_data = Some(notes),
                    _ => {}
                },
                _ => {}
            }
        }
        let mut links = Links::default();
        file.note(&mut links, of_code?, code?)?;
        file.note(&mut links, of_data?, data?)?;
        // A piece keeps its symbol's number.
        links.pieces = file.symbols.into_iter().map(Option::unwrap_or_default).collect();
        Some(links)
    }
}

/// A stretch of memory as it is when the library starts, and where it stands in the file.
struct Segment {
    address: u32,
    place: Range<usize>,
}

/// The file, and what is known of it before its relocations.
struct File<'a> {
    bytes: &'a [u8],
    segments: Vec<Segment>,
    /// The addresses of each symbol that has a piece of the data.
    symbols: Vec<Option<Range<u32>>>,
}

fn segments(section: DataSectionReader) -> Option<Vec<Segment>> {
    let segment = |data: wasmparser::Data| {
        let DataKind::Active { offset_expr, .. } = data.kind else { return None };
        let Ok(Operator::I32Const { value }) = offset_expr.get_operators_reader().read() else { return None };
        let start = data.range.end - data.data.len();
        Some(Segment { address: value as u32, place: start..data.range.end })
    };
    section.into_iter().map(|data| segment(data.ok()?)).collect()
}

fn symbols(linking: LinkingSectionReader, segments: &[Segment]) -> Option<Vec<Option<Range<u32>>>> {
    let table = linking.subsections().find_map(|part| match part {
        Ok(Linking::SymbolTable(table)) => Some(table),
        _ => None,
    })?;
    let addresses = |symbol| match symbol {
        // One without a segment stands for no data but for an address.
        SymbolInfo::Data { symbol: Some(data), .. } => Some(segments.get(data.index as usize).map(|segment| {
            let start = segment.address + data.offset;
            start..start + data.size
        })),
        _ => Some(None),
    };
    table.into_iter().map(|symbol| addresses(symbol.ok()?)).collect()
}

impl File<'_> {
    /// Adds what one section's relocations say, the section beginning at a place in the file.
    fn note(&self, links: &mut Links, notes: RelocSectionReader, start: usize) -> Option<()> {
        for entry in notes.entries() {
            let entry = entry.ok()?;
            let place = start + entry.offset as usize;
            let mut number = BinaryReader::new(self.bytes.get(place..)?, place);
            match entry.ty {
                RelocationType::MemoryAddrSleb => {
                    let named = self.piece(&entry, number.read_var_i32().ok()? as u32)?;
                    links.code.insert(self.constant(place)?, named);
                }
                RelocationType::MemoryAddrLeb => {
                    let named = self.piece(&entry, number.read_var_u32().ok()?)?;
                    links.code.insert(self.access(place)?, named);
                }
                RelocationType::TableIndexSleb => {
                    let named = Named::Function(number.read_var_i32().ok()? as u32);
                    links.code.insert(self.constant(place)?, named);
                }
                RelocationType::MemoryAddrI32 => {
                    let named = self.piece(&entry, number.read_u32().ok()?)?;
                    links.data.insert(self.address(place)?, named);
                }
                RelocationType::TableIndexI32 => {
                    links.data.insert(self.address(place)?, Named::Function(number.read_u32().ok()?));
                }
                // These the file itself says as well.
                RelocationType::FunctionIndexLeb
                | RelocationType::TypeIndexLeb
                | RelocationType::GlobalIndexLeb
                | RelocationType::TableNumberLeb => {}
                _ => return None,
            }
        }
        Some(())
    }

    /// The piece that a relocation names, if the number that stands in the file is its address.
    fn piece(&self, entry: &RelocationEntry, number: u32) -> Option<Named> {
        let piece = self.symbols.get(entry.index as usize)?.as_ref()?;
        (i64::from(piece.start) + entry.addend == i64::from(number)).then_some(Named::Piece(entry.index as usize))
    }

    /// The place of the instruction `i32.const` whose number stands at a place.
    fn constant(&self, number: usize) -> Option<u32> {
        let place = number.checked_sub(1)?;
        (self.bytes.get(place) == Some(&I32_CONST)).then_some(place as u32)
    }

    /// The place of the load or store whose offset stands at a place, after one byte for the alignment.
    fn access(&self, number: usize) -> Option<u32> {
        let place = number.checked_sub(2)?;
        (FIRST_LOAD..=LAST_STORE).contains(self.bytes.get(place)?).then_some(place as u32)
    }

    /// The address of what stands at a place.
    fn address(&self, place: usize) -> Option<u32> {
        let segment = self.segments.iter().find(|segment| segment.place.contains(&place))?;
        Some(segment.address + (place - segment.place.start) as u32)
    }
}
