/**
 * The calendar days of a time zone, as texts that sort by date: `2026-11-24`.
 * @param zone  an IANA name, such as `Asia/Seoul`
 * @throws RangeError if there is no such zone
 */
export function dayIn(zone: string): (at: number) => string {
  // In Swedish, dates are formatted as in ISO 8601.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (at) => format.format(at)
}
