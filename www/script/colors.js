// The computed colours of a chart on its page, as numbers 0xRRGGBB for the core.
import { parentOf } from "./host.js";

/** @typedef {import("./core.js").Colors} Colors */

const prefersMoreContrast = matchMedia("(prefers-contrast: more)");

/**
 * An opaque computed colour as a number; `null` for any other notation than `rgb(…)`.
 *
 * @param {string} color
 */
export function parseRgb(color) {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)?.slice(1).map(Number);
  return channels ? channels.reduce((number, channel) => number * 256 + channel, 0) : null;
}

/** Whether a computed colour is opaque. */
export const isOpaque = (/** @type {string} */ color) => color !== "" && !/^rgba|\//.test(color);

/**
 * Converts a computed colour in any notation, translucent ones included, as the browser paints it on a background.
 *
 * @param {string} color
 * @param {string} ground
 */
function paintedColor(color, ground) {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return 0;
  for (const fill of [ground || color, color]) {
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return (red * 256 + green) * 256 + blue;
}

/**
 * The first background that is not transparent, from an element outwards through shadow roots.
 *
 * @param {Element} element
 */
function groundBehind(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = parentOf(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== "rgba(0, 0, 0, 0)") return backgroundColor;
  }
  return "";
}

/**
 * Reads the colours of a chart from the style of its probe, an invisible element: those of text, of quiet text
 * (`text-decoration-color`) and of the grid (`outline-color`). In a contrast theme only the system's colours count.
 *
 * @param {HTMLElement} probe
 * @param {boolean} forced
 * @returns {Colors}
 */
export function readColors(probe, forced) {
  if (forced) {
    probe.style.borderTopColor = "Canvas";
    const canvas = getComputedStyle(probe).borderTopColor;
    const system = (/** @type {string} */ name) => {
      // No colour that is watched for changes.
      probe.style.borderTopColor = name;
      return readColor(getComputedStyle(probe).borderTopColor, canvas);
    };
    const [ground, text, highlight, gray, link] = ["Canvas", "CanvasText", "Highlight", "GrayText", "LinkText"].map(
      system,
    );
    probe.style.borderTopColor = "";
    return { kind: "system", ground, text, highlight, gray, link };
  }
  const ground = groundBehind(probe);
  const { color, textDecorationColor, outlineColor } = getComputedStyle(probe);
  const [text, quiet, grid] = [color, textDecorationColor, outlineColor].map((one) => readColor(one, ground));
  // For an unknown background the core uses a default theme that suits the colour of the text.
  const strong = prefersMoreContrast.matches;
  if (!isOpaque(ground)) return { kind: "page", ground: null, text, quiet: null, grid: null, strong };
  return { kind: "page", ground: readColor(ground, ground), text, quiet, grid, strong };
}

/**
 * @param {string} color
 * @param {string} ground
 */
const readColor = (color, ground) => parseRgb(color) ?? paintedColor(color, ground);
