/**
 * Wraps an asynchronous function so that it runs once for each first argument. A failed result is not cached, so the
 * next call tries again.
 *
 * @template Key, Result
 * @template {unknown[]} Rest
 * @param {(key: Key, ...rest: Rest) => Promise<Result>} start
 * @returns {(key: Key, ...rest: Rest) => Promise<Result>}
 */
export function memoize(start) {
  /** @type {Map<Key, Promise<Result>>} */
  const results = new Map();
  return (key, ...rest) => {
    const earlier = results.get(key);
    if (earlier) return earlier;
    const result = start(key, ...rest);
    results.set(key, result);
    result.catch(() => results.delete(key));
    return result;
  };
}
