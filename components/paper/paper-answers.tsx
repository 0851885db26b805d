import { getTranslations } from 'next-intl/server'
import { Html } from '@/components/html'
import type { Feedback } from '@/lib/model/feedback'
import type { DeliveredItem } from '@/lib/model/item'
import { letterAt, lettersOf } from '@/lib/model/text/letters'

export interface PaperAnswer {
  item: DeliveredItem
  number: number
  feedback: Feedback
}

type Props = {
  answers: readonly PaperAnswer[]
  /** How many questions have no answer here, since the learner has not answered them, or an open exam asks them. */
  withheld: number
}

/** The answers on a sheet of their own, with the explanation of each option. */
export async function PaperAnswers({ answers, withheld }: Props) {
  const t = await getTranslations('paper')
  return (
    <section className="sheet answers" aria-labelledby="answers">
      <h2 id="answers">{t('answers')}</h2>
      {withheld > 0 && <p className="withheld">{t('withheld', { n: withheld })}</p>}
      <dl>
        {answers.map((answer) => (
          <Answer key={answer.item.id} {...answer} />
        ))}
      </dl>
    </section>
  )
}

function Answer({ item, number, feedback }: PaperAnswer) {
  const { key, explanations, general } = feedback
  return (
    <div>
      <dt>
        <span className="num">{number}</span> {lettersOf(item, key).join(', ')}
      </dt>
      {item.options.map(({ id }, i) => {
        const why = explanations[id]
        return (
          why && (
            <dd key={id}>
              <b>
                {letterAt(i)} {key.includes(id) ? '○' : '×'}
              </b>
              <Html html={why} />
            </dd>
          )
        )
      })}
      {general && (
        <dd className="general">
          <Html html={general} />
        </dd>
      )}
    </div>
  )
}
