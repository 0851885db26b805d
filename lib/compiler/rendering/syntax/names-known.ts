import type { Construct as MicromarkConstruct } from 'micromark-util-types'
import type { Processor } from 'unified'
import { addConstructs } from './construct'

/**
 * Makes the parser accept references to definitions of another text.
 * @param names  in the form in which micromark compares them: `REF`, `^1`
 */
export function remarkNames(this: Processor, names: readonly string[]): void {
  const footnotes = names.filter((name) => name.startsWith('^')).map((name) => name.slice(1))
  const definitions = names.filter((name) => !name.startsWith('^'))
  addConstructs(this, [{ micromark: { text: { 91: namesKnown(definitions, footnotes) } } }])
}

/** Consumes nothing. Runs before the constructs that look names up. */
const namesKnown = (definitions: readonly string[], footnotes: readonly string[]): MicromarkConstruct => ({
  name: 'namesKnown',
  tokenize(_effects, _ok, nok) {
    const { parser } = this
    return (code) => {
      if (parser.namesKnown) return nok(code)
      parser.namesKnown = true
      parser.defined = parser.defined.concat(definitions)
      parser.gfmFootnotes = (parser.gfmFootnotes ?? []).concat(footnotes)
      return nok(code)
    }
  },
})

declare module 'micromark-util-types' {
  interface ParseContext {
    namesKnown?: boolean
  }
}
