import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { type QuestionWords, say } from '@/components/messages/say'
import { verdictMark } from '@/components/question/verdict'
import { Link } from '@/components/ui/link'
import { MarkRow } from '@/components/ui/mark-row'
import { type Feedback, isMarked, type Marking } from '@/lib/model/feedback'
import type { NoteLink } from '@/lib/model/page'

/** Where the link of the last question leads. */
export const NOTE_END = 'note-end'

type Props = {
  /** Of all questions of the note, in its order. */
  markings: readonly Marking[]
  next: NoteLink | null
  locale: Locale
  words: QuestionWords
  onAgain(): void
}

/** After a note's last question: how it went, and where one goes on. */
export function NoteEnd({ markings, next, locale, words, onAgain }: Props) {
  const marked = markings.filter(isMarked)
  return (
    <section className="full note-close" id={NOTE_END} tabIndex={-1} aria-labelledby="note-end-title">
      <div role="status">
        <h3 id="note-end-title">{marked.length > 0 ? said(words.endRight, marked) : words.endWithheld}</h3>
        {marked.length > 0 && (
          <MarkRow
            marks={markings.map((marking) => (isMarked(marking) ? verdictMark(marking).shape : 'withheld'))}
            label={said(words.endRight, marked)}
          />
        )}
      </div>
      <div className="acts">
        {next && (
          <Link className="btn btn-ink" href={noteHref(locale, next.slug)}>
            <span>
              {words.nextNote} <span lang={languageOf(next.title)}>{next.title}</span>
            </span>
          </Link>
        )}
        <button className="btn" type="button" onClick={onAgain}>
          {words.again}
        </button>
        <Link className="btn-quiet" href={`/${locale}`}>
          {words.enough}
        </Link>
      </div>
    </section>
  )
}

const said = (template: string, marked: readonly Feedback[]) =>
  say(template, { of: marked.length, n: marked.filter(({ verdict }) => verdict === 'right').length })
