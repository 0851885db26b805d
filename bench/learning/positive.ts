/**
 * The number that an argument stands for.
 * @throws RangeError if it is none above 0
 */
export function positive(name: string, text: string): number {
  const value = Number(text)
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value
  throw new RangeError(`Expected \`${name}\` to be a number above 0, got \`${text}\``)
}
