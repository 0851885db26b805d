/**
 * Parses a positive number.
 * @throws RangeError for anything else
 */
export function positive(name: string, text: string): number {
  const value = Number(text)
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value
  throw new RangeError(`Expected \`${name}\` to be a number above 0, got \`${text}\``)
}
