import type { Schema } from 'hast-util-sanitize'

/** The first is drawn as the second: the page's title is the only H1. */
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const inline = ['a', 'br', 'code', 'del', 'em', 'mark', 'slot', 'span', 'strong', 'sup']
const blocks = ['blockquote', 'details', 'div', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'summary', 'ul']
const tables = ['table', 'tbody', 'td', 'th', 'thead', 'tr']

/**
 * All that a note's own Markdown may become. Ids of headings, formulas and coloured code are put in after it is
 * enforced, by code that writes them whole. `slot` never reaches a browser: it marks where the vault fills in.
 */
export const safeSchema: Schema = {
  tagNames: [...headings, ...inline, ...blocks, ...tables],
  attributes: {
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
  },
  // Every id is of our making: a block id, a footnote's.
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  required: {},
  strip: ['script', 'style'],
}
