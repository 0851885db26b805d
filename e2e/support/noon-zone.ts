/** A time zone in which it is about noon, so that no day ends while a test runs. The signs of these names are reversed. */
export function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours()
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
