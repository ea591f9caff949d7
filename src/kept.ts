interface Store<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** The value of a key: made when it is first asked for, and kept. */
export function kept<K, V extends object>(store: Store<K, V>, key: K, make: () => V): V {
  let value = store.get(key);
  if (!value) store.set(key, (value = make()));
  return value;
}
