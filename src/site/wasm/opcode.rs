//! The instructions that the steps look at, as chapter 5.4 of the WebAssembly specification codes them.

pub const END: u8 = 0x0b;
pub const BR: u8 = 0x0c;
pub const BR_IF: u8 = 0x0d;
pub const BR_TABLE: u8 = 0x0e;
pub const CALL: u8 = 0x10;
pub const LOCAL_GET: u8 = 0x20;
pub const LOCAL_SET: u8 = 0x21;
pub const LOCAL_TEE: u8 = 0x22;
pub const FIRST_LOAD: u8 = 0x28;
pub const LAST_LOAD: u8 = 0x35;
pub const LAST_STORE: u8 = 0x3e;
pub const I32_CONST: u8 = 0x41;
pub const I64_CONST: u8 = 0x42;
pub const F32_CONST: u8 = 0x43;
pub const F64_CONST: u8 = 0x44;
pub const I32_ADD: u8 = 0x6a;
