import type { Tag } from '../../model/ids'
import { fileStem } from '../base/file-stem'
import type { Compiled, StageFinding } from '../base/finding'
import type { VaultFile } from '../base/vault-file'
import { decodeNote } from '../source/decode-note'
import { markDefinitions, withoutDefinitions } from '../source/mark-definitions'
import { type Line, scanLines } from '../source/scan-lines'
import { beginsQuestion } from './begins-question'
import { concealQuestions } from './conceal-questions'
import { conflictFindings } from './conflict-findings'
import { crowdOf } from './crowd-of'
import { fenceFindings } from './fence-findings'
import { findWithheld, noteWithheld } from './frontmatter/find-withheld'
import { readFrontmatter, toTag } from './frontmatter/read-frontmatter'
import { isTagLine } from './markers'
import type { Frontmatter, ReadNote } from './note'
import { type Question, readQuestion } from './read-question'
import { readTitle } from './read-title'

export interface NoteReading extends Compiled<ReadNote> {
  /** The lines of the frontmatter, for findings of other readers about its fields. */
  head: readonly string[]
}

/**
 * Reads one note: a pure function of the file's path and bytes. Every line that is not blank ends up in the concept
 * text, in an item or in a finding. Comments stay where they are and belong to no item's text.
 */
export function readNote(file: VaultFile): NoteReading {
  const decoded = decodeNote(file.bytes)
  const head = readFrontmatter(decoded.data)
  const { withheld } = head.data.frontmatter
  const draft = withheld === null ? [] : [noteWithheld(withheld, decoded.data)]
  const isShown = file.showsDraft === true && isOnlyDraft(head.data.frontmatter)
  if (withheld !== null && !isShown) return withheldNote(file.path, head, [...head.messages, ...draft])
  const body = scanLines(decoded.data.slice(head.data.lines), head.data.lines + 1)
  const lines = markDefinitions(body.data)
  const questions = readQuestions(withoutDefinitions(lines))
  const title = readTitle(lines, head.data.frontmatter, file.path)
  const concept = concealQuestions(lines, questions.data, title.data.line)
  const items = questions.data.map(({ item }) => item)
  const crowd = crowdOf(items)
  const note: ReadNote = {
    path: file.path,
    title: title.data.title,
    frontmatter: withTags({ ...head.data.frontmatter, withheld: null }, [
      ...(head.data.lines === 0 ? tagsOfLastLine(lines) : []),
      ...title.data.tags,
    ]),
    items: crowd === null ? items : [],
    concept: '\n'.repeat(head.data.lines) + concept.data,
  }
  const found = [
    ...[decoded, head, body, title, questions, concept].flatMap(({ messages }) => messages),
    ...conflictFindings(body.data),
    ...fenceFindings(body.data),
    ...draft,
  ]
  return { data: note, messages: crowd === null ? found : [...found, crowd], head: head.data.block }
}

/** Whether `draft` is the only field that withholds a note, and was read for sure. */
function isOnlyDraft({ data }: Frontmatter): boolean {
  const isDraft = ([name]: [string, unknown]) => name.toLowerCase() === 'draft'
  const fields = Object.entries(data)
  return fields.some(isDraft) && findWithheld(fields.filter((field) => !isDraft(field))) === null
}

/** Nothing of the text of a withheld note is read, so none of it can get into a page, an export or a message. */
function withheldNote(
  path: string,
  { data }: ReturnType<typeof readFrontmatter>,
  messages: StageFinding[],
): NoteReading {
  const { frontmatter, block } = data
  const title = frontmatter.title ?? fileStem(path)
  return { data: { path, title, frontmatter, items: [], concept: '' }, messages, head: block }
}

function readQuestions(lines: readonly Line[]): Compiled<Question[]> {
  const tags = tagLine(lines)
  const stop = tags === undefined ? lines.length : lines.lastIndexOf(tags)
  const read: Compiled<Question>[] = []
  for (let i = 0; i < stop; i++) {
    if (!beginsQuestion(lines, i, stop)) continue
    let limit = i + 1
    while (limit < stop && lines[limit]!.kind !== 'heading' && !beginsQuestion(lines, limit, stop)) limit++
    read.push(readQuestion(lines, i, limit))
    i = limit - 1
  }
  return { data: read.map(({ data }) => data), messages: read.flatMap(({ messages }) => messages) }
}

/** A last line of hashtags, which belongs to the note and not to the question above it. */
function tagLine(lines: readonly Line[]): Line | undefined {
  const last = lines.findLast(({ kind }) => kind !== 'blank' && kind !== 'definition')
  return last !== undefined && isTagLine(last) ? last : undefined
}

/** A note without frontmatter may have its tags there. */
function tagsOfLastLine(lines: readonly Line[]): Tag[] {
  const line = tagLine(lines)
  return line === undefined ? [] : line.text.trim().split(/\s+/u).map(toTag)
}

const withTags = (frontmatter: Frontmatter, tags: readonly Tag[]): Frontmatter =>
  tags.length === 0 ? frontmatter : { ...frontmatter, tags: [...new Set([...frontmatter.tags, ...tags])] }
