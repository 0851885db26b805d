import type { ExportedNote, ExportedQuestion } from '../../../model/bank'
import { fileStem } from '../../base/file-stem'
import { type Checked, checkFile, ERRORS } from '../../checking/check-note'
import type { RuledFinding } from '../../checking/to-message'
import { MAX_TEXTS } from '../../reading/crowd-of'
import { exportNote } from '../../reading/export-note'
import { NO_FRONTMATTER } from '../../reading/note'
import { toTag } from '../../reading/read-frontmatter'
import { readTitle } from '../../reading/read-title'
import { renderCost } from '../../rendering/render-cost'
import { MAX_NOTE_BYTES } from '../../source/decode-note'
import { scanLines } from '../../source/scan-lines'
import { tidyName, unaskable, unique } from '../bank/askable'
import { begin } from '../bank/file-questions'
import type { Loss } from '../format'
import { isSameQuestion, type Spelling, spellingsOf, tidied } from './spell-question'

export interface WrittenNote {
  markdown: string
  /** What the reader reads of it. */
  held: ExportedNote
}

/**
 * Writes a note in our own format, as several files where one would be more than the reader takes. Each file is read again
 * before it is kept. A question that would not be read as it is meant is spelt more carefully; one that no spelling helps is
 * left out and named as lost.
 */
export function writeNote(note: ExportedNote): { files: WrittenNote[]; losses: Loss[] } {
  const writer = new NoteWriter(note)
  const files = writer.write()
  return { files, losses: writer.losses }
}

/** A question on its way into a file. */
interface Draft {
  question: ExportedQuestion
  spelling: Spelling
}

class NoteWriter {
  readonly losses: Loss[] = []
  private readonly name: Pick<ExportedNote, 'title' | 'tags' | 'aliases'>
  private readonly head: string

