/**
 * Wraps an asynchronous function so that it runs once for each first argument. A failed result is not cached, so the
 * next call tries again; after `clear`, every call does, and after `clearPending` one whose result is not there yet.
 *
 * @template Key, Result
 * @template {unknown[]} Rest
 * @param {(key: Key, ...rest: Rest) => Promise<Result>} start
 * @returns {((key: Key, ...rest: Rest) => Promise<Result>) & { clear: () => void, clearPending: () => void }}
 */
export function memoize(start) {
  /** @type {Map<Key, Promise<Result>>} */
  const results = new Map();
  /** @type {Set<Key>} */
  const pending = new Set();
  const memoized = (/** @type {Key} */ key, /** @type {Rest} */ ...rest) => {
    const earlier = results.get(key);
    if (earlier) return earlier;
    const result = start(key, ...rest);
    results.set(key, result);
    pending.add(key);
    const settled = (/** @type {boolean} */ hasFailed) => {
      // Another call may have begun since.
      if (results.get(key) !== result) return;
      pending.delete(key);
      if (hasFailed) results.delete(key);
    };
    result.then(
      () => settled(false),
      () => settled(true),
    );
    return result;
  };
  const clear = () => {
    results.clear();
    pending.clear();
  };
  const clearPending = () => {
    for (const key of pending) results.delete(key);
    pending.clear();
  };
  return Object.assign(memoized, { clear, clearPending });
}
