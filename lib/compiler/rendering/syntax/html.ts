import { htmlFlow, htmlText } from 'micromark-core-commonmark'
import type { Code, Construct as MicromarkConstruct, State, Tokenizer } from 'micromark-util-types'
import type { Construct } from './construct'
import { isHtmlName } from './html-names'

const [lessThan, slash] = [60, 47]
const LONGEST_NAME = 12

/** Looks at the name of a tag without consuming it. */
const knownName: MicromarkConstruct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let name = ''
    return (code) => {
      if (code !== lessThan) return nok(code)
      effects.enter('htmlName')
      effects.consume(code)
      return start
    }

    function start(code: Code): State | undefined {
      if (code !== slash) return inside(code)
      effects.consume(code)
      return inside
    }
    function inside(code: Code): State | undefined {
      const character = code === null || code < 0 ? '' : String.fromCharCode(code)
      if (/[A-Za-z\d]/.test(character) && name.length <= LONGEST_NAME) {
        name += character
        effects.consume(code)
        return inside
      }
      effects.exit('htmlName')
      return isHtmlName(name) && /^[\s/>]?$/.test(character) ? ok(code) : nok(code)
    }
  },
}

/** Restricts a construct of HTML to tags that a page may have. `<S3>` is text. */
const ofKnown = (construct: MicromarkConstruct, name: string): MicromarkConstruct => {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    return effects.check(knownName, construct.tokenize.call(this, effects, ok, nok), nok)
  }
  return { ...construct, name, tokenize }
}

/** HTML as in CommonMark, but only tags that are kept: see `readHtml`. */
export const html: Construct = {
  micromark: {
    disable: { null: ['htmlFlow', 'htmlText'] },
    flow: { [lessThan]: ofKnown(htmlFlow, 'keptHtmlFlow') },
    text: { [lessThan]: ofKnown(htmlText, 'keptHtmlText') },
  },
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    htmlName: 'htmlName'
  }
}
