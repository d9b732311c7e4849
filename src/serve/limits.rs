//! What a request and a connection may cost.

use std::time::Duration;

/// The longest address of a request, in bytes: room for every key of a query, with an editor's words percent-encoded.
pub const MAX_ADDRESS: usize = 8 * 1024;

/// The longest head of a request, its address included, in bytes.
pub const MAX_HEAD: usize = 32 * 1024;

/// The time that a client may take for the head of a request, and that a connection may stay idle before the next one.
pub const HEAD_TIMEOUT: Duration = Duration::from_secs(15);

/// The time in which a client must take or send something while an answer is under way.
pub const STALL_TIMEOUT: Duration = Duration::from_secs(30);

/// The time in which an answer must begin.
pub const ANSWER_TIMEOUT: Duration = Duration::from_secs(20);

/// The time that answers have to end once the program is told to stop.
pub const STOP_TIMEOUT: Duration = Duration::from_secs(10);

/// The most connections at a time, if the system allows so many.
pub const MAX_CONNECTIONS: usize = 10_000;

/// The file descriptors that are left for all else.
pub const SPARE_DESCRIPTORS: usize = 32;

/// The most drawings that wait for a processor. Further ones are refused at once.
pub const MAX_WAITING: usize = 64;

/// The time that a drawing may wait for a processor.
pub const WAITING_TIMEOUT: Duration = Duration::from_secs(5);

/// What clients that are refused for now are told to wait, in seconds.
pub const RETRY_AFTER: u32 = 5;

/// The memory for drawn answers that are kept, in bytes.
pub const KEPT_BYTES: u64 = 64 * 1024 * 1024;

/// The number of answers that are kept, as the cache expects it.
pub const KEPT_ANSWERS: usize = 4096;

/// The widths of pictures, in CSS pixels.
pub const WIDTHS: std::ops::RangeInclusive<u32> = 280..=1600;

/// The pixels of a PNG for each CSS pixel.
pub const SCALES: std::ops::RangeInclusive<u32> = 1..=4;

/// The most pixels of a PNG: 64 MB while it is painted.
pub const MAX_PIXELS: f64 = 16_000_000.0;
