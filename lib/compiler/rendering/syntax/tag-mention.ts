import { markdownLineEndingOrSpace } from 'micromark-util-character'
import type { Code, Construct as MicromarkConstruct, State } from 'micromark-util-types'
import type { Construct } from './construct'

const HASH = 35
const LETTER = /[\p{L}\p{N}\p{M}_/-]/u

/** Colours such as `#ff0000` and `#fff`. Three or four characters with a digit among them are a tag: `#e2e`. */
const COLOUR = /^(?:([a-f])\1{2}(?:\1{3})?|(?=[a-f]*\d)(?:[a-f\d]{6}|[a-f\d]{8}))$/iu

/** Korean particles. Behind a hash they mean the sign itself: `#으로 시작하는 줄`, "lines that begin with #". */
const PARTICLE = /^(?:은|는|을|를|과|와|으로|에서|부터|까지|이나|이?라는|이?라고)$/u

/** Whether the word behind a hash is a tag. */
export const isTagName = (name: string) => /\p{L}/u.test(name) && !COLOUR.test(name) && !PARTICLE.test(name.normalize())

const construct: MicromarkConstruct = {
  name: 'tagMention',
  previous: (code) => code === null || markdownLineEndingOrSpace(code) || code === 0xa0,
  tokenize(effects, ok, nok) {
    let name = ''
    effects.enter('tagMention')
    return (code) => {
      if (code !== HASH) return nok(code)
      effects.consume(code)
      return inside
    }

    function inside(code: Code): State | undefined {
      const character = code === null || code < 0 ? '' : String.fromCharCode(code)
      if (LETTER.test(character)) {
        name += character
        effects.consume(code)
        return inside
      }
      if (!isTagName(name)) return nok(code) // `#1` is a number
      effects.exit('tagMention')
      return ok(code)
    }
  },
}

/** `#tag` and `#area/tag` in running text. */
export const tagMention: Construct = {
  micromark: { text: { [HASH]: construct } },
  fromMarkdown: {
    enter: {
      tagMention(token) {
        this.enter({ type: 'tagMention', value: this.sliceSerialize(token).slice(1) }, token)
      },
    },
    exit: {
      tagMention(token) {
        this.exit(token)
      },
    },
  },
  toMarkdown: {
    handlers: { tagMention: ({ value }) => `#${value}` },
    unsafe: [{ before: '(?:^|\\s)', character: '#', after: '[^\\s#]', inConstruct: 'phrasing' }],
  },
}
