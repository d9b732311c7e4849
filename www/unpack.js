// The module that draws, from the words and columns that it is sent in: src/site/wasm/packed.rs took it apart.

/** What ends a function; the number of a column is told from a byte by what is above. */
const END = 256;
/** The byte from which on the number of a word takes two. */
const LONG = 255;

/** The module that was packed, compiled. */
export const unpack = async (sent) => WebAssembly.compile(await assembled(sent));

/** Its bytes. What is sent is a module too, whose one section holds all. */
async function assembled(sent) {
  const [section] = WebAssembly.Module.customSections(await WebAssembly.compile(sent), "packed");
  const packed = new Uint8Array(section);
  let at = 0;
  let to = 0;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      // A file that is damaged may name a length that would never end.
      if (at >= packed.length) throw new RangeError("cut short");
      const byte = packed[at++];
      value |= (byte & 127) << shift;
      if (!(byte & 128)) return value;
    }
  };
  const numbers = () => Array.from({ length: number() }, number);
  const module = new Uint8Array(number());
  const words = Array.from({ length: number() }, numbers);
  const lengths = numbers();
  const functions = number();
  const before = number();

  const copy = (length) => {
    module.set(packed.subarray(at, at + length), to);
    at += length;
    to += length;
  };
  /** A number in four bytes, whatever its size. */
  const put = (place, value) => {
    for (let byte = 0; byte < 4; byte++) module[place + byte] = ((value >> (7 * byte)) & 127) | (byte < 3 ? 128 : 0);
  };
  /** What `write` writes, after its length. */
  const measured = (write) => {
    const start = (to += 4);
    write();
    put(start - 4, to - start);
  };

  copy(before);
  // Where each column is read next; the first is the code.
  const columns = lengths.map((length) => (at += length) - length);
  let code = columns[0];
  // Loops that count: this runs once, before the browser has looked at how to make it fast.
  const say = () => {
    for (;;) {
      const byte = packed[code++];
      const word = words[byte < LONG ? byte : LONG + packed[code++]];
      for (let nth = 0; nth < word.length; nth++) {
        const piece = word[nth];
        if (piece === END) return;
        if (piece < END) module[to++] = piece;
        // Of the second column the next byte, of another the next number.
        else while ((module[to++] = packed[columns[piece - END]++]) & 128 && piece > END + 1);
      }
    }
  };
  measured(() => {
    put(to, functions);
    to += 4;
    for (let left = functions; left; left--) measured(say);
  });
  copy(packed.length - at);
  return module;
}
