import { getMessages, getTranslations } from 'next-intl/server'
import { Html } from '@/components/html'
import { QuestionBody } from '@/components/question/question'
import type { ProofQuestion as Question } from '@/lib/model/authors/proof'

/** A question with its key and all explanations, and what changed in it. */
export async function ProofQuestion({ question: { number, item, feedback, change } }: { question: Question }) {
  const [t, messages] = await Promise.all([getTranslations('proof'), getMessages()])
  const words = messages.question
  return (
    <section
      className="q leaf full"
      id={`question-${number}`}
      aria-labelledby={`${item.id}-no`}
      data-change={change?.kind}
    >
      <div className="gut">
        <h2 className="q-no" id={`${item.id}-no`}>
          <span className="sr-only">{words.number}</span>
          {number}
        </h2>
      </div>
      <div className="wide">
        {change && (
          <p className="proof-change">
            <b>{t(`kinds.${change.kind}`)}</b> {change.about}
            {change.answered && <small>{t('answered', { ...change.answered })}</small>}
          </p>
        )}
        <QuestionBody item={item} marking={feedback} words={words} name={`option-${item.id}`} />
        {feedback.general !== null && (
          <div className="general">
            <p className="text-xs font-semibold text-ink-faint">{words.general}</p>
            <Html className="why-general" html={feedback.general} />
          </div>
        )}
      </div>
    </section>
  )
}
