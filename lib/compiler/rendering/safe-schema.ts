import type { Schema } from 'hast-util-sanitize'
import { authorSchema } from './html/author-schema'
import { KEPT } from './syntax/html-names'

/** The attributes that the compiler gives to elements of Markdown. */
const own: Schema['attributes'] = {
  a: ['href', 'title', 'ariaDescribedBy', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref'],
  code: [['className', 'maths-inline', 'maths-display', /^language-./u]],
  details: [['className', 'callout'], ['dataCallout', /^[a-z]+$/u], 'open'],
  div: [
    ['className', 'callout'],
    ['dataCallout', /^[a-z]+$/u],
  ],
  p: [['className', 'callout-title']],
  ol: ['start'],
  section: ['dataFootnotes', ['className', 'footnotes']],
  slot: ['dataIndex'],
  span: [['className', 'task'], ['role', 'img'], 'ariaLabel'],
  summary: [['className', 'callout-title']],
  td: [['align', 'left', 'center', 'right']],
  th: [['align', 'left', 'center', 'right']],
  '*': ['id'],
}
const theirs = authorSchema.attributes ?? {}

/**
 * All elements and attributes that a note may have, including those of an author's HTML, which `readHtml` has already
 * restricted. Ids of headings, formulas and coloured code are added after this schema is enforced. `slot` marks what the
 * vault fills, and never reaches a browser. `section` holds the footnotes.
 */
export const safeSchema: Schema = {
  tagNames: [...KEPT, 'section', 'slot'],
  attributes: Object.fromEntries(
    [...new Set([...Object.keys(own), ...Object.keys(theirs)])].map((name) => [
      name,
      [...(own[name] ?? []), ...(theirs[name] ?? [])],
    ]),
  ),
  // A list's item on its own would end the item of our page that it stands in.
  ancestors: { li: ['ol', 'ul'], dt: ['dl'], dd: ['dl'] },
  // Every id was made by the compiler, for a block or a footnote.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  required: {},
  strip: ['script', 'style'],
}
