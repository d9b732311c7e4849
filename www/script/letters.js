// Whether single letters are keys of charts: the reader's choice, for all charts of the page and the next visit.

let areKeys = true;
try {
  areKeys = localStorage.getItem("letters") !== "no";
} catch {
  // Without storage, the choice lasts as long as the page.
}

export const letters = {
  get areKeys() {
    return areKeys;
  },
  set areKeys(value) {
    areKeys = value;
    try {
      localStorage.setItem("letters", value ? "yes" : "no");
    } catch {
      // As above.
    }
  },
};
