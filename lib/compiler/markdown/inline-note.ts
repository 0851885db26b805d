import type { Paragraph, PhrasingContent } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, Extension, State, Token } from 'micromark-util-types'
import type { InlineNote } from './nodes'
import type { Page } from './page'

const [caret, open, close, backslash] = [94, 91, 93, 92]
/** What is longer, or has more brackets in one another, was never closed. It also bounds the look-ahead. */
const longest = 4_000
const deepest = 8

const construct: Construct = {
  name: 'inlineNote',
  tokenize(effects, ok, nok) {
    const words = wordsTaker(effects)
    let size = 0
    let depth = 1
    let isEscaped = false
    return (code) => {
      effects.enter('inlineNote')
      effects.enter('inlineNoteMark')
      effects.consume(code)
      return afterCaret
    }

    function afterCaret(code: Code): State | undefined {
      if (code !== open) return nok(code)
      effects.consume(code)
      effects.exit('inlineNoteMark')
      return inside
    }
    function inside(code: Code): State | undefined {
      if (code === null || ++size > longest || depth > deepest) return nok(code)
      if (!isEscaped && code === open) depth++
      if (!isEscaped && code === close) depth--
      if (depth === 0) return size === 1 ? nok(code) : end(code)
      isEscaped = !isEscaped && code === backslash
      words.take(code)
      return inside
    }
    function end(code: Code): State {
      words.end()
      effects.enter('inlineNoteMark')
      effects.consume(code)
      effects.exit('inlineNoteMark')
      effects.exit('inlineNote')
      return ok
    }
  },
}

/** Text that is parsed in its turn: a token for each line, which knows the one before it. */
function wordsTaker(effects: Effects) {
  let previous: Token | undefined
  let isOpen = false
  return {
    take(code: Code): void {
      if (!isOpen) {
        const token = effects.enter('chunkText', { contentType: 'text', ...(previous && { previous }) })
        if (previous) previous.next = token
        previous = token
      }
      effects.consume(code)
      isOpen = !markdownLineEnding(code)
      if (!isOpen) effects.exit('chunkText')
    },
    end(): void {
      if (isOpen) effects.exit('chunkText')
    },
  }
}

/** `^[words]`, a footnote in the place where it is named. */
export const inlineNoteSyntax: Extension = { text: { [caret]: construct } }

export const inlineNoteNode: FromMarkdown = {
  canContainEols: ['inlineNote'],
  enter: {
    inlineNote(token) {
      this.enter({ type: 'inlineNote', children: [] }, token)
    },
  },
  exit: {
    inlineNote(token) {
      this.exit(token)
    },
  },
}

/** Makes a footnote of it, which is read with the other footnotes. No name that an author can write has a space. */
export function readInlineNote({ children, position }: InlineNote, page: Page): PhrasingContent {
  const number = (page.counts.get('inline note') ?? 0) + 1
  page.counts.set('inline note', number)
  const identifier = `inline ${number}`
  const words: Paragraph = { type: 'paragraph', children, ...(position && { position }) }
  page.footnotes.set(identifier, { type: 'footnoteDefinition', identifier, children: [words] })
  page.referred.add(`^${identifier}`)
  page.before = ''
  return { type: 'footnoteReference', identifier }
}
