import { checkFile } from '../../checking/check-note'
import type { ReadNote } from '../../reading/note'
import { readFrontmatter } from '../../reading/read-frontmatter'
import { headingText } from '../../reading/read-title'
import { type Line, scanLines } from '../../source/scan-lines'
import { askable } from '../bank/askable'
import { begin, type FoundQuestion } from '../bank/file-questions'
import { checkCount, QuestionCollector } from '../bank/question-collector'
import { type Imported, type Loss, NotAnExam, type ReadableFormat, type SourceFile } from '../format'
import { readPlainQuestion } from '../plain-question/read-plain-question'
import { isBox, isOption, withoutBold } from '../plain-question/split-options'
import { breakLines, isWayBack, splitHidden } from './split-hidden'

/**
 * Exams as people keep them in Markdown: boxes to tick (`- [x] right`, as mdquiz and quizdown read them) or letters with an
 * answer that `<details>` hides. Questions begin at headings or at numbers, whichever gives more of them in a file.
 */
export const markdownExam: ReadableFormat = {
  name: 'markdown',
  about: 'an exam in Markdown: mdquiz, or answers in `<details>`',
  endings: ['.md', '.markdown'],
  holds: askable,
  recognises: ({ name }) => /\.(?:md|markdown)$/i.test(name),
  read: readExam,
}

function readExam(file: SourceFile): Imported {
  const collector = new QuestionCollector(file.beside ?? (() => null))
  const source = collector.decode(file).normalize('NFC')
  if (isOwn(checkFile({ path: file.name, bytes: new TextEncoder().encode(source) }).data)) {
    throw new NotAnExam(
      'Unexpected note of our own format, expected an exam of another; copy it into the vault as it is',
    )
  }
  const lines = source.split('\n')
  const read = readFrontmatter(lines)
  const head = read.data
  const body = scanLines(lines.slice(head.lines), head.lines + 1).data
  const { question: asked } = head.frontmatter.data
  const title = body.find(({ kind, depth }) => kind === 'heading' && depth === 1)
  const place = {
    path: file.name.replace(/\.[^.]*$/u, ''),
    title: head.frontmatter.title ?? (title === undefined ? '' : headingText(title)),
    tags: head.frontmatter.tags,
    aliases: head.frontmatter.aliases,
  }
  const { sections, found, losses } =
    typeof asked === 'string'
      ? readSections({ sections: [{ stem: asked, lines: body, line: 1 }], outside: [] })
      : best(body.filter((line) => line !== title))
  if (sections === 0)
    throw new NotAnExam('Unexpected Markdown without a question, expected options such as `- [x] text` or `A) text`')
  loseFrontmatter(read, lines, collector)
  collector.meet(sections)
  for (const question of found) collector.keep({ ...question, ...place })
  for (const { questions, what, why, ...at } of losses) collector.loseQuestion(at, what, why, questions)
  return collector.collected()
}

/** What a note of ours has a place for, and `question`, which is read as one. */
const CARRIED = new Set(['title', 'tags', 'aliases', 'question'])

/** Names what the head of the file says and no note of ours would. */
function loseFrontmatter(
  { data: { frontmatter, lines }, messages }: ReturnType<typeof readFrontmatter>,
  source: readonly string[],
  collector: QuestionCollector,
): void {
  for (const { span, reason } of messages) collector.lose({ file: null, line: span.start.line }, 'frontmatter', reason)
  const head = source.slice(0, lines)
  for (const [name, value] of Object.entries(frontmatter.data)) {
    if (CARRIED.has(name) || value === null || value === '') continue
    const at = head.findIndex((line) => line.startsWith(`${name}:`))
    const said = typeof value === 'object' ? JSON.stringify(value) : String(value)
    const place = { file: null, line: at === -1 ? 1 : at + 1 }
    collector.lose(
      place,
      `frontmatter \`${name}: ${begin(said)}\``,
      'a note that is imported has a title, tags and aliases',
    )
  }
}

const isOwn = ({ items }: ReadNote) => items.some(({ deliverable }) => deliverable)

interface Section {
  /** What its first line says. */
  stem: string
  lines: Line[]
  line: number
}

interface Parted {
  sections: Section[]
  /** Lines of no section, as they follow each other. */
  outside: Line[][]
}

interface Questions {
  /** How many there are, read or not. */
  sections: number
  found: FoundQuestion[]
  losses: Loss[]
}

/** @returns where a line's own text begins if a question begins there, else null */
type Start = (line: Line) => string | null

const WORD = String.raw`(?:Q(?:uestion)?|문제|문항)\s*[.#]?\s*`
const NAMED = new RegExp(String.raw`^(?:\*\*)?(?:\[${WORD}\d+\]|${WORD}\d*\s*[.):：])(?:\*\*)?\s*(.*)$`, 'iu')
const NUMBERED = /^(?:\*\*)?\d+\s*[.):：](?:\*\*)?\s*(.*)$/u
const NUMBER_ALONE = new RegExp(String.raw`^(?:${WORD})?\d+$`, 'iu')

