import type { Message } from '../../model/message'
import { groupBy } from '../base/group-by'
import type { CheckedNote } from '../checking/check-note'
import type { QuestionMatch } from '../identity/matching/match-questions'
import type { VaultVersion } from './vault-version'

/** The rules whose messages are about many notes, and stand at the first of them. */
const ABOUT_MANY: ReadonlySet<string> = new Set(['key-length-telling'])

type Told = Pick<VaultVersion, 'notes' | 'messages'>

const RANK: Record<Message['severity'], number> = { error: 0, warning: 1, advice: 2 }

/**
 * Compares the messages of two versions. A message is the same if it says the same of the same question or, outside of
 * questions, of the same note: lines, and the paths of renamed notes, may differ.
 * @param renamed  the present path of each note that was at another one
 * @returns the messages that are new, the worst first, and how many are gone
 */
export function messageNews(
  before: Told,
  after: Told,
  questions: QuestionMatch,
  renamed: ReadonlyMap<string, string>,
): { news: Message[]; gone: number } {
  const formerly = new Map([...renamed].map(([from, to]) => [to, from]))
  const partner = new Map(questions.pairs.map((pair) => [placeOf(pair.after), placeOf(pair.before)]))
  const former = new Subjects(before.notes)
  const names = new Subjects(
    after.notes,
    (path) => formerly.get(path) ?? path,
    (place) => partner.get(place) ?? `new ${place}`,
  )
  const waiting = groupBy(before.messages, (message) => saying(message, former))
  const news = after.messages.filter((message) => waiting.get(saying(message, names))?.pop() === undefined)
  return {
    news: news.filter(isNews).sort((a, b) => RANK[a.severity] - RANK[b.severity]),
    gone: [...waiting.values()].flat().length,
  }
}

/** The matched questions already say what this advice does. */
const isNews = ({ ruleId }: Message) => ruleId !== 'history-begun-anew'

const placeOf = ({ path, line }: { path: string; line: number }) => `${path}:${line}`

/** Names what messages are about, in such a way that both versions call one thing the same. */
class Subjects {
  constructor(
    private readonly notes: ReadonlyMap<string, CheckedNote>,
    readonly path: (path: string) => string = (path) => path,
    private readonly question: (place: string) => string = (place) => place,
  ) {}

  /** Of a line: the question that it is in, or the note. */
  at(file: string, line: number): string {
    const item = this.notes.get(file)?.items.find(({ span }) => span.start.line <= line && line <= span.end.line)
    return item === undefined ? this.path(file) : this.question(placeOf({ path: file, line: item.span.start.line }))
  }
}

/** Of two notes that are compared, either may have the message: it depends on the order of their paths. */
function saying({ ruleId, file, span, reason, related }: Message, subjects: Subjects): string {
  const subject = ABOUT_MANY.has(ruleId) ? '' : subjects.at(file, span.start.line)
  if (related?.file === undefined) return [ruleId, subject, withoutNumbers(reason, subjects)].join('\n')
  const both = [subject, subjects.at(related.file, related.span.start.line)].sort()
  const words = reason.replaceAll(`\`${related.file}\``, 'the other')
  return [ruleId, ...both, withoutNumbers(words, subjects)].join('\n')
}

/** Lines and counts change with every edit around them. Numbers in names are part of these. */
const withoutNumbers = (reason: string, subjects: Subjects) =>
  reason
    .replace(/`([^`]*)`/gu, (_, name: string) => `\`${subjects.path(name)}\``)
    .replace(/(?<![\p{L}\p{N}_./-])\d+(?::\d+(?:-\d+:\d+)?)?(?![\p{L}\p{N}_/-]|\.\p{L})/gu, '0')
