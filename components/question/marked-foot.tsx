import { Html } from '@/components/html'
import { noteHref, sittingHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { type QuestionWords, say } from '@/components/messages/say'
import { ReportProblem } from '@/components/reports/report-problem'
import { addressOf } from '@/lib/model/addresses/base-path'
import { isSite, pagePath } from '@/lib/model/addresses/static-site'
import { type Feedback, isMarked, type Marking, type Verdict } from '@/lib/model/feedback'
import type { ItemId } from '@/lib/model/ids'
import { TeachLink } from './teach-link'

type Props = { item: ItemId; marking: Marking; locale: Locale; words: QuestionWords; teachesHere?: boolean }

/**
 * Below a marked question: the explanation of the question as a whole, and the paragraph that teaches it. If the
 * marking is withheld because of an open exam: the way to that exam.
 */
export function MarkedFoot({ item, marking, locale, words, teachesHere = false }: Props) {
  if (!isMarked(marking)) return <ToOpenExam href={sittingHref(locale, marking.openExam)} words={words} />
  const { general, teaches, verdict, regraded } = marking
  return (
    <>
      {regraded && <RegradedNote from={regraded.from} to={verdict} words={words} />}
      {general !== null && (
        <div className="general">
          <p className="text-xs font-semibold text-ink-faint">{words.general}</p>
          <Html className="why-general" html={general} />
        </div>
      )}
      {teaches && verdict !== 'right' && (
        <Teaching teaches={teaches} href={teachingHref(teaches, locale, teachesHere)} item={item} words={words} />
      )}
      {!isSite() && <ReportProblem item={item} locale={locale} words={words} />}
    </>
  )
}

/** Says that the key was corrected after the answer, and what the verdict was before. */
function RegradedNote({ from, to, words }: { from: Verdict; to: Verdict; words: QuestionWords }) {
  return (
    <p className="mt-1 text-sm text-ink-soft">
      {from === to ? words.keyCorrected : say(words.regraded, { from: words[`${from}Word`] })}
    </p>
  )
}

function ToOpenExam({ href, words }: { href: string; words: QuestionWords }) {
  return (
    <p className="mt-1">
      <a className="link text-sm" href={href}>
        {words.toOpenExam}
      </a>
    </p>
  )
}

type Teaches = NonNullable<Feedback['teaches']>

/** On the page of the note itself, the link stays on the page. */
const teachingHref = ({ note, anchor }: Teaches, locale: Locale, teachesHere: boolean) =>
  `${teachesHere ? '' : addressOf(pagePath(noteHref(locale, note)))}#${encodeURIComponent(anchor)}`

type TeachingProps = { teaches: Teaches; href: string; item: ItemId; words: QuestionWords }

/** The paragraph that teaches what was missed, with its heading. */
function Teaching({ teaches: { heading, quote, lang }, href, item, words }: TeachingProps) {
  return (
    <div className="teach">
      <p className="teach-head">
        {heading ? (
          <>
            {words.teaches},{' '}
            <q>
              <span lang={lang}>{heading}</span>
            </q>
          </>
        ) : (
          words.teaches
        )}
      </p>
      {quote && (
        <blockquote lang={lang}>
          <Html html={quote} />
        </blockquote>
      )}
      <TeachLink href={href} item={item}>
        {words.toTeaches}
      </TeachLink>
    </div>
  )
}
