// Writes pages of React, Vue and Svelte with the element: rendered in the browser, and by the server and then hydrated.
// Usage: node pages.js FOLDER SITE DAY...
import { build } from "esbuild";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readFile } from "node:fs/promises";
import { compile } from "svelte/compiler";

const [, , folder, site, ...days] = process.argv;
const here = dirname(fileURLToPath(import.meta.url));
mkdirSync(folder, { recursive: true });

const svelte = {
  name: "svelte",
  setup: (bundle) =>
    bundle.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js } = compile(await readFile(path, "utf8"), { filename: path, generate: "client" });
      return { contents: js.code };
    }),
};

/** Bundles a module given as text. Everything is the frameworks' production code. */
const bundle = (contents, outfile, options = {}) =>
  build({
    stdin: { contents, resolveDir: here, loader: "jsx" },
    outfile: resolve(folder, outfile),
    bundle: true,
    format: "esm",
    jsx: "automatic",
    logLevel: "error",
    plugins: [svelte],
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
    },
    ...options,
  });

/** A page with what the server has rendered, the script of the element and that of the framework. */
function page(name, script, rendered = "") {
  const scripts = [`${site}/ip-balance.js`, `./${script}`].map((src) => `<script type="module" src="${src}"></script>`);
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">`;
  writeFileSync(join(folder, `${name}.html`), `${head}<body><div id="app">${rendered}</div>${scripts.join("")}`);
}

/** What a module for the server exports as `html`. Its imports are found from this folder. */
async function rendered(contents) {
  const server = join(here, "node_modules/.server.mjs");
  await bundle(contents, server, { platform: "node", packages: "external" });
  return (await import(`${pathToFileURL(server)}?${Math.random()}`)).html;
}

const root = 'document.getElementById("app")';
const props = JSON.stringify({ days });
const react = `import { Article } from "./react.jsx"; const article = <Article {...${props}} />;`;
const vue = 'import { article, prepared } from "./vue.js";';
/** With the compiler of templates. */
const inBrowser = { alias: { vue: "vue/dist/vue.esm-bundler.js" } };

await bundle(
  `import { createRoot } from "react-dom/client"; ${react} createRoot(${root}).render(article);`,
  "react.js",
);
page("react", "react.js");
await bundle(
  `import { hydrateRoot } from "react-dom/client"; ${react}
   hydrateRoot(${root}, article, { onRecoverableError: (error) => console.error(error) });`,
  "react-hydrate.js",
);
page(
  "react-server",
  "react-hydrate.js",
  await rendered(
    `import { renderToString } from "react-dom/server"; ${react} export const html = renderToString(article);`,
  ),
);
await bundle(
  `import { createApp } from "vue"; ${vue} prepared(createApp(article, ${props})).mount(${root});`,
  "vue.js",
  inBrowser,
);
page("vue", "vue.js");
await bundle(
  `import { createSSRApp } from "vue"; ${vue} prepared(createSSRApp(article, ${props})).mount(${root});`,
  "vue-hydrate.js",
  inBrowser,
);
page(
  "vue-server",
  "vue-hydrate.js",
  await rendered(
    `import { createSSRApp } from "vue"; import { renderToString } from "vue/server-renderer"; ${vue}
     export const html = await renderToString(prepared(createSSRApp(article, ${props})));`,
  ),
);
await bundle(
  `import { mount } from "svelte"; import Article from "./Article.svelte";
   mount(Article, { target: ${root}, props: ${props} });`,
  "svelte.js",
);
page("svelte", "svelte.js");
