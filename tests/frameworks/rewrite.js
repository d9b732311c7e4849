// Rewrites a snippet as content systems do: reads it from the standard input and writes JSON, what each makes of it.
import { autop } from "@wordpress/autop";
import { minify } from "html-minifier-terser";
import { marked } from "marked";
import { text } from "node:stream/consumers";

const snippet = await text(process.stdin);

/** WordPress's `convert_chars`: every ampersand that begins no entity becomes one, in scripts too. */
const withEntities = (html) => html.replace(/&(?!(?:#\d+|#x[\da-f]+|\w+);)/gi, "&#038;");

/** Everything that html-minifier-terser can take away. */
const ALL = {
  collapseBooleanAttributes: true,
  collapseInlineTagWhitespace: true,
  collapseWhitespace: true,
  decodeEntities: true,
  minifyCSS: true,
  minifyJS: true,
  removeAttributeQuotes: true,
  removeComments: true,
  removeEmptyAttributes: true,
  removeEmptyElements: true,
  removeOptionalTags: true,
  removeRedundantAttributes: true,
  removeScriptTypeAttributes: true,
  removeTagWhitespace: true,
  sortAttributes: true,
  useShortDoctype: true,
};

const rewritten = {
  "as it is": snippet,
  "WordPress: autop, then entities": withEntities(autop(`An article.\n\n${snippet}\n\nIts end.`)),
  "WordPress: a line break at every end of a line": autop(`Before\n${snippet}\nafter`, true),
  "html-minifier-terser": await minify(`<p>An article.</p>\n${snippet}\n<p>Its end.</p>`, ALL),
  "one line": snippet.replace(/\s*\n\s*/g, " "),
  Markdown: await marked(`# An article\n\n${snippet}\n\nIts end.`),
  "Markdown in a list": await marked(`* ${snippet}\n* Its end.`),
};
process.stdout.write(JSON.stringify(rewritten));
