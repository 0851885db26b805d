import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { mistakesHref, sittingHref } from '@/components/links'
import { sittingTitle } from '@/components/sitting-title'
import { Link } from '@/components/ui/link'
import { LocalTime } from '@/components/ui/local-time'
import { PageHead } from '@/components/ui/page-head'
import type { SittingSummary } from '@/lib/model/view'
import { currentLearner } from '@/lib/server/learner'
import { history } from '@/lib/server/sittings'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history')
  return { title: t('title') }
}

export default async function HistoryPage({ searchParams }: PageProps<'/[locale]/history'>) {
  const [locale, t, learner, { after }] = await Promise.all([
    getLocale(),
    getTranslations('history'),
    currentLearner(),
    searchParams,
  ])
  const { sittings, next } = await history(learner, typeof after === 'string' ? after : undefined)
  if (sittings.length === 0) {
    return (
      <PageHead title={t('empty')} under={t('emptyAbout')}>
        <Link className="btn btn-ink" href={`/${locale}/notes`}>
          {t('toNotes')}
        </Link>
      </PageHead>
    )
  }
  return (
    <>
      <PageHead title={t('title')} under={t('about')}>
        <Link className="btn" href={mistakesHref(locale, {})}>
          {t('toMistakes')}
        </Link>
      </PageHead>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col" className="r">
              {t('answered')}
            </th>
            <th scope="col" className="r">
              {t('right')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sittings.map((sitting) => (
            <SittingRow key={sitting.id} sitting={sitting} />
          ))}
        </tbody>
      </table>
      {next !== null && (
        <p className="pt-5">
          <Link className="link" href={`/${locale}/history?after=${encodeURIComponent(next)}`}>
            {t('more')}
          </Link>
        </p>
      )}
    </>
  )
}

async function SittingRow({ sitting }: { sitting: SittingSummary }) {
  const [locale, kinds, drawn] = await Promise.all([getLocale(), getTranslations('kind'), getTranslations('drawn')])
  const { id, kind, state, startedAt, items, answered, right } = sitting
  const title = sittingTitle(sitting, drawn)
  return (
    <tr>
      <th scope="row">
        <Link
          className="link"
          lang={languageOf(title)}
          href={`${sittingHref(locale, id)}${state === 'open' ? '' : '/result'}`}
        >
          {title}
        </Link>
        <br />
        <span className="text-sm font-normal text-ink-soft">
          {kinds(kind)} · <LocalTime at={startedAt} options={{ dateStyle: 'medium' }} />
        </span>
      </th>
      <td className="r">
        {answered} / {items}
      </td>
      <td className="r">{right === null ? '–' : `${right} / ${items}`}</td>
    </tr>
  )
}
