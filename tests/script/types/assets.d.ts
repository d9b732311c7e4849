// What the build writes as assets.js, beside the modules of www/script. Addresses are relative to the root of the site.

/** The version of the program that has built the site. */
export const VERSION: string;
/** The compiled module. */
export const WASM: string;
/** The compiled module that writes files, too. */
export const FILES_WASM: string;
/** The site's own data. */
export const DATA: string;
/** The style sheet of a chart in a shadow root. */
export const STYLE: string;
/** The same as a file, for browsers that cannot construct a sheet. */
export const STYLE_FILE: string;
/** The keys of a query as attributes, in kebab case. */
export const ATTRIBUTES: string[];
/** The languages of the site by their codes, that of its root first. */
export const LANGUAGES: Record<string, Language>;

export interface Language {
  /** The folder of its pages: empty, or a name with a slash at its end. */
  folder: string;
  /** The address of its compiled messages. */
  words: string;
  /** What a reader is told where a chart cannot be loaded. */
  unavailable: string;
  /** What a reader is told while something takes long to load. */
  slow: string;
  /** What a reader is told where a chart has stopped after a fault in the module. */
  stopped: string;
  /** Why a chart stays static on a page with the scripts of two sites. */
  undecided: string;
  otherVersion: string;
  missing: string;
  /** The label of the button that loads charts for a reader who saves data. */
  ask: string;
  /** The label of a button that loads the chart again. */
  retry: string;
}
