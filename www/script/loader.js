// Loads the module of charts and its data files, each once for all charts of the page.
import { DATA, WASM } from "./assets.js";
import init, { Dataset, loadWords, __wbg_reset_state as reset } from "./core.js";
import { memoize } from "./memoize.js";
import { createLoader, requestBytes } from "./module-loader.js";
import { ROOT } from "./site.js";

/**
 * Whether WebAssembly exists and the page's policy lets it run: an instance of an empty module shows both. WebKit refuses
 * the instance, others already the module.
 */
export function isSupported() {
  try {
    return Boolean(new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))));
  } catch {
    return false;
  }
}

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

const loader = createLoader({
  wasm: WASM,
  init,
  reset,
  loadWords,
  decode: (bytes, language, address) =>
    new SharedDataset(new Dataset(bytes, document.createElement("canvas"), language), address),
});

export const { loadLanguage, retry } = loader;

/** Dispatches `restart` when all charts and datasets have become unusable, and are to be loaded again. */
export const moduleEvents = new EventTarget();

/** Discards the module's instance after a trap. The next load starts another one. */
export function restartModule() {
  loader.restart();
  moduleEvents.dispatchEvent(new Event("restart"));
}

/**
 * Loads the data file at an address.
 *
 * @param {string | null} source relative to the page; `null` for the site's own data
 * @param {string} language the language of errors
 * @throws {import("./core.js").ChartError} if the module cannot read the file
 */
export async function loadDataset(source, language) {
  const address = source === null ? new URL(DATA, ROOT) : new URL(source, document.baseURI);
  return loader.loadDataset(address.href, language);
}
