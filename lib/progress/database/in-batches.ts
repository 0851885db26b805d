/** SQLite allows 999 parameters. Prisma splits a longer list, but not in a statement that has two. */
const BATCH_SIZE = 400

/**
 * Reads rows for a long list of values, in several statements one after the other.
 * @returns the rows, in the order of the values
 */
export async function inBatches<T, R>(values: readonly T[], read: (batch: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[][] = []
  for (let i = 0; i < values.length; i += BATCH_SIZE) found.push(await read(values.slice(i, i + BATCH_SIZE)))
  return found.flat()
}
