/**
 * `Map.groupBy`, which Node 20 does not have. Groups are in the order of their first members, and none is empty.
 * @param keyOf  null leaves a thing out
 */
export function groupBy<T, Key>(things: Iterable<T>, keyOf: (thing: T) => Key | null): Map<Key, [T, ...T[]]> {
  const groups = new Map<Key, [T, ...T[]]>()
  for (const thing of things) {
    const key = keyOf(thing)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [thing])
    else group.push(thing)
  }
  return groups
}
