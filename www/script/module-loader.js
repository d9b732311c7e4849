// Loads a module that wasm-bindgen has written, and catalogues and data files for it, each once.
import { memoize } from "./memoize.js";
import { ROOT, nearestLanguage } from "./site.js";

/** @param {URL | string} address */
async function request(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

/**
 * Whether an error is a trap of a WebAssembly module. A stack that overflows is a `RangeError`, in Firefox an
 * `InternalError`.
 *
 * @param {unknown} error
 */
export const isTrap = (error) =>
  error instanceof WebAssembly.RuntimeError ||
  error instanceof RangeError ||
  (error instanceof Error && error.name === "InternalError");

/** @param {URL | string} address */
export const requestBytes = async (address) => new Uint8Array(await (await request(address)).arrayBuffer());

/**
 * @template Dataset
 * @param {object} core
 * @param {string} core.wasm the address of the module, relative to the root of the site
 * @param {(options: { module_or_path: Promise<Response> }) => Promise<unknown>} core.init
 * @param {() => void} core.reset replaces the module's instance by a new one; what the old one has made is stale
 * @param {(bytes: Uint8Array) => void} core.loadWords
 * @param {(bytes: Uint8Array, language: string, address: string) => Dataset} core.decode decodes a data file, with errors
 *   in a language
 */
export function createLoader({ wasm, init, reset, loadWords, decode }) {
  let hasStarted = false;
  const startModule = memoize(async (/** @type {string} */ address) => {
    if (hasStarted) return reset();
    await init({ module_or_path: request(new URL(address, ROOT)) });
    hasStarted = true;
  });

  const startWords = memoize(async (/** @type {string} */ address) => {
    const [bytes] = await Promise.all([requestBytes(new URL(address, ROOT)), startModule(wasm)]);
    loadWords(bytes);
  });

  /** Loads the catalogue of the language of the site that is nearest to a language tag. */
  const loadLanguage = (/** @type {string} */ language) => startWords(nearestLanguage(language).words);

  /** Loads and decodes the data file at an address. */
  const loadDataset = memoize(async (/** @type {string} */ address, /** @type {string} */ language) => {
    const [bytes] = await Promise.all([requestBytes(address), loadLanguage(language)]);
    return decode(bytes, language, address);
  });

  /**
   * Makes the next load start the module anew, as after a trap, which leaves the memory of its instance in an unknown
   * state.
   */
  const restart = () => {
    for (const load of [startModule, startWords, loadDataset]) load.clear();
  };

  return { loadLanguage, loadDataset, restart };
}
