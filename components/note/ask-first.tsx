import { getTranslations } from 'next-intl/server'
import type { ConceptPageView } from '@/lib/model/view'
import { ReadNow } from './read-now'

/** Stands in place of the text if the reader wants to be asked first: its headings, and a way past the questions. */
export async function AskFirst({ page: { items, headings, lang } }: { page: ConceptPageView }) {
  if (items.length === 0) return null
  const t = await getTranslations('note')
  return (
    <div className="ask-first">
      <p>{t('askFirst')}</p>
      <ul lang={lang}>
        {headings
          .filter(({ depth }) => depth === 2)
          .map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
      </ul>
      <p>
        <ReadNow>{t('readNow')}</ReadNow>
      </p>
    </div>
  )
}
