/** The bytes that a request asks for: all of a file, from one to another, or none that it has. */
export type Wanted = 'all' | 'none' | { first: number; last: number }

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/u

/**
 * Reads the `Range` of a request (RFC 9110, 14.2). Several ranges in one request are not served as such: the reply is then the
 * whole file, as the standard allows.
 * @param tag  the file's own, quoted: with `If-Range`, a range counts only while the file is the one that the client began
 */
export function wantedBytes(headers: Headers, length: number, tag: string): Wanted {
  const [, from, to] = ONE_RANGE.exec(headers.get('range')?.trim() ?? '') ?? []
  const condition = headers.get('if-range')
  if (from === undefined || (from === '' && to === '') || (condition !== null && condition !== tag)) return 'all'
  if (from === '') {
    const first = Math.max(0, length - Number(to))
    return first >= length ? 'none' : { first, last: length - 1 }
  }
  const [first, last] = [Number(from), to === '' ? length - 1 : Math.min(Number(to), length - 1)]
  if (to !== '' && Number(to) < first) return 'all' // no valid range, so it is as if there were none
  return first >= length ? 'none' : { first, last }
}
