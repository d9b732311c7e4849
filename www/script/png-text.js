// Reads and writes texts in the metadata of a PNG file.

/** The length of the signature and the header chunk of a PNG, after which texts are inserted. */
const HEADER_LENGTH = 33;

/**
 * The CRC-32 of the name and content of a chunk, which ends it.
 *
 * @param {Uint8Array} bytes
 */
export function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** @typedef {{ keyword: string, text: string }} PngText */

/**
 * An `iTXt` chunk: UTF-8, not compressed, of no language.
 *
 * @param {PngText} text
 */
function textChunk({ keyword, text }) {
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(body.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - 4);
  chunk.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return chunk;
}

/**
 * Inserts texts into the metadata of a PNG.
 *
 * @param {Blob} png
 * @param {PngText[]} texts
 */
export function insertTexts(png, texts) {
  const parts = [png.slice(0, HEADER_LENGTH), ...texts.map(textChunk), png.slice(HEADER_LENGTH)];
  return new Blob(parts, { type: "image/png" });
}

/**
 * The text with a keyword, as inserted by {@link insertTexts}.
 *
 * @param {ArrayBuffer} png or its first part
 * @param {string} keyword
 */
export function readText(png, keyword) {
  const view = new DataView(png);
  const decode = (/** @type {number} */ from, /** @type {number} */ to) =>
    new TextDecoder().decode(png.slice(from, to));
  // Chunk after chunk: length, name, content, CRC.
  for (let at = HEADER_LENGTH; decode(at + 4, at + 8) === "iTXt"; at += view.getUint32(at) + 12) {
    const [name, ...rest] = decode(at + 8, at + 8 + view.getUint32(at)).split("\0");
    if (name === keyword) return rest.pop() ?? null;
  }
  return null;
}

/** @param {ArrayBuffer} bytes */
export const isPng = (bytes) => new TextDecoder().decode(bytes.slice(1, 4)) === "PNG";
