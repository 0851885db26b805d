'use client'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { say, type VerdictWords } from '@/components/messages/say'
import { titleHead } from '@/components/title-head'
import { Link } from '@/components/ui/link'
import { Marks, TallyMarks } from '@/components/ui/marks'
import type { NoteProgress } from '@/lib/model/study/home'
import { BeingRead } from './being-read'

export interface ContentsWords {
  marks: VerdictWords
  seenOf: string
  reading: string
}

type Props = { notes: readonly NoteProgress[]; locale: Locale; words: ContentsWords }

/** The notes of a topic that were answered last. */
export function TouchedNotes({ notes, locale, words }: Props) {
  return (
    <ul className="idx">
      {notes.map(({ slug, title, lang, tally, marks, items }) => (
        <li key={slug}>
          <span className="t">
            <Link href={noteHref(locale, slug)} lang={lang}>
              <Title title={title} />
            </Link>
            <BeingRead slug={slug} word={words.reading} />
          </span>
          <span className="v">
            {marks === null ? (
              <TallyMarks tally={tally} words={words.marks} />
            ) : (
              <Marks marks={marks} words={words.marks} />
            )}
            <Seen seen={tally.seen} of={items} words={words} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** On phones, a title is cut at its colon. */
function Title({ title }: { title: string }) {
  const head = titleHead(title)
  if (head === title) return title
  return (
    <>
      {head}
      <span className="hide-small text-ink-soft">: {title.slice(head.length + 2)}</span>
    </>
  )
}

type SeenProps = { seen: number; of: number; words: Pick<ContentsWords, 'seenOf'> }

export function Seen({ seen, of, words }: SeenProps) {
  return (
    <span className="num">
      <span className="sr-only">{say(words.seenOf, { seen, of })}</span>
      <span aria-hidden="true">
        {seen}/{of}
      </span>
    </span>
  )
}
