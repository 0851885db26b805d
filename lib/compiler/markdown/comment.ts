import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import { scanLines } from '../reading/scan-lines'
import { enclosedText } from './enclosed'

/** `<!-- … -->` within a paragraph. Comments of Obsidian's kind are gone before anything is parsed. */
export const commentSyntax: Extension = {
  text: {
    60: enclosedText({ token: 'comment', open: '<!--', close: '-->', multiline: true, accepts: () => true }),
  },
}

export const commentNode: FromMarkdown = {
  enter: {
    comment(token) {
      this.enter({ type: 'comment', value: this.sliceSerialize(token) }, token)
    },
  },
  exit: {
    comment(token) {
      this.exit(token)
    },
  },
}

/**
 * Empties `%% … %%`, which may run over blank lines, as the reader of questions sees it; so what it takes for a comment
 * is one here. Lines and columns stay what they were.
 */
export function blankComments(source: string): string {
  return scanLines(source.split('\n'), 1)
    .data.map(({ kind, raw, text }) => (kind === 'comment' ? '' : raw.trimEnd() === text ? raw : text))
    .join('\n')
}
