import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { sittingHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { ListRow } from '@/components/ui/list-row'
import { LocalTime } from '@/components/ui/local-time'
import { Section } from '@/components/ui/section'
import type { SittingSummary } from '@/lib/model/view'

const CLOCK = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const

/** What the learner did last, newest first, and how to go on with it. */
export async function BegunList({ sittings }: { sittings: SittingSummary[] }) {
  const t = await getTranslations('home')
  return (
    <Section className="mb-11" id="begun" title={t('begun')}>
      <ul className="rows">
        {sittings.map((sitting) => (
          <BegunRow key={sitting.id} sitting={sitting} />
        ))}
      </ul>
    </Section>
  )
}

async function BegunRow({ sitting }: { sitting: SittingSummary }) {
  const [locale, t, kinds] = await Promise.all([getLocale(), getTranslations('home'), getTranslations('kind')])
  const { id, kind, state, title, items, answered, right, deadline } = sitting
  const isOpen = state === 'open'
  const facts = (
    <>
      {isOpen || right === null ? t('answeredOf', { items, answered }) : t('rightOf', { items, right })}
      {isOpen && deadline !== null && (
        <> · {t.rich('until', { time: () => <LocalTime at={deadline} options={CLOCK} /> })}</>
      )}
    </>
  )
  const href = `${sittingHref(locale, id)}${isOpen ? '' : '/result'}`
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
      <Link
        className="link whitespace-nowrap"
        href={href}
        aria-label={`${isOpen ? t('continue') : t('result')}: ${title}`}
      >
        {isOpen ? t('continue') : t('result')}
      </Link>
    </ListRow>
  )
}
