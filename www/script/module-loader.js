// Loads a module that wasm-bindgen has written, and catalogues and data files for it, each once.
import { memoize } from "./memoize.js";
import { ROOT, nearestLanguage } from "./site.js";

/**
 * @param {URL | string} address
 * @param {RequestInit} [options]
 */
async function request(address, options) {
  const response = await fetch(address, options);
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
 * @param {RequestInit} [options]
 */
export const requestBytes = async (address, options) =>
  new Uint8Array(await (await request(address, options)).arrayBuffer());

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
  /** The last call of `init`, which joins a call to one that has not ended yet, even where that is aborted. */
  let starting = Promise.resolve();
  /** Aborts everything that has not loaded yet. */
  let attempt = new AbortController();
  /** The options of its requests. @type {RequestInit} */
  let options = { signal: attempt.signal };
  const initOnce = async (/** @type {string} */ address) => {
    const response = request(new URL(address, ROOT), options);
    const before = starting;
    starting = (async () => {
      await before.catch(() => {});
      await init({ module_or_path: response });
    })();
    await starting;
  };

  const startModule = memoize(async (/** @type {string} */ address) => {
    try {
      if (hasStarted) reset();
      else await initOnce(address);
      hasStarted = true;
    } catch (cause) {
      // Not a trap, even where memory does not suffice: there is no module to start anew.
      throw new Error(`the module ${address} cannot be started`, { cause });
    }
  });

  const startWords = memoize(async (/** @type {string} */ address) => {
    const [bytes] = await Promise.all([requestBytes(new URL(address, ROOT), options), startModule(wasm)]);
    loadWords(bytes);
  });

  /** Loads the catalogue of the language of the site that is nearest to a language tag. */
  const loadLanguage = (/** @type {string} */ language) => startWords(nearestLanguage(language).words);

  const startDataset = memoize(async (/** @type {string} */ address, /** @type {string} */ language) => {
    const [bytes] = await Promise.all([requestBytes(address, options), loadLanguage(language)]);
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
    // Without the browser's cache: Chromium's waits for the request that hangs, such as a preload, which nothing aborts.
    options = { signal: attempt.signal, cache: "no-store" };
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
