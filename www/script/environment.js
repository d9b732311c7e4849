// Watches what affects the appearance of every chart on the page: preferences, fonts and the pixel ratio.

const forcedColors = matchMedia("(forced-colors: active)");

/**
 * Dispatches `colors` when the reader's preferences change, `fonts` when the fonts of charts have changed, and with them
 * the widths of texts, and `ratio` when the pixel ratio may have changed.
 */
class Environment extends EventTarget {
  /** Incremented when fonts have changed, since widths that were measured before are out of date then. */
  fontGeneration = 0;

  /** Makes all charts measure their texts anew. */
  fontsChanged() {
    this.fontGeneration += 1;
    this.dispatchEvent(new Event("fonts"));
  }

  /** Whether the reader's contrast theme replaces the colours of pages. */
  get usesForcedColors() {
    return forcedColors.matches;
  }
}

export const environment = new Environment();

const dispatch = (/** @type {string} */ type) => environment.dispatchEvent(new Event(type));

for (const query of [
  forcedColors,
  matchMedia("(prefers-color-scheme: dark)"),
  matchMedia("(prefers-contrast: more)"),
]) {
  query.addEventListener("change", () => dispatch("colors"));
}

// Browser zoom and another screen change the pixel ratio, mostly without an event of the window.
addEventListener("resize", () => dispatch("ratio"));
function watchRatio() {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const changed = () => {
    dispatch("ratio");
    watchRatio();
  };
  query.addEventListener("change", changed, { once: true });
}
watchRatio();
