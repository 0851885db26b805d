/** Questions went missing on the way, without a word why. That is a fault of this program, and nothing may be written. */
export class SumOpen extends Error {
  override readonly name = 'SumOpen'
}

/** Holds that no question is lost silently: each that was read is written, or named as lost. @throws SumOpen */
export function closeSum(read: number, written: number, named: number): void {
  if (read === written + named) return
  throw new SumOpen(
    `Unexpected sum: \`${read}\` questions were read, \`${written}\` can be written and \`${named}\` are named as lost. Nothing was written. This is a fault of haeseol; please report it with the file`,
  )
}
