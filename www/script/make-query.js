// Parses lists in queries and compares queries, for make.html.

/** @param {string | null | undefined} list */
export const splitList = (list, separator = ",") => (list ? list.split(separator) : []);

/** A comma before a code and a colon, which begins the next annotation. */
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
 * Whether two queries are of the same chart, regardless of the language.
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
 * The query of a chart in another language, without the editor's texts, which are in one language.
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
