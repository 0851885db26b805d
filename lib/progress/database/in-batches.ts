/** SQLite allows 999 parameters. Prisma splits a longer list, but not in a statement that has two. */
const BATCH_SIZE = 400

/** Works through a long list of values, in several statements one after the other. */
export async function forEachBatch<T>(values: readonly T[], work: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < values.length; i += BATCH_SIZE) await work(values.slice(i, i + BATCH_SIZE))
}

/**
 * Reads rows for a long list of values.
 * @returns the rows, in the order of the values
 */
export async function inBatches<T, R>(values: readonly T[], read: (batch: T[]) => Promise<R[]>): Promise<R[]> {
  const found: R[][] = []
  await forEachBatch(values, async (batch) => found.push(await read(batch)))
  return found.flat()
}
