// The element <ip-balance>, at the address that pages name. It starts every download at once; the modules that make up the
// element lie in a folder whose name changes with their content. What imports what, from left to right:
//
//   ip-balance ─▶ element ─┬▶ frame ─▶ frame-messages
//                          └▶ controller ─┬▶ chart-state   render-queue   notice
//                                         ├▶ loader ─▶ memoize   core (made by wasm-bindgen)
//                                         └▶ chart-view ─┬▶ input   table   tip   parts
//                                                        └▶ plot ─▶ colors   environment
//   page (index.html) ─▶ theme-preference
//   make (make.html) ─▶ make-form   make-marks   make-snippets   make-files ─▶ picture   png-text
//
// Below all of them: dom (nodes), host (what an element says), site (addresses, languages), assets (written by the build).
// No module knows another that knows it.

/** The folder of the modules, relative to this file. The build puts in the one that has a hash in its name. */
const FOLDER = "./script/";
/** What every chart loads, relative to this file, without what its page has linked itself. The build fills it in. */
const PRELOAD = [];

const resolve = (/** @type {string} */ address) => new URL(address, import.meta.url).href;

/** Starts the download of a module, or of a file that modules fetch. */
function preload(/** @type {string} */ href) {
  const link = document.createElement("link");
  if (href.endsWith(".js")) link.rel = "modulepreload";
  else Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
  link.href = href;
  document.head.append(link);
}

const linked = new Set([...document.querySelectorAll("link")].map((link) => link.href));
for (const href of PRELOAD.map(resolve)) if (!linked.has(href)) preload(href);

await import(resolve(`${FOLDER}element.js`));
