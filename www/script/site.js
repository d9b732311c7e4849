// The addresses and the languages of the site.
import { LANGUAGES } from "./assets.js";

/** The root of the site. This module is in a subfolder of its assets. */
export const ROOT = new URL("../../", import.meta.url);

/**
 * The language of the site that is nearest to a language tag: `ko` for `ko-KR`, the first one for a language that the
 * site does not have.
 *
 * @param {string} tag
 */
export function nearestLanguage(tag) {
  const [code] = tag.toLowerCase().split("-");
  return LANGUAGES[code] ?? Object.values(LANGUAGES)[0];
}

/**
 * The folder of the pages in a language.
 *
 * @param {string} language
 */
export const folderOf = (language) => new URL(nearestLanguage(language).folder, ROOT).href;

/**
 * The page that shows a chart alone.
 *
 * @param {string} language
 * @param {string} query
 */
export const chartAddress = (language, query) => `${folderOf(language)}embed.html?${query}`;
