// What is saved of a chart, and read back: its figures as CSV and JSON, its picture as PNG or SVG that says where it comes
// from.
import { element, escaped, marks, noting } from "./noting.js";

/** The terms of the compiled figures, as pictures of the command line carry them. */
const LICENCE = "CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/";

/** What a picture says of its origin: the keyword of PNG, the term of Dublin Core, the words. */
const origin = (chart, edition) => [
  ["Query", "identifier", chart.query],
  ["Creation Time", "date", day(chart)],
  ["Source", "source", text(chart, "source")],
  ["Data", "relation", edition],
  ["Copyright", "rights", LICENCE],
];

export const part = (of, name) => of.shadowRoot.querySelector(`[part~=${name}]`);
export const text = (of, name) => part(of, name)?.textContent ?? "";

/** The day that the figures are known as of. */
export const day = (chart) =>
  new URLSearchParams(chart.query).get("asOf") ?? chart.figures.map((figure) => figure.releaseDate ?? "").sort().at(-1);

/** The figures without the places of their marks. */
const rows = (chart) => chart.figures.map(({ box, ...row }) => row);

export function json(chart) {
  const note = [...part(chart, "note").children].map((line) => line.textContent).join(" ");
  const [title, subtitle] = [text(chart, "title"), text(chart, "subtitle")];
  const whole = { query: chart.query, title, subtitle, note, unit: "USD million", asOf: day(chart), figures: rows(chart) };
  return JSON.stringify(whole, null, 2);
}

/** RFC 4180, with the columns of the command line. */
export function csv(chart) {
  const flat = rows(chart).map(({ compare, record, sources, ...row }) => ({
    ...row,
    sources: sources.join(" "),
    ...Object.fromEntries(["period", "value", "change", "release"].map((key) => [`compare_${key}`, compare?.[key]])),
    record,
  }));
  const columns = [
    ..."item parent label period flow value resolution text status method release releaseDate compilation".split(" "),
    ..."sources firstValue firstRelease compare_period compare_value compare_change compare_release record".split(" "),
  ];
  const cell = (value) => {
    const plain = String(value ?? "").replace(/−/g, "-");
    return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
  };
  return [columns, ...flat.map((row) => columns.map((column) => row[column]))].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** The words of a part as lines of a picture, in the font and colour that they have on the page. */
function written(chart, pen, name, width) {
  const of = part(chart, name);
  if (!of || !of.textContent || of.hidden) return [];
  const style = getComputedStyle(of);
  const font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const leading = parseFloat(style.lineHeight);
  pen.font = font;
  const paragraphs = name === "note" ? [...of.children].map((line) => line.textContent) : [of.textContent];
  const lines = [];
  for (const paragraph of paragraphs) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line ? `${line} ${word}` : word;
      if (line && pen.measureText(longer).width > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines.map((line) => ({ line, font, leading, colour: style.color }));
}

/** Paints the whole picture, title and source included, on a canvas, `ratio` pixels for each CSS pixel. */
function compose(chart, ratio, picture, plot) {
  const margin = 20;
  const gap = 12;
  chart.paint(plot, ratio);
  const width = plot.width / ratio;
  const pen = picture.getContext("2d");
  const above = ["title", "subtitle", "as-of"].flatMap((name) => written(chart, pen, name, width));
  const below = ["note", "source"].flatMap((name) => written(chart, pen, name, width));
  const high = (lines) => lines.reduce((sum, { leading }) => sum + leading, 0);
  picture.width = Math.round((width + 2 * margin) * ratio);
  picture.height = Math.round((high(above) + high(below) + plot.height / ratio + 2 * margin + 2 * gap) * ratio);
  pen.fillStyle = getComputedStyle(part(chart, "chart")).backgroundColor;
  pen.fillRect(0, 0, picture.width, picture.height);
  const write = (lines, top) => {
    let y = top;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.textBaseline = "middle";
    for (const { line, font, leading, colour } of lines) {
      pen.font = font;
      pen.fillStyle = colour;
      pen.fillText(line, margin, y + leading / 2);
      y += leading;
    }
    pen.setTransform(1, 0, 0, 1, 0, 0);
    return y;
  };
  const y = write(above, margin) + gap;
  pen.drawImage(plot, Math.round(margin * ratio), Math.round(y * ratio));
  write(below, y + plot.height / ratio + gap);
}

const canvases = () => [document.createElement("canvas"), document.createElement("canvas")];

/** The picture as PNG; `edition` names the data. */
export async function png(chart, ratio, edition) {
  const [picture, plot] = canvases();
  compose(chart, ratio, picture, plot);
  const blob = await new Promise((done) => picture.toBlob(done, "image/png"));
  return labelled(blob, origin(chart, edition).map(([keyword, , words]) => [keyword, words]));
}

/** The same as SVG, in the colours that are seen. */
export function svg(chart, edition) {
  const [picture, plot] = canvases();
  noting(plot);
  noting(picture);
  compose(chart, 1, picture, plot);
  const [width, height] = [picture.width, picture.height].map(String);
  const terms = origin(chart, edition).map(([, term, words]) => element(`dc:${term}`, {}, escaped(words)));
  const { fontFamily } = getComputedStyle(part(chart, "plot"));
  const drawn = marks(picture).join("").replaceAll(` font-family="${escaped(fontFamily)}"`, "");
  const title = text(chart, "title");
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      lang: part(chart, "chart").lang,
      "stroke-linejoin": "round",
      "font-family": fontFamily,
    },
    element("metadata", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, ...terms),
    element("title", {}, escaped(title)),
    element("desc", {}, escaped([title, text(chart, "subtitle")].join(". "))),
    drawn,
  );
}

// ── What a picture says of itself ──────────────────────────────────────────────────────────────────────────────────

/** The signature and the header of a PNG, after which its texts stand. */
const HEAD = 33;

/** The check that ends a chunk of a PNG. */
function checked(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** A PNG with texts in it, each an `iTXt` chunk: UTF-8, not compressed, of no language. */
async function labelled(blob, texts) {
  const chunks = texts.map(([keyword, value]) => {
    const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${value}`);
    const chunk = new Uint8Array(body.length + 8);
    const view = new DataView(chunk.buffer);
    view.setUint32(0, body.length - 4);
    chunk.set(body, 4);
    view.setUint32(body.length + 4, checked(body));
    return chunk;
  });
  return new Blob([blob.slice(0, HEAD), ...chunks, blob.slice(HEAD)], { type: "image/png" });
}

/** The query that a picture of ours names, SVG or PNG; `null`: it is no such picture. It is text and no more. */
export async function queryOf(file) {
  const bytes = await file.slice(0, 1 << 16).arrayBuffer();
  const decoded = (from, to) => new TextDecoder().decode(bytes.slice(from, to));
  if (decoded(1, 4) === "PNG") {
    // Chunk after chunk: length, name, content, check. The texts are the first.
    for (let at = HEAD; decoded(at + 4, at + 8) === "iTXt"; ) {
      const end = at + 8 + new DataView(bytes).getUint32(at);
      const [keyword, ...rest] = decoded(at + 8, end).split("\0");
      if (keyword === "Query") return rest.at(-1);
      at = end + 4;
    }
    return null;
  }
  const plain = { amp: "&", lt: "<", gt: ">", quot: '"' };
  const named = /<dc:identifier>([^<]*)<\/dc:identifier>/.exec(decoded(0))?.[1];
  return named?.replace(/&(amp|lt|gt|quot);/g, (_, name) => plain[name]) ?? null;
}
