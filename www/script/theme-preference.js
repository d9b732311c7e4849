// The reader's choice of colours, kept from one visit to the next.

/** `light`, `dark`, or empty where the reader has not chosen. A frame without storage keeps nothing. */
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
    // The choice lasts as long as the page.
  }
}
