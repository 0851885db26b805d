/** What stands in the margins of printed pages. */
export interface RunningHead {
  /** The name of these pages in the styles; none for all pages that have no name. */
  pages?: string
  left: string
  right: string
}

type Props = {
  heads: readonly RunningHead[]
  /** At the bottom, beside the number of the page. */
  foot: string
  /** Whether the first page is a cover, which has nothing in its margins. */
  hasCover?: boolean
}

/**
 * Writes heads, foot and numbers into the margins of printed pages. Their words depend on the page, and a margin can only be
 * filled from styles. Browsers that cannot do so print them without.
 */
export const RunningHeads = ({ heads, foot, hasCover = false }: Props) => (
  <style>{heads.map((head) => pageRule(head, foot)).join('') + (hasCover ? COVER : '')}</style>
)

const BOXES = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const
const COVER = `@page :first{${BOXES.map((box) => `@${box}{content:none}`).join('')}}`

function pageRule({ pages = '', left, right }: RunningHead, foot: string): string {
  const contents = [quoted(left), quoted(right), quoted(foot), 'counter(page)']
  return `@page ${pages}{${BOXES.map((box, i) => `@${box}{font-size:8pt;content:${contents[i]}}`).join('')}}`
}

/** A string of CSS. What could end the string or the element is escaped by its number. */
export const quoted = (text: string): string =>
  `"${text.replace(/["\\<>\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`