const after = (pattern: RegExp, text: string) => pattern.exec(text)?.[1] ?? null
const isPlain = ({ kind, text }: Line) => kind === 'text' && !isBox(text)
/** `###Q2. text`: a heading to whoever wrote it, and to no reader of Markdown. */
const UNSPACED = /^#{2,6}(?=[^#\s])/u
const unspacedHeading = (line: Line) =>
  isPlain(line) && UNSPACED.test(line.text) ? after(NAMED, line.text.replace(UNSPACED, '')) : null
/** `Q3. text` behind options: another question, whatever begins the others. */
const nextAfterOptions = (line: Line, current: readonly Line[]) =>
  isPlain(line) && current.some(({ kind, text }) => kind === 'text' && isOption(text))
    ? after(NAMED, withoutBold(line.text))
    : null
const STARTS: Start[] = [
  (line) => {
    if (line.kind !== 'heading' || line.depth === 1) return unspacedHeading(line)
    const text = headingText(line).replace(NUMBER_ALONE, '')
    return after(NAMED, text) ?? after(NUMBERED, text) ?? text
  },
  (line) => (isPlain(line) ? after(NAMED, withoutBold(line.text)) : null),
  (line) => (isPlain(line) ? (after(NAMED, withoutBold(line.text)) ?? after(NUMBERED, withoutBold(line.text))) : null),
]

/** Reads the file by each way to begin a question, and keeps the one that gives the most. */
function best(lines: readonly Line[]): Questions {
  let most: Questions | null = null
  for (const start of STARTS) {
    const next = readSections(partAt(lines, start))
    if (most === null || next.found.length > most.found.length) most = next
  }
  return most!
}

/** A question ends where the next begins, or at a heading that is about more than one. */
function partAt(lines: readonly Line[], start: Start): Parted {
  const sections: Section[] = []
  const outside: Line[][] = []
  let current: Line[] = []
  let isHidden = false
  for (const [i, line] of lines.entries()) {
    const stem = isHidden ? null : (start(line) ?? (sections.length > 0 ? nextAfterOptions(line, current) : null))
    if (stem !== null || (!isHidden && endsQuestion(line, lines.slice(i + 1, i + 6)))) current = []
    if (stem !== null) sections.push({ stem, lines: current, line: line.number })
    else {
      if (current.length === 0 && sections.at(-1)?.lines !== current) outside.push(current)
      current.push(line)
    }
    if (line.kind !== 'code' && /<details/iu.test(line.raw)) isHidden = true
    if (line.kind !== 'code' && /<\/details>/iu.test(line.raw)) isHidden = false
  }
  return { sections, outside }
}

const endsQuestion = (line: Line, next: readonly Line[]) =>
  line.kind === 'heading' && (isAnswerList(next) || (line.depth <= 2 && !ABOUT_ONE.test(headingText(line))))

const ABOUT_ONE = /^(?:correct\s+)?answer|^explanation|^정답|^해설/iu

/** `1. B`, `2. A`: answers of all questions, which belong to none of them. */
function isAnswerList(lines: readonly Line[]): boolean {
  const [first, second] = lines.filter(({ kind }) => kind !== 'blank').map(({ raw }) => LISTED.exec(raw)?.[1])
  return first === '1' && second === '2'
}

const LISTED = /^\s*(\d+)\s*[.):]\s*\(?(?:[A-Za-z]|[①-⑳])\)?\.?\s*$/u

/** Each line of an exam is an object while it is read, so that it takes more memory than a table. */
const MAX_SECTIONS = 20_000

function readSections({ sections, outside }: Parted): Questions {
  checkCount(sections.length, MAX_SECTIONS)
  const read = sections.map(readSection)
  const found = read.flatMap((one) => ('why' in one ? [] : [one]))
  const losses = read.flatMap((one, i) => ('why' in one ? [lost(sections[i]!, one.why)] : []))
  const strays = outside
    .map((lines) => lines.filter(({ kind, raw }) => kind !== 'blank' && kind !== 'rule' && !isWayBack(raw)))
    .filter((lines) => lines.length > 0)
    .map((lines) =>
      lost(
        { stem: lines.map(({ raw }) => raw).join(' '), lines, line: lines[0]!.number },
        'it belongs to no question',
        0,
      ),
    )
  return { sections: sections.length, found, losses: [...losses, ...strays].toSorted((a, b) => a.line! - b.line!) }
}

const lost = ({ stem, lines, line }: Section, why: string, questions = 1): Loss => ({
  file: null,
  line,
  what: `section \`${begin(stem === '' ? lines.map(({ raw }) => raw).join(' ') : stem)}\``,
  why,
  questions,
})

function readSection(section: Section): FoundQuestion | { why: string } {
  const { shown, hidden } = splitHidden(section.lines)
  const question = readPlainQuestion([breakLines(section.stem), ...shown].join('\n'), hidden.join('\n'), {
    file: null,
    line: section.line,
    path: '',
  })
  if (question !== null && 'why' in question) return question
  if (question === null) return { why: 'it has no options, or more than there are letters for' }
  return question.options.some(({ isKey }) => isKey)
    ? question
    : { why: 'its answer names no option, or two answers differ' }
}
