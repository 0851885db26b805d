import { markdownLineEndingOrSpace } from 'micromark-util-character'
import type { Code, Construct as MicromarkConstruct, State } from 'micromark-util-types'
import type { Construct } from './construct'

const hash = 35
const letter = /[\p{L}\p{N}\p{M}_/-]/u

const construct: MicromarkConstruct = {
  name: 'tagMention',
  previous: (code) => code === null || markdownLineEndingOrSpace(code) || code === 0xa0,
  tokenize(effects, ok, nok) {
    let telling = false
    effects.enter('tagMention')
    return (code) => {
      if (code !== hash) return nok(code)
      effects.consume(code)
      return inside
    }

    function inside(code: Code): State | undefined {
      const character = code === null || code < 0 ? '' : String.fromCharCode(code)
      if (letter.test(character)) {
        // `#1` is a number, not a tag.
        telling ||= /\p{L}/u.test(character)
        effects.consume(code)
        return inside
      }
      if (!telling) return nok(code)
      effects.exit('tagMention')
      return ok(code)
    }
  },
}

/** `#tag` and `#area/tag` in running text. */
export const tagMention: Construct = {
  micromark: { text: { [hash]: construct } },
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
