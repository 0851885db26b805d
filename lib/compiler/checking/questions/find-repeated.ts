/**
 * Pairs each element whose key occurred before with the first one that had it.
 * @param keyOf  null leaves an element out
 * @returns pairs in the order of the later elements
 */
export function findRepeated<T>(things: Iterable<T>, keyOf: (thing: T) => string | null): [first: T, later: T][] {
  const firsts = new Map<string, T>()
  const pairs: [T, T][] = []
  for (const thing of things) {
    const key = keyOf(thing)
    if (key === null) continue
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, thing)
    else pairs.push([first, thing])
  }
  return pairs
}
