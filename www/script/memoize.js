/**
 * Wraps an asynchronous function so that it runs once for each first argument. A failed result is not cached, so the
 * next call tries again; after `clear`, every call does.
 *
 * @template Key, Result
 * @template {unknown[]} Rest
 * @param {(key: Key, ...rest: Rest) => Promise<Result>} start
 * @returns {((key: Key, ...rest: Rest) => Promise<Result>) & { clear: () => void }}
 */
export function memoize(start) {
  /** @type {Map<Key, Promise<Result>>} */
  const results = new Map();
  const memoized = (/** @type {Key} */ key, /** @type {Rest} */ ...rest) => {
    const earlier = results.get(key);
    if (earlier) return earlier;
    const result = start(key, ...rest);
    results.set(key, result);
    result.catch(() => results.get(key) === result && results.delete(key));
    return result;
  };
  return Object.assign(memoized, { clear: () => results.clear() });
}
