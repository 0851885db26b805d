const NEWLINE = 10

/** The lines of a file of newline-delimited JSON, each with its newline. */
export function ndjsonLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, at)
    const end = found === -1 ? bytes.length : found + 1
    lines.push(bytes.subarray(at, end))
    at = end
  }
  return lines
}
