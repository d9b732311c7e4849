// Loads the page anew once the site has been rebuilt. Only the command `watch` serves this module, and adds it to the
// script of the site; built files do not name it.
const events = new EventSource(new URL("./events", import.meta.url));
/** The version of the site that the page is of. @type {string | undefined} */
let shown;
events.addEventListener("site", ({ data }) => {
  if (shown !== undefined && shown !== data) location.reload();
  shown = data;
});
