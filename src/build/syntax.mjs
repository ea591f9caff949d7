/** All nodes of a syntax tree. */
export function* nodesIn(node) {
  yield node;
  for (const child of Object.values(node).flat()) if (child?.type) yield* nodesIn(child);
}
