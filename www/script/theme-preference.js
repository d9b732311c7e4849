// The reader's choice of colours, which is stored for the next visit.

/** `light`, `dark`, or empty if the reader has not chosen or the page may not use storage. */
export function loadTheme() {
  try {
    return localStorage.getItem("theme") ?? "";
  } catch {
    return "";
  }
}

/** @param {string} theme */
export function saveTheme(theme) {
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Without storage, the choice lasts as long as the page.
  }
}
