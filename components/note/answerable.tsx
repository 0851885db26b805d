import { getTranslations } from 'next-intl/server'
import type { DeliveredItem } from '@/lib/model/item'
import { askedIn } from './asked-in'

/** How many questions are named before the text. */
const MOST = 3

/** What a reader will be able to answer: what the questions at the end ask, without their options. */
export async function Answerable({ items }: { items: readonly DeliveredItem[] }) {
  if (items.length === 0) return null
  const t = await getTranslations('note')
  return (
    <section className="answerable" aria-labelledby="answerable">
      <h2 id="answerable">{t('answerable')}</h2>
      <ol>
        {items.slice(0, MOST).map(({ id, lang, stem }) => (
          <li key={id} lang={lang}>
            {askedIn(stem)}
          </li>
        ))}
      </ol>
      {items.length > MOST && (
        <p>
          <a className="link" href="#questions">
            {t('answerableMore', { n: items.length - MOST })}
          </a>
        </p>
      )}
    </section>
  )
}
