import { getTranslations } from 'next-intl/server'
import { IntervalBar } from '@/components/charts/interval-bar'
import { languageOf } from '@/components/language-of'
import type { DomainScore } from '@/lib/model/study/result'

type Props = { domains: DomainScore[]; pass: number | null }

/** The score by domain. Each has its interval. */
export async function ResultDomains({ domains, pass }: Props) {
  const t = await getTranslations('result')
  return (
    <section aria-labelledby="domains">
      <h2 className="sec mb-4" id="domains">
        {t('domains')}
      </h2>
      <table className="data domains">
        <thead>
          <tr>
            <th scope="col">{t('domain')}</th>
            <th scope="col" className="r">
              {t('right')}
            </th>
            <th scope="col">{pass === null ? t('intervalOnly') : t('intervalPass')}</th>
            <th scope="col" className="r">
              {t('range')}
            </th>
          </tr>
        </thead>
        <tbody>
          {domains.map((domain) => (
            <DomainRow key={domain.name} domain={domain} pass={pass} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

async function DomainRow({ domain, pass }: { domain: DomainScore; pass: number | null }) {
  const t = await getTranslations('result')
  const [low, high] = domain.interval.map((share) => Math.round(share * 100)) as [number, number]
  return (
    <tr>
      <th scope="row" lang={languageOf(domain.name)}>
        {domain.name}
      </th>
      <td className="r">
        {domain.right} / {domain.of}
      </td>
      <td>
        <IntervalBar
          interval={domain.interval}
          point={domain.of === 0 ? null : domain.right / domain.of}
          pass={pass}
          label={t('rangeLabel', { low, high })}
        />
      </td>
      <td className="r text-ink-soft">
        {low}–{high}%
      </td>
    </tr>
  )
}
