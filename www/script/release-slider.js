// The slider of releases beside the first chart: its positions are the options of the field for the day.

/** @param {HTMLInputElement} slider */
function options(slider) {
  const field = /** @type {HTMLSelectElement | null} */ (slider.closest(".rewind")?.querySelector("select"));
  return [...(field?.options ?? [])];
}

/**
 * The day at the slider's position; empty at the end, for the latest figures. The options run from the newest to the
 * oldest, below 'latest'.
 *
 * @param {HTMLInputElement} slider
 */
export function dayOf(slider) {
  const all = options(slider);
  return slider.value === slider.max ? "" : (all[all.length - 1 - Number(slider.value)]?.value ?? "");
}

/**
 * Moves the slider to a day, or to the end for none, and names the day for those who hear it.
 *
 * @param {HTMLInputElement} slider
 * @param {string} day
 */
export function showDay(slider, day) {
  const all = options(slider);
  // A day between two releases is that of the one before it.
  const at = day === "" ? 0 : all.findIndex(({ value }) => value !== "" && value <= day);
  slider.value = at === 0 ? slider.max : String(all.length - 1 - (at < 0 ? all.length - 1 : at));
  slider.ariaValueText = all[Math.max(at, 0)]?.text ?? "";
}
