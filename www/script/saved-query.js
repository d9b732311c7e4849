// Reads the query from the metadata of a saved picture, so that make.html can open its chart again. The query is text
// that the core checks like any other.
import { isPng, readText } from "./png-text.js";

/** The number of bytes at the start of a file in which its metadata are. */
const READ_LENGTH = 1 << 16;

/**
 * The query in a PNG or SVG picture of the site; `null` for any other file.
 *
 * @param {Blob} file
 */
export async function readQuery(file) {
  const bytes = await file.slice(0, READ_LENGTH).arrayBuffer();
  return isPng(bytes) ? readText(bytes, "Query") : queryInSvg(new TextDecoder().decode(bytes));
}

/** @type {Record<string, string>} */
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** @param {string} markup */
function queryInSvg(markup) {
  const identifier = /<dc:identifier>([^<]*)<\/dc:identifier>/.exec(markup)?.[1];
  return identifier?.replace(/&(amp|lt|gt|quot);/g, (_, name) => ENTITIES[name]) ?? null;
}
