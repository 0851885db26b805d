import { checkFile } from '../../checking/check-note'
import { readFrontmatter } from '../../reading/frontmatter/read-frontmatter'
import type { ReadNote } from '../../reading/note'
import { headingText } from '../../reading/read-title'
import { scanLines } from '../../source/scan-lines'
import { askable } from '../bank/askable'
import { begin } from '../collecting/found-question'
import { QuestionCollector } from '../collecting/question-collector'
import { type Imported, NotAnExam, type ReadableFormat, type SourceFile } from '../format'
import { readBest, readSections } from './read-sections'

/**
 * Exams in Markdown: with boxes to tick (`- [x] right`, as in mdquiz and quizdown), or with letters and an answer
 * hidden in `<details>`. Questions begin at headings or at numbers, whichever gives more questions in a file.
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
      : readBest(body.filter((line) => line !== title))
  if (sections === 0)
    throw new NotAnExam('Unexpected Markdown without a question, expected options such as `- [x] text` or `A) text`')
  loseFrontmatter(read, lines, collector)
  collector.meet(sections)
  for (const question of found) collector.keep({ ...question, ...place })
  for (const { questions, what, why, ...at } of losses) collector.loseQuestion(at, what, why, questions)
  return collector.collected()
}

/** The fields that our notes have a place for, and `question`, which is read as a question. */
const CARRIED = new Set(['title', 'tags', 'aliases', 'question'])

/** Reports frontmatter that our notes have no place for. */
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
