const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
/** Words end where one of these elements ends. */
const BLOCK_END = /<\/(?:p|div|li|tr|td|th|h[1-6]|pre|blockquote|figure)>|<br\s*\/?>/g
/** A formula is written twice, the second time as its source. */
const SOURCE = /<annotation[\s\S]*?<\/annotation>/g

/** The text of a fragment of the compiler's HTML, in one line. */
export const htmlText = (html: string): string =>
  html
    .replace(SOURCE, '')
    .replace(BLOCK_END, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, decoded)
    .replace(/\s+/g, ' ')
    .trim()

function decoded(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name] ?? whole
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
