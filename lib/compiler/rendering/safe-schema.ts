import type { Schema } from 'hast-util-sanitize'
import { authorSchema } from './html/author-schema'
import { KEPT } from './syntax/html-names'

/** Attributes of what the compiler makes of Markdown. */
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
 * All that a note may become, its own HTML included: `readHtml` has left only what is allowed of it. Ids of headings,
 * formulas and coloured code are put in after it is enforced, by code that writes them whole. `slot` never reaches a
 * browser: it marks where the vault fills in. `section` is the footnotes.
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
  // Every id is of our making: a block id, a footnote's.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  required: {},
  strip: ['script', 'style'],
}
