interface Store<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** The most values that a map keeps: a page can ask for any number of different ones, such as languages. */
const limit = 100;

/** The value of a key: computed by the first call, and stored for the next ones. A full map is emptied first. */
export function memoize<K, V extends object>(store: Store<K, V>, key: K, compute: () => V): V {
  let value = store.get(key);
  if (!value) {
    value = compute();
    if (store instanceof Map && store.size >= limit) store.clear();
    store.set(key, value);
  }
  return value;
}
