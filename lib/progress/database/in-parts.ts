/** SQLite takes 999 parameters. Prisma parts a list that is longer, but not where a statement has two. */
const LONGEST = 400

/**
 * Reads what belongs to a list of values, in statements of some hundred values each, one after the other.
 * @returns what was read, in the order of the values
 */
export async function inParts<T, R>(values: readonly T[], read: (part: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = []
  for (let i = 0; i < values.length; i += LONGEST) found.push(...(await read(values.slice(i, i + LONGEST))))
  return found
}
