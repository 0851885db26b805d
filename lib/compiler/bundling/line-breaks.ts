/** Tags around which a line end means nothing, and elements in whose text it is no line break. */
const TOKEN =
  /<(pre|math|svg)[\s>][\s\S]*?<\/\1>|<(\/?)(article|aside|audio|blockquote|br|center|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video)((?:[^<>"]|"[^"]*")*)>|\n/g
const NEXT_TAG = /<\/?(?:blockquote|br|details|div|dl|figure|h[1-6]|hr|li|ol|p|pre|section|table|ul)\b/y

/**
 * Breaks the lines of paragraphs and items where their author did, as Obsidian shows them unless its setting "Strict line
 * breaks" is on. HTML of an author's own keeps its lines: paragraphs with attributes, and whatever is no paragraph or item.
 * @param html  of a page, as the compiler writes it
 */
export function withLineBreaks(html: string): string {
  let isProse = false
  let blockEnd = 0
  return html.replace(TOKEN, (token: string, drawn, slash, name, attributes, at: number) => {
    if (token !== '\n') {
      blockEnd = at + token.length
      if (drawn === 'math')
        blockEnd = 0 // it stands among the words
      else if (name !== 'br') isProse = slash === '' && (name === 'li' || (name === 'p' && isOwn(attributes)))
      return token
    }
    NEXT_TAG.lastIndex = at + 1
    return isProse && at !== blockEnd && html[at - 1] !== '\n' && !NEXT_TAG.test(html) ? '<br>\n' : token
  })
}

/** Whether a paragraph is the compiler's: at most with the id of its block. */
const isOwn = (attributes: string) => /^(?:\s+id="[^"]*")?$/.test(attributes)
