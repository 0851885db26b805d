import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { sittingHref } from '@/components/links'
import { sittingTitle } from '@/components/sitting-title'
import { Link } from '@/components/ui/link'
import { ListRow } from '@/components/ui/list-row'
import { LocalTime } from '@/components/ui/local-time'
import type { SittingSummary } from '@/lib/model/view'

const CLOCK = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const

/** A sitting that was begun: how far it is, until when it can be continued, and the way back to it. */
export async function UnfinishedRow({ sitting }: { sitting: SittingSummary }) {
  const [locale, t, kinds] = await Promise.all([getLocale(), getTranslations('home'), getTranslations('kind')])
  const { id, kind, items, answered, deadline } = sitting
  const title = await sittingTitle(sitting, locale)
  const href = sittingHref(locale, id)
  const facts = (
    <>
      {t('answeredOf', { items, answered })}
      {deadline !== null && <> · {t.rich('until', { time: () => <LocalTime at={deadline} options={CLOCK} /> })}</>}
    </>
  )
  return (
    <ListRow
      kind={kinds(kind)}
      title={
        <Link href={href} lang={languageOf(title)}>
          {title}
        </Link>
      }
      facts={facts}
    >
      <Link className="link whitespace-nowrap" href={href} aria-label={`${t('continue')}: ${title}`}>
        {t('continue')}
      </Link>
    </ListRow>
  )
}
