import type { Extension } from 'micromark-util-types'

/**
 * Lets the parser take brackets for names of what is defined in another text. A construct that takes nothing, and comes
 * before those that look names up.
 * @param names  as micromark compares them: `REF`, `^1`
 */
export function namesKnown(names: readonly string[]): Extension {
  const isFootnote = (name: string) => name.startsWith('^')
  return {
    text: {
      91: {
        name: 'namesKnown',
        tokenize(_effects, _ok, nok) {
          const { parser } = this
          return (code) => {
            if (parser.namesKnown) return nok(code)
            parser.namesKnown = true
            parser.defined.push(...names.filter((name) => !isFootnote(name)))
            parser.gfmFootnotes ??= []
            parser.gfmFootnotes.push(...names.filter(isFootnote).map((name) => name.slice(1)))
            return nok(code)
          }
        },
      },
    },
  }
}

declare module 'micromark-util-types' {
  interface ParseContext {
    namesKnown?: boolean
  }
}
