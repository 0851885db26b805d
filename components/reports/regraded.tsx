import { getLocale, getTranslations } from 'next-intl/server'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { ListRow } from '@/components/ui/list-row'
import { LocalTime } from '@/components/ui/local-time'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { ShownRegrade } from '@/lib/model/authors/regrade'
import { ReportsNotice } from './reports-notice'

const DAY = { month: 'short', day: 'numeric' } as const

/** Says on the home page that answers were marked again. @param n  to how many questions */
export async function RegradedNotice({ n }: { n: number }) {
  const t = await getTranslations('reports')
  return n === 0 ? null : <ReportsNotice told={t('regradedNotice', { n })} action={t('regradedRead')} />
}

/** The answers that were marked again, until their learner says that they are read. */
export async function RegradedShelf({ regrades, upTo }: { regrades: readonly ShownRegrade[]; upTo: number }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('reports')])
  if (regrades.length === 0) return null
  return (
    <Section id="regraded" className="mb-11" title={t('regraded', { n: regrades.length })}>
      <p className="mb-4 text-ink-soft">{t('regradedAbout')}</p>
      <ul className="rows">
        {regrades.map((regrade) => (
          <Row key={regrade.item} regrade={regrade} />
        ))}
      </ul>
      <form className="mt-4" method="post" action={addressOf(`/${locale}/reports/read`)}>
        <input type="hidden" name="upTo" value={upTo} />
        <button className="btn" type="submit">
          {t('regradedGotIt')}
        </button>
      </form>
    </Section>
  )
}

async function Row({ regrade: { item, note, title, answers } }: { regrade: ShownRegrade }) {
  const [locale, t, words] = await Promise.all([getLocale(), getTranslations('reports'), getTranslations('question')])
  const name = title === null ? t('noteGone') : <Link href={`${noteHref(locale, note)}#${item}`}>{title}</Link>
  const facts = answers.map(({ from, to, answeredAt }) => (
    <p key={answeredAt}>
      {words(`${from}Word`)} → <strong>{words(`${to}Word`)}</strong>{' '}
      <span className="text-ink-faint">
        {t('answeredOn')} <LocalTime at={answeredAt} options={DAY} />
      </span>
    </p>
  ))
  return <ListRow kind={t('regradedKind')} title={name} facts={facts} />
}
