// The element <ip-balance>, at the address that pages name. It starts every download at once. The modules that make up
// the element lie in a folder whose name changes with their content. What imports what, from left to right:
//
//   ip-balance ─▶ element ─┬▶ frame ─▶ frame-messages
//                          └▶ controller ─┬▶ chart-query   chart-state   render-queue   notice   sites   style   held-back
//                                         ├▶ loader ─▶ module-loader ─▶ memoize   core
//                                         └▶ chart-view ─┬▶ table   parts   selection ─▶ tip ─▶ corners
//                                                        ├▶ keyboard ─┬▶ input, help ─▶ letters   tree
//                                                        │            └▶ player ─▶ sound
//                                                        ├▶ loaded-chart ─▶ module-loader   paper
//                                                        └▶ plot ─▶ colors   environment   corners   nearness   width-observer
//   page (index.html) ─▶ theme-preference   release-slider   share
//   make (make.html) ─┬▶ make-form ─▶ make-colors   make-marks ─▶ make-query
//                     ├▶ make-codes ─▶ make-snippets
//                     ├▶ make-files ─▶ chart-files ─▶ module-loader   picture   png-text
//                     └▶ saved-query ─▶ png-text
//
// Any of them may import dom (nodes), host (attributes, language), site (addresses) and what the build writes: core
// (wasm-bindgen) and assets (addresses, style, languages). No module imports one that imports it, directly or not.

/** The folder of the modules, relative to this file. The build puts in the one that has a hash in its name. */
const FOLDER = "./script/";
/** What every chart loads, relative to this file. The build fills it in. @type {string[]} */
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
// A reader who saves data asks for a chart first (see held-back.js), which needs the module and the figures.
const savesData = Boolean(Reflect.get(navigator, "connection")?.saveData);
const needed = PRELOAD.filter((file) => file.endsWith(".js") || !savesData);
for (const href of needed.map(resolve)) if (!linked.has(href)) preload(href);

try {
  await import(resolve(`${FOLDER}element.js`));
} catch (error) {
  // The content of each element stays, and the page's own scripts have no part in this.
  console.error(error);
  for (const element of document.querySelectorAll("ip-balance")) element.setAttribute("data-state", "error");
}
