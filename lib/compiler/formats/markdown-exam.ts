import type { ReadNote } from '../note'
import { readFrontmatter } from '../read-frontmatter'
import { readNote } from '../read-note'
import { headingText } from '../read-title'
import { type Line, scanLines } from '../scan-lines'
import { askable } from './askable'
import { decodeText } from './decode-text'
import { begin, type FoundQuestion, fileQuestions } from './file-questions'
import { type Carried, type Loss, type ReadableFormat, type SourceFile, UnreadableFile } from './format'
import { readLettered } from './read-lettered'

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

function readExam(file: SourceFile): Carried {
  const source = decodeText(file).normalize('NFC')
  if (isOwn(readNote({ path: file.name, bytes: new TextEncoder().encode(source) }).data)) {
    throw new UnreadableFile(
      'Unexpected note of our own format, expected an exam of another; copy it into the vault as it is',
    )
  }
  const lines = source.split('\n')
  const head = readFrontmatter(lines).data
  const body = scanLines(lines.slice(head.lines), head.lines + 1).data
  const { question: asked } = head.frontmatter.data
  const path = file.name.replace(/\.[^.]*$/u, '')
  const title = body.find(({ kind, depth }) => kind === 'heading' && depth === 1)
  const place = {
    path,
    title: head.frontmatter.title ?? (title === undefined ? '' : headingText(title)),
    tags: head.frontmatter.tags,
    aliases: head.frontmatter.aliases,
  }
  const { found, losses } =
    typeof asked === 'string' ? readSections([{ stem: asked, lines: body, line: 1 }]) : best(body)
  if (found.length === 0 && losses.length === 0)
    throw new UnreadableFile(
      'Unexpected Markdown without a question, expected options such as `- [x] text` or `A) text`',
    )
  const filed = fileQuestions(found.map((question) => ({ ...question, ...place })))
  return { bank: filed.bank, losses: [...losses, ...filed.losses] }
}

const isOwn = ({ items }: ReadNote) => items.length > 0

interface Section {
  /** What its first line says. */
  stem: string
  lines: Line[]
  line: number
}

interface Sections {
  found: FoundQuestion[]
  losses: Loss[]
}

/** @returns where a line's own text begins if a question begins there, else null */
type Start = (line: Line) => string | null

const NUMBER =
  /^(?:\*\*)?(?:(?:Q(?:uestion)?|문제|문항)?\s*\.?\s*\d+\s*[.):：]|(?:Q|Question|문제)\s*[.:：])(?:\*\*)?\s*(.*)$/iu
const STARTS: Start[] = [
  (line) => (line.kind === 'heading' && line.depth > 1 ? headingText(line).replace(NUMBER, '$1') : null),
  (line) =>
    line.kind === 'text' && !/^\S+\s+\[[ xX]\]/u.test(line.text) ? (NUMBER.exec(line.text)?.[1] ?? null) : null,
]

/** Reads the file by each way to begin a question, and keeps the one that gives the most. */
function best(lines: readonly Line[]): Sections {
  const [first, ...others] = STARTS.map((start) => readSections(sectionsOf(lines, start)))
  return others.reduce((most, next) => (next.found.length > most.found.length ? next : most), first!)
}

function sectionsOf(lines: readonly Line[], start: Start): Section[] {
  const sections: Section[] = []
  let isHidden = false
  for (const line of lines) {
    const stem = isHidden ? null : start(line)
    if (stem !== null) sections.push({ stem, lines: [], line: line.number })
    else if (line.kind !== 'heading' || isHidden || line.depth > 2) sections.at(-1)?.lines.push(line)
    if (line.kind !== 'code' && /<details/iu.test(line.raw)) isHidden = true
    if (line.kind !== 'code' && /<\/details>/iu.test(line.raw)) isHidden = false
  }
  return sections
}

function readSections(sections: readonly Section[]): Sections {
  const result: Sections = { found: [], losses: [] }
  for (const section of sections) {
    const { shown, hidden } = splitHidden(section.lines)
    const question = readLettered([section.stem, ...shown].join('\n'), hidden.join('\n'), {
      file: null,
      line: section.line,
      path: '',
    })
    const lose = (why: string) =>
      result.losses.push({ file: null, line: section.line, what: `section \`${begin(section.stem)}\``, why })
    if (question === null) lose('it has no options')
    else if ('why' in question) lose(question.why)
    else if (question.options.some(({ isKey }) => isKey)) result.found.push(question)
    else lose('its answer names no option')
  }
  return result
}

/** What `<details>` hides stands apart; links back to the top and rules say nothing of a question. */
function splitHidden(lines: readonly Line[]): { shown: string[]; hidden: string[] } {
  const shown: string[] = []
  const hidden: string[] = []
  let isHidden = false
  for (const { kind, raw } of lines) {
    if (kind === 'rule' || /\[[^\]]*\]\(#[^)]*\)\**\s*$/u.test(raw)) continue
    const opens = kind !== 'code' && /<details/iu.test(raw)
    if (opens) isHidden = true
    const text =
      kind === 'code' ? raw : raw.replace(/<summary\b[^>]*>.*?<\/summary>|<\/?(?:details|summary|br|p)\b[^>]*>/giu, '')
    if (isHidden) hidden.push(text.trimStart())
    else shown.push(raw)
    if (kind !== 'code' && /<\/details>/iu.test(raw)) isHidden = false
  }
  return { shown, hidden }
}
