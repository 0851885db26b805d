/**
 * Reads rows page by page, so that only one page is in memory at a time.
 * @param read  the first rows after a given one, or the first of all
 */
export async function* inPages<Row>(
  size: number,
  read: (last: Row | undefined, take: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let rows = await read(undefined, size)
  while (rows.length > 0) {
    yield rows
    rows = rows.length < size ? [] : await read(rows.at(-1), size)
  }
}
