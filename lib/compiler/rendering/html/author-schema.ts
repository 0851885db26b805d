import type { Schema } from 'hast-util-sanitize'

const aligned: [string, ...string[]] = ['align', 'left', 'center', 'right']

/**
 * The attributes that an author's HTML keeps: no style, no class except the language of code, no script, and nothing
 * invisible, because it could carry an answer. Addresses and ids are read by `HtmlWriter`.
 */
export const authorSchema: Schema = {
  attributes: {
    abbr: ['title'],
    code: [['className', /^language-./u]],
    col: ['span'],
    colgroup: ['span'],
    details: ['open'],
    dfn: ['title'],
    div: [aligned],
    h1: [aligned],
    h2: [aligned],
    h3: [aligned],
    h4: [aligned],
    h5: [aligned],
    h6: [aligned],
    li: ['value'],
    ol: ['start', 'reversed'],
    p: [aligned],
    td: [aligned, 'colSpan', 'rowSpan'],
    th: [aligned, 'colSpan', 'rowSpan'],
    time: ['dateTime'],
    '*': ['dir', 'lang'],
  },
}