  constructor(private readonly note: ExportedNote) {
    this.name = {
      title: oneLine(note.title) || fileStem(note.path),
      tags: unique(note.tags.map((tag): string => toTag(oneLine(tag).replace(/^[#\s]+/u, '')))),
      aliases: unique(note.aliases.map(oneLine)),
    }
    this.head = [...writeHead(this.name), '## 📝 관련 문제'].join('\n\n')
  }

  write(): WrittenNote[] {
    const files = splitByLimits(this.draftAll()).flatMap((drafts) => this.settle(drafts))
    if (files.length > 0) this.loseNames(files[0]!.held)
    return files
  }

  /** The plainest spelling of each question that can be asked. */
  private draftAll(): Draft[] {
    return this.note.questions.flatMap((given) => {
      const question = tidied(given)
      const why = unaskable(question)
      if (why === null) return [{ question, spelling: spellingsOf(question).next().value as Spelling }]
      this.loseQuestion(question, why)
      return []
    })
  }

  /** Reads a file with these questions, and takes care of those that it reads otherwise. */
  private settle(drafts: readonly Draft[]): WrittenNote[] {
    if (drafts.length === 0) return []
    const first = this.tryFile(drafts)
    if (first.amiss.size === 0) return [this.keep(first.file, drafts)]
    const careful = drafts.flatMap((draft) => (first.amiss.has(draft) ? this.respell(draft) : [draft]))
    const second = this.tryFile(careful)
    if (second.amiss.size === 0) return careful.length === 0 ? [] : [this.keep(second.file, careful)]
    return this.halve(careful)
  }

  /** What questions do to each other in one file, they may not in two. */
  private halve(drafts: readonly Draft[]): WrittenNote[] {
    if (drafts.length === 1) {
      this.loseQuestion(drafts[0]!.question, MISREAD)
      return []
    }
    const middle = Math.ceil(drafts.length / 2)
    return [drafts.slice(0, middle), drafts.slice(middle)].flatMap((half) => this.settle(half))
  }

  /** @returns the file, and the questions that it reads otherwise than they are meant: all of them where it misses one */
  private tryFile(drafts: readonly Draft[]): { file: WrittenNote; amiss: Set<Draft> } {
    const markdown = `${[this.head, ...drafts.map(({ spelling }) => spelling.markdown)].join('\n\n')}\n`
    const { data, messages } = read(markdown, this.note.path)
    const held = exportNote(data)
    const isUnclear = held.questions.length !== drafts.length || messages.some(isLeftOpen)
    const isAmiss = ({ spelling }: Draft, i: number) =>
      isUnclear || !data.items[i]!.deliverable || !isSameQuestion(held.questions[i]!, spelling.meant)
    return { file: { markdown, held }, amiss: new Set(drafts.filter(isAmiss)) }
  }

  /** @returns the question in the first spelling that is read as it is meant; none if there is no such spelling */
  private respell({ question }: Draft): Draft[] {
    for (const spelling of spellingsOf(question)) if (isReadAlone(spelling)) return [{ question, spelling }]
    this.loseQuestion(question, MISREAD)
    return []
  }

  private keep(file: WrittenNote, drafts: readonly Draft[]): WrittenNote {
    for (const { question, spelling } of drafts) {
      if (spelling.isRespelt) this.lose(question.line, `spelling in \`${begin(question.stem)}\``, RESPELT)
      if (textsOf(question).some(isTooCostly))
        this.lose(
          question.line,
          `layout in \`${begin(question.stem)}\``,
          'it is so much that its Markdown is shown as it is',
        )
    }
    return file
  }

  private loseNames(held: ExportedNote): void {
    for (const field of ['title', 'tags', 'aliases'] as const) {
      if (String(held[field]) !== String(this.name[field]))
        this.lose(null, `${field} \`${this.name[field]}\``, `a note reads \`${held[field]}\``)
    }
  }

  private lose(line: number | null, what: string, why: string): void {
    this.losses.push({ file: this.note.path, line, what, why, questions: 0 })
  }

  private loseQuestion({ line, stem }: ExportedQuestion, why: string): void {
    this.losses.push({ file: this.note.path, line, what: `question \`${begin(stem)}\``, why, questions: 1 })
  }
}

const MISREAD = 'a note would read it otherwise than it is meant'
const RESPELT = 'a line of it is a mark of our notes, and was spelt so that it shows the same'

const oneLine = (name: string) => tidyName(name).normalize('NFC')

/** Only errors keep a question from learners; what could be better is for `haeseol check`. */
const read = (markdown: string, path: string): Checked =>
  checkFile({ path, bytes: new TextEncoder().encode(markdown) }, ERRORS)

/** Room for a note's own head. */
const MAX_FILE_BYTES = MAX_NOTE_BYTES - 200_000

/** Parts questions so that each part is a file that the reader takes. */
function splitByLimits(drafts: readonly Draft[]): Draft[][] {
  const parts: Draft[][] = []
  let [texts, bytes] = [0, 0]
  for (const draft of drafts) {
    const size = Buffer.byteLength(draft.spelling.markdown)
    const count = countTexts(draft.question)
    if (parts.length === 0 || texts + count > MAX_TEXTS || bytes + size > MAX_FILE_BYTES) {
      parts.push([])
      ;[texts, bytes] = [0, 0]
    }
    parts.at(-1)!.push(draft)
    texts += count
    bytes += size
  }
  return parts
}

const textsOf = ({ stem, options, generalExplanation }: ExportedQuestion): string[] =>
  [stem, ...options.flatMap(({ text, explanation }) => [text, explanation ?? '']), generalExplanation ?? ''].filter(
    (text) => text !== '',
  )

/** As the reader counts them, or more: a general explanation may be one text for each of its lines. */
const countTexts = (question: ExportedQuestion): number =>
  textsOf(question).length + (question.generalExplanation?.split('\n').length ?? 0)

/** Shorter texts are never more than a page can lay out. */
const CHEAP_CHARS = 1_000
const isTooCostly = (text: string) => text.length > CHEAP_CHARS && renderCost(text) !== null

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

/** What one question leaves open (a comment, a fence) would swallow the next. */
const isLeftOpen = ({ ruleId }: RuledFinding) => ruleId === 'comment-unclosed' || ruleId === 'fence-unclosed'

function isReadAlone({ markdown, meant }: Spelling): boolean {
  const { data: note, messages } = read(`# Note\n\n${markdown}\n`, 'note.md')
  if (note.items.length !== 1 || !note.items[0]!.deliverable) return false
  if (messages.some(isLeftOpen)) return false
  return isSameQuestion(exportNote(note).questions[0]!, meant)
}
