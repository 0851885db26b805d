import { beginForm } from '@/components/begin-form'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { type QuestionWords, say } from '@/components/messages/say'
import { verdictMark } from '@/components/question/verdict'
import { Link } from '@/components/ui/link'
import { MarkRow } from '@/components/ui/mark-row'
import { type Feedback, isMarked, type Marking } from '@/lib/model/feedback'
import type { ItemId } from '@/lib/model/ids'
import type { NoteLink } from '@/lib/model/notes/page'
import { NOTE_END } from './note-end-id'

export type NoteEndProps = {
  /** All questions of the note in order, each with its marking. */
  answered: readonly { item: ItemId; marking: Marking }[]
  next: NoteLink | null
  locale: Locale
  words: QuestionWords
  onAgain(): void
}

/** The end of a note's questions: the result, and where to go next. */
export function NoteEnd({ answered, next, locale, words, onAgain }: NoteEndProps) {
  const markings = answered.map(({ marking }) => marking)
  const marked = markings.filter(isMarked)
  const missed = answered.filter(({ marking }) => isMarked(marking) && marking.verdict !== 'right')
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
        {missed.length > 0 && <MissedAgain items={missed.map(({ item }) => item)} locale={locale} words={words} />}
        <button className={missed.length > 0 ? 'btn-quiet' : 'btn'} type="button" onClick={onAgain}>
          {missed.length > 0 ? words.allAgain : words.again}
        </button>
        <Link className="btn-quiet" href={`/${locale}`}>
          {words.enough}
        </Link>
      </div>
    </section>
  )
}

/** Begins a practice with only the missed questions. */
function MissedAgain({ items, locale, words }: { items: readonly ItemId[]; locale: Locale; words: QuestionWords }) {
  return (
    <form {...beginForm(locale)}>
      <input type="hidden" name="kind" value="practice" />
      {items.map((item) => (
        <input key={item} type="hidden" name="item" value={item} />
      ))}
      <button className="btn" type="submit">
        {items.length === 1 ? words.missedOneAgain : say(words.missedAgain, { n: items.length })}
      </button>
    </form>
  )
}

const said = (template: string, marked: readonly Feedback[]) =>
  say(template, { of: marked.length, n: marked.filter(({ verdict }) => verdict === 'right').length })
