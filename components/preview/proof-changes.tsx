import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { NoteReview, ReviewedPassage, ReviewedQuestion } from '@/lib/model/study/review'

/** What changed in a note since the base, the questions first. */
export async function ProofChanges({ changes: { questions, passages } }: { changes: NoteReview }) {
  const t = await getTranslations('proof')
  const n = questions.length + passages.length
  if (n === 0) return <p className="full mb-8 text-ink-soft">{t('unchanged')}</p>
  return (
    <Section id="changes" className="full mb-11" title={t('changes', { n })}>
      <ul className="proof-changes">
        {questions.map((question) => (
          <QuestionChange key={`${question.kind} ${question.number} ${question.about}`} question={question} />
        ))}
        {passages.map((passage) => (
          <PassageChange key={`${passage.kind} ${passage.line}`} passage={passage} />
        ))}
      </ul>
    </Section>
  )
}

async function QuestionChange({ question: { kind, number, about, answered } }: { question: ReviewedQuestion }) {
  const t = await getTranslations('proof')
  return (
    <li>
      <b>{t(`kinds.${kind}`)}</b>
      <span>
        {number !== null && <a href={`#question-${number}`}>{t('question', { n: number })}</a>} {about}
        {answered && <small>{t(kind === 'removed' ? 'answeredRemoved' : 'answered', { ...answered })}</small>}
      </span>
    </li>
  )
}

async function PassageChange({ passage: { kind, line, text, words } }: { passage: ReviewedPassage }) {
  const t = await getTranslations('proof')
  return (
    <li>
      <b>{t(kind)}</b>
      <span>
        <code>:{line}</code>{' '}
        {words === undefined ? (
          kind === 'cut' ? (
            <del>{text}</del>
          ) : (
            <ins>{text}</ins>
          )
        ) : (
          <>
            <del>{words.from}</del> → <ins>{words.to}</ins>
          </>
        )}
      </span>
    </li>
  )
}
