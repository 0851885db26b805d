import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, State } from 'micromark-util-types'
import { characterOf, type Enclosure, LineTaker, LONGEST, takeLineEnding, takeMark } from './enclosure'

interface TextEnclosure extends Enclosure {
  /** Whether it may run over the ends of lines. */
  multiline: boolean
}

/** A construct of running text. Without its closing mark it fails, and the opening mark stays text. */
export function enclosedText({ token: name, open, close, multiline, accepts }: TextEnclosure): Construct {
  return {
    name,
    tokenize(effects, ok, nok) {
      const { previous, sliceSerialize } = this
      const token = effects.enter(name)
      const line = new LineTaker(effects)
      let size = 0
      let tail = ''
      return takeMark(open, line, inside, nok)

      function inside(code: Code): State | undefined {
        if (code === null || ++size > LONGEST) return nok(code)
        if (markdownLineEnding(code)) return multiline ? lineEnding(code) : nok(code)
        line.take(code)
        // One more character than the mark has, to see whether it is escaped.
        tail = (tail + characterOf(code)).slice(-close.length - 1)
        if (!tail.endsWith(close) || (tail.startsWith('\\') && tail.length > close.length)) return inside
        line.end()
        effects.exit(name)
        return after
      }
      function lineEnding(code: Code): State {
        line.end()
        takeLineEnding(effects, code)
        tail = ''
        return inside
      }
      function after(code: Code): State | undefined {
        const source = sliceSerialize(token)
        return accepts(source, characterOf(previous), characterOf(code)) ? ok(code) : nok(code)
      }
    },
  }
}
