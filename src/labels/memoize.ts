/** The most values that a map keeps: a page can ask for any number of different ones, such as languages. */
const limit = 20;

/** The value of a key: computed by the first call, and stored for the next ones. A full map is emptied first. */
export function memoize<K, V extends object>(values: Map<K, V>, key: K, compute: () => V): V {
  let value = values.get(key);
  if (!value) {
    value = compute();
    if (values.size >= limit) values.clear();
    values.set(key, value);
  }
  return value;
}
