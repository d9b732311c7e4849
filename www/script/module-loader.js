// Loads a module that wasm-bindgen has written, and catalogues and data files for it, each once.
import { memoize } from "./memoize.js";
import { ROOT, nearestLanguage } from "./site.js";

/**
 * @param {URL | string} address
 * @param {AbortSignal} [signal]
 */
async function request(address, signal) {
  const response = await fetch(address, { signal });
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

/**
 * @param {URL | string} address
 * @param {AbortSignal} [signal]
 */
export const requestBytes = async (address, signal) =>
  new Uint8Array(await (await request(address, signal)).arrayBuffer());

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
  /** Aborts everything that has not loaded yet. */
  let attempt = new AbortController();
  const startModule = memoize(async (/** @type {string} */ address) => {
    try {
      if (hasStarted) reset();
      else await init({ module_or_path: request(new URL(address, ROOT), attempt.signal) });
      hasStarted = true;
    } catch (cause) {
      // Not a trap, even where memory does not suffice: there is no module to start anew.
      throw new Error(`the module ${address} cannot be started`, { cause });
    }
  });

  const startWords = memoize(async (/** @type {string} */ address) => {
    const [bytes] = await Promise.all([requestBytes(new URL(address, ROOT), attempt.signal), startModule(wasm)]);
    loadWords(bytes);
  });

  /** Loads the catalogue of the language of the site that is nearest to a language tag. */
  const loadLanguage = (/** @type {string} */ language) => startWords(nearestLanguage(language).words);

  const startDataset = memoize(async (/** @type {string} */ address, /** @type {string} */ language) => {
    const [bytes] = await Promise.all([requestBytes(address, attempt.signal), loadLanguage(language)]);
    return decode(bytes, language, address);
  });

  /**
   * Loads and decodes the data file at an address.
   *
   * @param {string} address
   * @param {string} language
   */
  const loadDataset = async (address, language) => {
    for (;;) {
      const { signal } = attempt;
      try {
        return await startDataset(address, language);
      } catch (error) {
        // Another chart has begun a new attempt, for all that wait.
        if (!signal.aborted) throw error;
      }
    }
  };

  /** Requests again what has not loaded yet, as where a connection hangs. */
  const retry = () => {
    attempt.abort();
    attempt = new AbortController();
    for (const load of [startModule, startWords, startDataset]) load.clearPending();
  };

  /**
   * Makes the next load start the module anew, as after a trap, which leaves the memory of its instance in an unknown
   * state.
   */
  const restart = () => {
    for (const load of [startModule, startWords, startDataset]) load.clear();
  };

  return { loadLanguage, loadDataset, retry, restart };
}
