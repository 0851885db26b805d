import type { ExportedOption, ExportedQuestion } from '../../../model/authors/bank'
import { isSameList } from '../../base/is-same-list'
import { FENCE_START } from '../../source/fences'
import { tidy } from '../bank/tidy'
import { escapeExponents, type QuestionPart, spellSafely } from './spell-safely'

/** One way to write a question. */
export interface Spelling {
  markdown: string
  /** The question that has to be read from it. */
  meant: ExportedQuestion
  /** Whether texts are spelt differently than given. They look the same on a page. */
  isRespelt: boolean
}

/** The question with its texts as notes store them. */
export const tidied = (question: ExportedQuestion) => mapTexts(question, (text) => tidy(text.normalize('NFC')))

/**
 * The ways to write a question, the plainest first. Later ones are for texts that a note would read as its own marks.
 * @param question  tidied
 */
export function* spellingsOf(question: ExportedQuestion): Generator<Spelling, void, undefined> {
  const plain = mapTexts(question, escapeExponents)
  const isRespelt = !isSameQuestion(plain, question)
  yield* formsOf(plain, isRespelt)
  const smooth = mapTexts(plain, withoutLineEnds)
  if (!isSameQuestion(smooth, plain)) yield* formsOf(smooth, isRespelt)
  yield* formsOf(mapTexts(smooth, spellSafely), true)
}

/** Whether two questions have the same content. Their lines may differ. */
export const isSameQuestion = (a: ExportedQuestion, b: ExportedQuestion): boolean =>
  a.stem === b.stem && a.generalExplanation === b.generalExplanation && isSameList(a.options, b.options, isSameOption)

const isSameOption = (a: ExportedOption, b: ExportedOption) =>
  a.label === b.label && a.text === b.text && a.isKey === b.isKey && a.explanation === b.explanation

/** The general explanation is written at the margin, or in a bullet for explanations that contain bullets. */
function* formsOf(meant: ExportedQuestion, isRespelt: boolean): Generator<Spelling, void, undefined> {
  const { generalExplanation: general } = meant
  yield { markdown: layOut(meant, general ?? ''), meant, isRespelt }
  if (general !== null) yield { markdown: layOut(meant, `- ${indented(general)}`), meant, isRespelt }
}

/** Spaces at the end of a line matter only in prose. Elsewhere, the reader drops them. */
const withoutLineEnds = (text: string) => text.replace(/[^\S\n]+$/gmu, '')

const mapTexts = (
  question: ExportedQuestion,
  map: (text: string, place: QuestionPart) => string,
): ExportedQuestion => ({
  line: question.line,
  stem: map(question.stem, 'stem'),
  options: question.options.map((option) => ({
    label: option.label,
    text: map(option.text, 'option'),
    isKey: option.isKey,
    explanation: mapOptional(option.explanation, map),
  })),
  generalExplanation: mapOptional(question.generalExplanation, map),
})

const mapOptional = (text: string | null, map: (text: string, place: QuestionPart) => string) =>
  text === null ? null : map(text, 'explanation') || null

function layOut({ stem, options, generalExplanation }: ExportedQuestion, general: string): string {
  const key = options.filter(({ isKey }) => isKey).map(({ label }) => label)
  const bullets = options.flatMap(bulletsOf)
  const isExplained = bullets.length > 0 || generalExplanation !== null
  const isBullet = general.startsWith('- ')
  return [
    `**Question:**${behindLabel(stem, '\n\n')}`,
    '**Options:**',
    options.map(({ label, text }) => `- ${label})${behindLabel(indented(text), '\n  ')}`).join('\n'),
    `**정답: ${key.join(', ')}**`,
    ...(isExplained ? ['💡 추가 설명:'] : []),
    ...(bullets.length > 0 || isBullet ? [[...bullets, ...(isBullet ? [general] : [])].join('\n')] : []),
    ...(isBullet || general === '' ? [] : [general]),
  ].join('\n\n')
}

const bulletsOf = ({ label, explanation }: ExportedOption) =>
  explanation === null ? [] : [`- **Option ${label}** -${behindLabel(indented(explanation), '\n  ')}`]

const STARTS_BLOCK = new RegExp(`^(?:${FENCE_START}|\\||>|\\$\\$|[-*+] |\\d+[.)] )`, 'u')

/** Fences, tables and lists begin on a line of their own. */
function behindLabel(text: string, lineEnd: string): string {
  const isBlock = text.includes('\n') && STARTS_BLOCK.test(text)
  return `${isBlock ? lineEnd : ' '}${text}`
}

/** Indents the lines after the first as in a list item. */
const indented = (text: string) => text.replace(/\n(?!\n)/g, '\n  ')
