// The query in the metadata of a picture, by which a chart that was saved opens again. It is text and no more.
import { isPng, readText } from "./png-text.js";

/** The metadata are in the first part of a file. */
const READ_LENGTH = 1 << 16;

/**
 * The query that a picture of ours names, PNG or SVG; `null` for any other file.
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
