import { areEachRight, EACH_RIGHT, rightShares } from '../moodle/right-shares'
import { findUnescaped, splitAt } from './escapes'

interface Answers {
  options: { text: string; isKey: boolean; feedback: string }[]
  general: string
  isPartial: boolean
}

/** Reads the answers between the braces. @returns why the question cannot be imported, if it has no options */
export function readAnswers(braces: string): Answers | { why: string } {
  const at = findGeneral(braces)
  const general = at === -1 ? '' : braces.slice(at + 4)
  const body = (at === -1 ? braces : braces.slice(0, at)).trim()
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#|$)/iu.exec(body)?.[1]
  if (truth !== undefined) return readTruth(body, truth.toUpperCase().startsWith('T'), general)
  if (body === '') return { why: 'it asks for an essay, and only multiple choice is carried' }
  if (body.startsWith('#')) return { why: 'it asks for a number, and only multiple choice is carried' }
  const parts = splitAt(body, '=~').map((part) => part.trim())
  if (!parts.some((part) => part.startsWith('~'))) {
    return { why: `it asks for ${/(?<!\\)->/u.test(body) ? 'pairs' : 'a word'}, and only multiple choice is carried` }
  }
  const options = parts.slice(1).map(readOption)
  const shares = options.map(({ share }) => share)
  const isSingle = parts.some((part) => part.startsWith('='))
  if (areEachRight(shares, isSingle)) return { why: EACH_RIGHT }
  const isKey = rightShares(shares)
  return {
    options: options.map((option, i) => ({ ...option, isKey: isKey[i]! })),
    general,
    isPartial: options.some((option, i) => !isKey[i] && option.share > 0),
  }
}

function findGeneral(text: string): number {
  for (let at = findUnescaped(text, '#', 0); at !== -1; at = findUnescaped(text, '#', at + 1)) {
    if (text.startsWith('####', at)) return at
  }
  return -1
}

function readOption(part: string): { text: string; share: number; feedback: string } {
  const isRight = part.startsWith('=')
  const [, percent, rest = ''] = /^\s*(?:%(-?\d+(?:\.\d+)?)%)?(.*)$/su.exec(part.slice(1))!
  const [text = '', ...feedback] = splitAt(rest, '#')
  const share = percent === undefined ? (isRight ? 100 : 0) : Number(percent)
  return { text, share, feedback: feedback.join('').slice(1) }
}

/** `{T#why false is wrong#why true is right}`: the first feedback is for the wrong answer. */
function readTruth(body: string, isTrue: boolean, general: string): Answers {
  const [, wrong = '', right = ''] = splitAt(body, '#').map((part) => part.replace(/^#/, ''))
  const option = (text: string, isKey: boolean) => ({ text, isKey, feedback: isKey ? right : wrong })
  return { options: [option('True', isTrue), option('False', !isTrue)], general, isPartial: false }
}
