// Lists and comparisons of queries, for the page on which charts are made.

/** @param {string | null | undefined} list */
export const splitList = (list, separator = ",") => (list ? list.split(separator) : []);

/** A comma before something like `CODE:` begins the next annotation. */
const ANNOTATION_SEPARATOR = /,(?=\s*[\w-]+\s*:)/;

/**
 * The value of `annotate` as pairs of a code and a text.
 *
 * @param {string | null} value
 * @returns {[code: string, text: string][]}
 */
export function splitAnnotations(value) {
  const annotations = value ? value.split(ANNOTATION_SEPARATOR) : [];
  return annotations.map((annotation) => {
    const [code, ...text] = annotation.split(":");
    return [code, text.join(":")];
  });
}

/**
 * The value of `annotate`. Leaves out pairs without a code or a text, and replaces commas that would begin another
 * annotation.
 *
 * @param {[code: string, text: string][]} annotations
 */
export function joinAnnotations(annotations) {
  const trimmed = annotations.map(([code, text]) => [code.trim(), text.trim()]);
  const complete = trimmed.filter(([code, text]) => code && text);
  return complete
    .map(
      ([code, text]) =>
        `${code}:${text
          .split(ANNOTATION_SEPARATOR)
          .map((part) => part.trim())
          .join(" ")}`,
    )
    .join(",");
}

/**
 * Whether two queries ask for the same chart, in whatever language.
 *
 * @param {string} one
 * @param {string} other
 */
export function isSameChart(one, other) {
  const keys = (/** @type {string} */ query) => {
    const pairs = [...new URLSearchParams(query)].filter(([key]) => key !== "lang");
    return new URLSearchParams(pairs.sort()).toString();
  };
  return keys(one) === keys(other);
}

/**
 * The query of a chart in another language. An editor's own texts are in one language, so they are left out.
 *
 * @param {string} query
 * @param {string} language
 */
export function translateQuery(query, language) {
  const translated = new URLSearchParams(query);
  if (translated.get("lang") === language) return query;
  translated.set("lang", language);
  for (const key of ["headline", "note", "annotate"]) translated.delete(key);
  return translated.toString();
}
