import type { Lang } from '../../model/ids'
import type { Fragment } from '../bundling/compiled-note'
import { renderInline } from '../rendering/render'
import type { Excerpt } from '../source/excerpt'

const WIKI = /^!?(\[\[.+\]\])$/u
const IMAGE = /^!\[/u

/** The image that a note's frontmatter names, by a path, an address or a link: found as images in the text are. */
export function renderCover({ markdown: value, span }: Excerpt, lang: Lang): Fragment {
  const wiki = WIKI.exec(value)?.[1]
  const image = wiki === undefined ? `![](<${value.replace(/[<>\n]/gu, encodeURIComponent)}>)` : `!${wiki}`
  return renderInline(IMAGE.test(value) ? value : image, { firstLine: span.start.line, lang }).fragment
}
