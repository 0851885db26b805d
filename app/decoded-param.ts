/**
 * A part of an address as it was before it was encoded. Next gives the same part encoded to `generateMetadata` and
 * decoded to the page, where a name such as `100% cotton` cannot be decoded again.
 */
export function decodedParam(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
