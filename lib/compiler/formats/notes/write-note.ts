import { isDeepStrictEqual } from 'node:util'
import type { ExportedNote, ExportedOption, ExportedQuestion } from '../../../model/bank'
import { exportNote } from '../../export-note'
import { fileStem } from '../../file-stem'
import type { Compiled, ReadNote } from '../../note'
import { NO_FRONTMATTER } from '../../note'
import { toTag } from '../../reading/read-frontmatter'
import { readNote } from '../../reading/read-note'
import { readTitle } from '../../reading/read-title'
import { scanLines } from '../../reading/scan-lines'
import { tidy, tidyName, unaskable, unique } from '../bank/askable'
import { begin } from '../bank/file-questions'
import type { Loss } from '../format'
import { escapeExponents, type Place, spellSafely } from './spell-safely'

export interface WrittenNote {
  markdown: string
  /** What the reader reads of it. */
  held: ExportedNote
  losses: Loss[]
}

/**
 * Writes a note in our own format. Each question is read again before it is kept: one that would not be read as it is
 * meant is spelt more carefully, and left out and named as lost if even that does not help.
 */
export function writeNote(note: ExportedNote): WrittenNote {
  const losses: Loss[] = []
  const lose = (line: number | null, what: string, why: string) => losses.push({ file: note.path, line, what, why })
  const name = {
    title: oneLine(note.title) || fileStem(note.path),
    tags: unique(note.tags.map((tag): string => toTag(oneLine(tag).replace(/^[#\s]+/u, '')))),
    aliases: unique(note.aliases.map(oneLine)),
  }
  const questions = note.questions.flatMap((question) => {
    const written = writeQuestion(question)
    if ('why' in written) lose(question.line, `question \`${begin(question.stem)}\``, written.why)
    else if (written.isRespelt) lose(question.line, `spelling in \`${begin(question.stem)}\``, RESPELT)
    return 'why' in written ? [] : [written.markdown]
  })
  const markdown = `${[...writeHead(name), '## 📝 관련 문제', ...questions].join('\n\n')}\n`
  const held = exportNote(read(markdown, note.path).data)
  for (const field of ['title', 'tags', 'aliases'] as const) {
    if (!isDeepStrictEqual(held[field], name[field]))
      lose(null, `${field} \`${name[field]}\``, `a note reads \`${held[field]}\``)
  }
  return { markdown, held, losses }
}

const RESPELT = 'a line of it is a mark of our notes, and was spelt so that it shows the same'

const oneLine = (name: string) => tidyName(name).normalize('NFC')

const read = (markdown: string, path: string): Compiled<ReadNote> =>
  readNote({ path, bytes: new TextEncoder().encode(markdown) })

function writeHead({ title, tags, aliases }: Pick<ExportedNote, 'title' | 'tags' | 'aliases'>): string[] {
  const asHeading = readTitle(scanLines([`# ${title}`], 1).data, NO_FRONTMATTER, '').data.title === title
  const fields = [
    ...(asHeading ? [] : [`title: ${JSON.stringify(title)}`]),
    ...(tags.length === 0 ? [] : ['tags:', ...tags.map((tag) => `- ${PLAIN.test(tag) ? tag : JSON.stringify(tag)}`)]),
    ...(aliases.length === 0 ? [] : [`aliases: [${aliases.map((alias) => JSON.stringify(alias)).join(', ')}]`]),
  ]
  return [...(fields.length === 0 ? [] : [['---', ...fields, '---'].join('\n')]), ...(asHeading ? [`# ${title}`] : [])]
}

/** What YAML reads as the text that it is. */
const PLAIN = /^(?!(?:null|true|false)$)\p{L}[\p{L}\p{N}/_-]*$/iu

type Written = { markdown: string; isRespelt: boolean } | { why: string }

function writeQuestion(question: ExportedQuestion): Written {
  const given = mapTexts(question, (text) => tidy(text.normalize('NFC')))
  const why = unaskable(given)
  if (why !== null) return { why }
  const plain = mapTexts(given, escapeExponents)
  const hasExponents = !isDeepStrictEqual(plain, given)
  const smooth = mapTexts(plain, withoutLineEnds)
  const safe = mapTexts(smooth, spellSafely)
  for (const candidate of [plain, smooth, safe]) {
    for (const form of generalForms(candidate)) {
      const markdown = layOut(candidate, form)
      if (isReadAs(markdown, candidate)) return { markdown, isRespelt: hasExponents || candidate === safe }
    }
  }
  return { why: 'a note would read it otherwise than it is meant' }
}

/** Blanks at the end of a line mean something in prose alone; the reader drops them elsewhere. */
const withoutLineEnds = (text: string) => text.replace(/[^\S\n]+$/gmu, '')

const mapTexts = (question: ExportedQuestion, map: (text: string, place: Place) => string): ExportedQuestion => ({
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

const mapOptional = (text: string | null, map: (text: string, place: Place) => string) =>
  text === null ? null : map(text, 'explanation') || null

/** A general explanation stands at the margin, or where it has bullets of its own, in a bullet. */
const generalForms = ({ generalExplanation: general }: ExportedQuestion): string[] =>
  general === null ? [''] : [general, `- ${indented(general)}`]

function layOut({ stem, options, generalExplanation }: ExportedQuestion, general: string): string {
  const key = options.filter(({ isKey }) => isKey).map(({ label }) => label)
  const bullets = options.filter(({ explanation }) => explanation !== null).map(bulletOf)
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

const bulletOf = ({ label, explanation }: ExportedOption) =>
  `- **Option ${label}** -${behindLabel(indented(explanation!), '\n  ')}`

/** A fence, a table or a list begins on a line of its own. */
function behindLabel(text: string, lineEnd: string): string {
  const isBlock = text.includes('\n') && /^(?:`{3}|~{3}|\||>|\$\$|[-*+] |\d+[.)] )/u.test(text)
  return `${isBlock ? lineEnd : ' '}${text}`
}

/** Lines after the first, as far as those of a list's item are. */
const indented = (text: string) => text.replace(/\n(?!\n)/g, '\n  ')

/** What one question leaves open (a comment, a fence) would swallow the next. */
const LEFT_OPEN = new Set(['comment-unclosed', 'fence-unclosed'])

function isReadAs(markdown: string, { line: _, ...meant }: ExportedQuestion): boolean {
  const { data: note, messages } = read(`# Note\n\n${markdown}\n`, 'note.md')
  if (note.items.length !== 1 || !note.items[0]!.deliverable) return false
  if (messages.some(({ ruleId }) => LEFT_OPEN.has(ruleId))) return false
  const { line: __, ...readBack } = exportNote(note).questions[0]!
  return isDeepStrictEqual(readBack, meant)
}
