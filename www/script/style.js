// The style of charts in their shadow roots.
import { STYLE, STYLE_FILE } from "./assets.js";
import { create } from "./dom.js";
import { ROOT } from "./site.js";

/** Safari before 16.4 cannot construct sheets. */
const sheet = constructSheet();

function constructSheet() {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    return sheet;
  } catch {
    return null;
  }
}

/**
 * Applies the style to a shadow root, which all charts share where the browser can.
 *
 * @param {ShadowRoot} root
 */
export function applyStyle(root) {
  if (sheet) root.adoptedStyleSheets = [sheet];
  else root.append(create("link", { rel: "stylesheet", href: new URL(STYLE_FILE, ROOT).href }));
}
