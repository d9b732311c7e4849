// What is painted on a canvas, noted as SVG: the picture that a reader sees, by the same calls, without a second painter.

export const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Hundredths of a pixel are enough. */
const short = (number) => String(Math.round(number * 100) / 100);

export function element(name, attributes, ...content) {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${given.join("")}${content.length ? `>${content.join("")}</${name}` : "/"}>`;
}

/** What has been noted on a canvas: its marks, one after the other. */
const noted = new WeakMap();
export const marks = (canvas) => noted.get(canvas);

/** Makes a canvas note what is painted on it from now on, instead of showing it. */
export function noting(canvas) {
  const pen = canvas.getContext("2d");
  const all = [];
  noted.set(canvas, all);
  const note = (...mark) => all.push(element(...mark));
  let path = "";
  const scale = () => pen.getTransform().a;
  const at = (x, y) => {
    const { a, d, e, f } = pen.getTransform();
    return [short(a * x + e), short(d * y + f)];
  };
  const box = (x, y, width, height) => {
    const [left, top] = at(x, y);
    return { x: left, y: top, width: short(width * scale()), height: short(height * scale()) };
  };
  const outlined = () => ({ fill: "none", stroke: pen.strokeStyle, "stroke-width": short(pen.lineWidth * scale()) });
  return Object.assign(pen, {
    beginPath() {
      path = "";
    },
    moveTo(x, y) {
      path += `M${at(x, y).join(" ")}`;
    },
    lineTo(x, y) {
      path += `L${at(x, y).join(" ")}`;
    },
    closePath() {
      path += "Z";
    },
    // Only whole circles are painted.
    arc(x, y, radius) {
      const [reach, across] = [short(radius * scale()), short(2 * radius * scale())];
      path += `M${at(x - radius, y).join(" ")}a${reach} ${reach} 0 1 0 ${across} 0a${reach} ${reach} 0 1 0 -${across} 0`;
    },
    fill() {
      note("path", { fill: pen.fillStyle, d: path });
    },
    stroke() {
      note("path", { ...outlined(), d: path });
    },
    fillRect(...area) {
      note("rect", { fill: pen.fillStyle, ...box(...area) });
    },
    strokeRect(...area) {
      note("rect", { ...outlined(), ...box(...area) });
    },
    fillText(text, x, y) {
      // SVG knows one line that letters stand on everywhere: the alphabetic one.
      const { textBaseline } = pen;
      const above = pen.measureText(text).fontBoundingBoxAscent;
      pen.textBaseline = "alphabetic";
      const [left, base] = at(x, y + pen.measureText(text).fontBoundingBoxAscent - above);
      pen.textBaseline = textBaseline;
      const [, weight, size, family] = /^(?:(.*) )?([\d.]+)px (.+)$/.exec(pen.font);
      const anchor = { center: "middle", end: "end", right: "end" }[pen.textAlign];
      const written = { x: left, y: base, fill: pen.fillStyle, "font-size": short(size * scale()) };
      if (weight) written["font-weight"] = weight;
      if (anchor) written["text-anchor"] = anchor;
      note("text", { ...written, "font-family": family }, escaped(text));
    },
    /** Of a canvas that notes, too. */
    drawImage(canvas, x, y) {
      all.push(element("g", { transform: `translate(${at(x, y).join(" ")})` }, ...marks(canvas)));
    },
  });
}
