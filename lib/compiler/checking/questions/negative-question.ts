import { closingQuestion } from './closing-question'

/** Words that begin a clause. A `not` behind them negates the clause, and not the question. */
const CLAUSE = '(?:that|who|to|and|but|if|when|so|because)'
const word = (least: number, most: number, not = CLAUSE) =>
  String.raw`(?:\s+(?!${not}\b)[\w'’\x60-]+){${least},${most}}?`
const START = String.raw`^(?:.*,\s)?(?:which|what|one of (?:these|the following))\b`
const BE = '(?:is|are|was|were)'
const DO = '(?:do|does|did|can|could|would|should|will|has|have)'
const QUALITY = '(?:likely|suitable|appropriate|effective|useful|relevant|accurate|true)'
const FALSE = '(incorrect|untrue|false|wrong)'

/** What a Korean negative refers to: the thing asked for. `않는 것을 무엇이라` defines a thing instead. */
const ASKED = String.raw`(?:것|설명|방법|항목|보기|선택지|문장|경우|조합|내용|용어|원칙|특징|기능|기준|요소)(?!(?:을\s?(?:무엇|뜻|의미|말)|[의에로]))`

/**
 * What negates a question. A `not` in the scenario, or in what a solution must not need, does not, and "the least effort"
 * is a superlative.
 */
const NEGATIVES = [
  `${START}${word(0, 10)}\\s+(?:${BE}|${DO})(?:\\s+probably)?\\s+(not|never)\\b`,
  `${START}${word(0, 6)}\\s+${DO}${word(1, 5)}\\s+(not|never)\\s(?!only\\b)`,
  `${START}${word(0, 10)}\\s+(cannot|\\w+n[’']t)\\b`,
  String.raw`\b${BE}\s+(not)\s+(?:true|correct|valid|accurate)\s*[?.]*$`,
  String.raw`\b(except)\b(?:\s+for)?(?:\s+(?:which|one|what))?(?:\s+one)?\s*[:?.…_]*$`,
  String.raw`\b(?:which|what)\b.*\b(least)\s+${QUALITY}\b`,
  `\\bwhich${word(0, 4)}\\s+(?:statements?|sentences?|pairs?|following|these|below)\\b${word(0, 10, '(?:if|lines?|code)')}\\s+${BE}\\s${FALSE}(?!\\s(?:positive|negative|with))\\b`,
  String.raw`^(?:select|choose|identify|mark|find|point\sout)\sthe\s${FALSE}\b`,
  String.raw`(아닌|않은|틀린|잘못된|부적절한|부적합한|거리가\s먼|지\s못한)\s?${ASKED}`,
  String.raw`(?:해당[하되]지|포함되지|속하지)\s?(않는)\s?\p{L}{1,9}?(?=[은는이])`,
  String.raw`(?:[하되]지|속하지|[옳맞]지|알맞지|바르지)\s?(않는)\s?(?:것|항목|설명|보기)(?=[은이])`,
  String.raw`(?:수|관련이|관계가)\s?(없는)\s?${ASKED}`,
  String.raw`(잘못)\s(?:연결|짝지어|설명|이해|기술|나열|표현)\p{L}*\s?${ASKED}`,
].map((pattern) => new RegExp(pattern, 'diu'))

/** @returns the offsets in the stem of the words that negate the question; empty if there are none */
export function negativesOf(stem: string): [from: number, to: number][] {
  const { text, at } = closingQuestion(stem)
  const found = NEGATIVES.flatMap((pattern): [number, number][] => {
    const place = pattern.exec(text)?.indices?.[1]
    return place === undefined ? [] : [[at + place[0], at + place[1]]]
  })
  return found.filter(([from], i) => found.findIndex(([other]) => other === from) === i)
}
