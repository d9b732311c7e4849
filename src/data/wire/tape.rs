//! Numbers and texts to bytes, or bytes to numbers and texts: one walk over a value serves both ways, so that reading
//! cannot disagree with writing. Knows nothing of what the numbers mean.

/// A file that is being written or read, from its start to its end.
pub(super) struct Tape {
    bytes: Vec<u8>,
    at: usize,
    writes: bool,
    /// Something was not there, or not what it must be. What is read from then on is 0 and empty.
    broken: bool,
}

impl Tape {
    /// A file that begins with `head` and is written on.
    #[cfg(feature = "cli")]
    pub fn written(head: &[u8]) -> Tape {
        Tape { bytes: head.to_vec(), at: 0, writes: true, broken: false }
    }

    pub fn read(body: &[u8]) -> Tape {
        Tape { bytes: body.to_vec(), at: 0, writes: false, broken: false }
    }

    #[cfg(feature = "cli")]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Whether all was read, and nothing is left.
    pub fn ended(&self) -> bool {
        !self.broken && self.at == self.bytes.len()
    }

    /// Whether it is written: the browser only reads, and its build leaves the rest out.
    pub fn writes(&self) -> bool {
        cfg!(feature = "cli") && self.writes
    }

    /// The next bytes; none where fewer are left.
    fn take(&mut self, count: usize) -> &[u8] {
        let end = self.at.saturating_add(count);
        let Some(taken) = self.bytes.get(self.at..end).filter(|_| !self.broken) else {
            self.broken = true;
            return &[];
        };
        self.at = end;
        taken
    }

    /// A number: the smaller, the shorter. Seven bits a byte, the lowest first.
    pub fn number(&mut self, value: u32) -> u32 {
        if self.writes() {
            let mut rest = value;
            while rest > 0x7f {
                self.bytes.push(rest as u8 | 0x80);
                rest >>= 7;
            }
            self.bytes.push(rest as u8);
            return value;
        }
        let (mut read, mut shift) = (0, 0);
        while let [byte] = *self.take(1) {
            read |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return read;
            }
            if shift > 28 {
                self.broken = true;
            }
        }
        0
    }

    /// A number by how far it is from `last`: 0, −1, 1, −2 … are written as 0, 1, 2, 3 …
    pub fn step(&mut self, value: i32, last: i32) -> i32 {
        let step = value.wrapping_sub(last);
        let read = self.number((step << 1 ^ step >> 31) as u32);
        last.wrapping_add((read >> 1) as i32 ^ -((read & 1) as i32))
    }

    pub fn short(&mut self, value: &mut u16) {
        *value = self.number(u32::from(*value)) as u16;
    }

    /// One of a list of values.
    pub fn choice<T: Copy + PartialEq>(&mut self, value: &mut T, all: &[T]) {
        let place = if self.writes() { all.iter().position(|one| one == value) } else { None };
        let place = place.unwrap_or_default();
        match all.get(self.number(place as u32) as usize) {
            Some(one) => *value = *one,
            None => self.broken = true,
        }
    }

    pub fn text(&mut self, text: &mut String) {
        let length = self.number(text.len() as u32) as usize;
        if self.writes() {
            self.bytes.extend_from_slice(text.as_bytes());
            return;
        }
        match core::str::from_utf8(self.take(length)) {
            Ok(read) => *text = read.to_string(),
            Err(_) => self.broken = true,
        }
    }

    /// As many rows as are written, each blank until its columns are read.
    pub fn rows<T>(&mut self, list: &mut Vec<T>, blank: fn() -> T) {
        for _ in 0..self.more(list.len()) {
            list.push(blank());
        }
    }

    /// How many rows are to be read of a list; none where they are there. A row takes a byte at least: a file cannot ask
    /// for more memory than it is worth.
    fn more(&mut self, there: usize) -> usize {
        let count = self.number(there as u32) as usize;
        if self.writes() {
            return 0;
        }
        if count > self.bytes.len() - self.at {
            self.broken = true;
            return 0;
        }
        count
    }
}
