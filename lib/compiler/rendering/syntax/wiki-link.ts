import type { Construct } from './construct'
import { enclosedText } from './enclosed-text'

/** `[[3, 4]]` in prose is a matrix; no note has such a name. */
const MATRIX = /^[-+\d.\s]+(?:,[-+\d.\s]+)+$/

/** Whether a text from `[[` to `]]` is a link. */
export const isWikiLink = (source: string) => {
  const inner = source.slice(source.indexOf('[[') + 2, -2)
  return inner.trim() !== '' && !/[[\]]/.test(inner) && !MATRIX.test(inner)
}

const rest = { token: 'wikiLink', close: ']]', multiline: false, accepts: isWikiLink } as const

/** `[[target]]` and `![[target]]`. */
export const wikiLink: Construct = {
  micromark: {
    text: { 33: enclosedText({ ...rest, open: '![[' }), 91: enclosedText({ ...rest, open: '[[' }) },
  },
  fromMarkdown: {
    enter: {
      wikiLink(token) {
        const source = this.sliceSerialize(token)
        const embed = source.startsWith('!')
        this.enter({ type: 'wikiLink', embed, value: source.slice(embed ? 3 : 2, -2) }, token)
      },
    },
    exit: {
      wikiLink(token) {
        this.exit(token)
      },
    },
  },
  toMarkdown: {
    handlers: { wikiLink: ({ embed, value }) => `${embed ? '!' : ''}[[${value}]]` },
  },
}

/** The parts of a wiki link, as Obsidian reads it. In a table a pipe is written `\|`. */
export interface WikiTarget {
  target: string
  /** Its words. Headings around it may come first, separated by `#`. */
  heading: string | null
  block: string | null
  /** The texts behind the pipes. */
  labels: string[]
}

/** Reads `target#heading#subheading|alias`, `target#^block`, `image.png|alt|300x200`. */
export function readWikiTarget(value: string): WikiTarget {
  const [address = '', ...labels] = value.split(/\\?\|/u).map((part) => part.trim())
  return { ...splitAddress(address), labels: labels.filter((label) => label !== '') }
}

/** Splits an address at `#`: `note#^id` names a block, `note#words#words` a heading below another one. */
export function splitAddress(address: string): Pick<WikiTarget, 'target' | 'heading' | 'block'> {
  const [target = '', ...fragments] = address.split('#').map((part) => part.trim())
  const path = fragments.filter((part) => part !== '')
  const last = path.at(-1)
  if (last?.startsWith('^')) return { target, heading: null, block: last.slice(1) }
  return { target, heading: last === undefined ? null : path.join('#'), block: null }
}
