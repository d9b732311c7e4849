// Copies or shares the address of a chart, from the buttons below it.

/** How long a button says that it is done, in milliseconds. */
const DONE = 2000;

/**
 * The address under which others see the same chart: its own page, or this page with its query and the chart's place.
 *
 * @param {Element} chapter
 */
export function addressOf(chapter) {
  const own = chapter.querySelector("a[data-alone]");
  const query = new URLSearchParams(location.search);
  query.delete("theme");
  if (own instanceof HTMLAnchorElement && `${query}` === "") return own.href;
  const chart = chapter.querySelector("ip-balance");
  return new URL(`?${query}#${chart?.id ?? ""}`, location.href).href;
}

/**
 * @param {HTMLButtonElement} button
 * @param {string} address
 */
async function copy(button, address) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    // Without the right to write, the reader copies the address by hand.
    const field = Object.assign(document.createElement("input"), { readOnly: true, value: address });
    field.ariaLabel = label;
    button.replaceWith(field);
    field.select();
    return;
  }
  button.textContent = button.dataset.done ?? label;
  setTimeout(() => (button.textContent = label), DONE);
}

/** Shows the buttons of all charts and lets them work. */
export function addSharing() {
  for (const buttons of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-share]"))) {
    const chapter = buttons.closest(".chapter");
    if (!chapter) continue;
    buttons.hidden = false;
    for (const button of buttons.querySelectorAll("button")) {
      if (button.name === "share") button.hidden = typeof navigator.share !== "function";
      button.addEventListener("click", () => {
        const address = addressOf(chapter);
        if (button.name === "copy") copy(button, address);
        else {
          const title = chapter.querySelector("ip-balance")?.shadowRoot?.querySelector(".title")?.textContent ?? "";
          // Rejected where the reader changes their mind.
          navigator.share({ title, url: address }).catch(() => {});
        }
      });
    }
  }
}
