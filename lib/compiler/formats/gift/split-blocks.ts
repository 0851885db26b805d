import { findUnescaped } from './escapes'

/** A question, or the line that names the category of the questions below it. */
export interface Block {
  /** From 1. */
  line: number
  comment: string
  text: string
}

export const CATEGORY = /^\$CATEGORY:(.*)$/u
const MARK = /^(?:::|\$CATEGORY:)/u

/** A blank line inside braces ends no question, unless another question begins after it. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let isOpen = false
  for (const paragraph of paragraphsOf(text)) {
    const continues: boolean = isOpen && !MARK.test(paragraph.text) && findUnescaped(paragraph.text, '{', 0) === -1
    if (continues) blocks.at(-1)!.text += `\n\n${paragraph.text}`
    else blocks.push(paragraph)
    const open: number = continues ? 0 : findUnescaped(paragraph.text, '{', 0)
    isOpen = open !== -1 && findUnescaped(paragraph.text, '}', open) === -1
  }
  return blocks
}

/** A blank line or a mark begins a new paragraph. A comment belongs to the paragraph below it. */
function paragraphsOf(text: string): Block[] {
  const paragraphs: Block[] = []
  let current: Block | null = null
  let comment = ''
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line.startsWith('//')) comment += line
    else if (line !== '' && current !== null && !MARK.test(line)) current.text += `\n${raw}`
    else {
      current = line === '' ? null : { line: i + 1, comment, text: line }
      comment = ''
      if (current !== null) paragraphs.push(current)
      if (line.startsWith('$CATEGORY:')) current = null
    }
  }
  return paragraphs
}
