// Loads the module and data files, each once for all charts of the page.
import { DATA, WASM } from "./assets.js";
import init, { Dataset, loadWords } from "./core.js";
import { memoize } from "./memoize.js";
import { ROOT, nearestLanguage } from "./site.js";

/** Whether WebAssembly exists and the page's policy lets it run: compiling an empty module shows both. */
export function isSupported() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/** @param {URL | string} address */
export async function request(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

/** @param {URL | string} address */
export const requestBytes = async (address) => new Uint8Array(await (await request(address)).arrayBuffer());

/** A data file that charts share. Dispatches `provenance` when the sources of its figures have loaded. */
export class SharedDataset extends EventTarget {
  #address;

  /**
   * @param {Dataset} dataset
   * @param {string} address
   */
  constructor(dataset, address) {
    super();
    this.dataset = dataset;
    this.#address = address;
  }

  /** Loads the sources of all figures, once. If that fails, the charts do without. */
  async loadProvenance() {
    try {
      await this.#startProvenance(this);
    } catch {
      // The next call tries again.
    }
  }

  #startProvenance = memoize(async () => {
    this.dataset.loadProvenance(await requestBytes(new URL(this.dataset.provenanceAddress, this.#address)));
    this.dispatchEvent(new Event("provenance"));
  });
}

const startCore = memoize((/** @type {string} */ address) => init({ module_or_path: request(new URL(address, ROOT)) }));

const startWords = memoize(async (/** @type {string} */ address) => {
  const [bytes] = await Promise.all([requestBytes(new URL(address, ROOT)), startCore(WASM)]);
  loadWords(bytes);
});

/**
 * Loads the catalogue of the language of the site that is nearest to a language tag.
 *
 * @param {string} language
 */
export const loadLanguage = (language) => startWords(nearestLanguage(language).words);

const startDataset = memoize(async (/** @type {string} */ address, /** @type {string} */ language) => {
  const [bytes] = await Promise.all([requestBytes(address), loadLanguage(language)]);
  return new SharedDataset(new Dataset(bytes, document.createElement("canvas"), language), address);
});

/**
 * Loads the data file at an address.
 *
 * @param {string | null} source relative to the page; `null` for the site's own data
 * @param {string} language the language of errors
 * @throws {import("./core.js").ChartError} if the module cannot read the file
 */
export async function loadDataset(source, language) {
  const address = source === null ? new URL(DATA, ROOT) : new URL(source, document.baseURI);
  return startDataset(address.href, language);
}
