import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { DeliveredItem } from '@/lib/model/item'
import type { ChangedAnswer } from '@/lib/model/study/result'
import { lettersOf } from '@/lib/model/text/letters'
import type { ResultView } from '@/lib/model/view'

/** The answers changed before the end, and whether the change was for the better. */
export async function ResultChanges({ result }: { result: ResultView }) {
  const t = await getTranslations('result')
  const { changes, items } = result
  if (changes.length === 0) return null
  return (
    <Section className="blk" id="changes" title={t('changesHead')} beside={changes.length}>
      <table className="data">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('changesHead')}</th>
            <th scope="col">{t('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const at = items.findIndex(({ item }) => item === change.item)
            const changed = items[at]
            return (
              <tr key={change.item}>
                <th scope="row">
                  <a className="link" href={`#${change.item}`}>
                    {at + 1}
                  </a>
                </th>
                <td>{changed && <ChangePath change={change} item={changed.delivered} />}</td>
                <td>{t(change.effect)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

/** The successive choices, in the letters of the sitting. */
export async function ChangePath({ change, item }: { change: ChangedAnswer; item: DeliveredItem }) {
  const t = await getTranslations('question')
  const letters = change.path.map((options) => lettersOf(item, options).join(' ') || t('blankWord'))
  return (
    <span className="change">
      {letters.slice(0, -1).map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer may be given again
        <span key={index}>
          <s>{one}</s> →{' '}
        </span>
      ))}
      {letters.at(-1)}
    </span>
  )
}
