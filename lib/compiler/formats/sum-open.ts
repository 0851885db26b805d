/** Questions are missing and no reason was reported. This is a fault of the program, so nothing may be written. */
export class SumOpen extends Error {
  override readonly name = 'SumOpen'
}

/** Checks that no question is lost silently: each one read is written or reported as lost. @throws SumOpen */
export function closeSum(read: number, written: number, named: number): void {
  if (read === written + named) return
  throw new SumOpen(
    `Unexpected sum: \`${read}\` questions were read, \`${written}\` can be written and \`${named}\` are named as lost. Nothing was written. This is a fault of haeseol; please report it with the file`,
  )
}
