import { getTranslations } from 'next-intl/server'
import type { DeliveredItem } from '@/lib/model/item'
import { letterAt } from '@/lib/model/text/letters'

/** Bubbles to fill, and a place beside them for how sure one is. */
export async function AnswerBubbles({ items, started }: { items: readonly DeliveredItem[]; started: string }) {
  const t = await getTranslations('paper')
  return (
    <section className="sheet bubbles" aria-labelledby="answer-sheet">
      <h2 id="answer-sheet">{t('answerSheet')}</h2>
      <p>{t('fill')}</p>
      <NameAndDate />
      <ol>
        {items.map((item, i) => (
          <li key={item.id}>
            <b className="num">{i + 1}</b>
            {item.options.map(({ id }, k) => (
              <i key={id}>{letterAt(k)}</i>
            ))}
            <span className="certainty" />
          </li>
        ))}
      </ol>
      <p className="small">{t('sameAsPaper', { started })}</p>
    </section>
  )
}

export async function NameAndDate() {
  const t = await getTranslations('paper')
  return (
    <p className="name-and-date">
      <span>{t('name')}</span> <span>{t('date')}</span>
    </p>
  )
}
