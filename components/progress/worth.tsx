import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { beginForm } from '@/components/begin-form'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { WorthAnHour } from '@/lib/model/study/progress-view'

/** The most questions of a sitting. */
const MOST_ITEMS = 100

/** What to spend an hour on for the largest gain, each with a button to begin. */
export async function Worth({ worth, of }: { worth: WorthAnHour[]; of: number }) {
  const t = await getTranslations('progress')
  if (worth.length === 0) return null
  return (
    <Section id="worth" title={t('worth')} beside={t('worthHint', { of })}>
      <ol className="worth">
        {worth.map((one, index) => (
          <WorthRow key={keyOf(one)} place={index + 1} worth={one} />
        ))}
      </ol>
      <p className="how">{t('worthHow')}</p>
    </Section>
  )
}

const keyOf = ({ what }: WorthAnHour) =>
  what.kind === 'domain' ? what.tag : what.kind === 'note' ? what.slug : what.kind

/** To one decimal. */
const tenths = (points: number) => (Math.round(points * 10) / 10).toFixed(1)

async function WorthRow({ place, worth: { what, points, items } }: { place: number; worth: WorthAnHour }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('progress')])
  const [low, high] = [tenths(points[0]), tenths(points[1])]
  const name = what.kind === 'domain' ? what.name : what.kind === 'note' ? what.title : t('sureButWrong')
  return (
    <li>
      <span className="place">{place}</span>
      <div>
        <b lang={languageOf(name)}>{name}</b>
        <p className="text-sm text-ink-soft">{t(`worthOf.${what.kind}`, { n: items })}</p>
      </div>
      <span className="gain">{t('gain', { low, high })}</span>
      {what.kind === 'note' ? (
        <Link className="btn" href={noteHref(locale, what.slug)} aria-label={t('readNote', { name })}>
          {t('read')}
        </Link>
      ) : (
        <BeginPool what={what} count={items} label={t('startOf', { n: items, name })}>
          {t('start', { n: items })}
        </BeginPool>
      )}
    </li>
  )
}

type BeginProps = {
  what: Exclude<WorthAnHour['what'], { kind: 'note' }>
  count: number
  label: string
  children: ReactNode
}

/** Begins a practice for one of these rows. */
async function BeginPool({ what, count, label, children }: BeginProps) {
  const locale = await getLocale()
  return (
    <form {...beginForm(locale)}>
      <input type="hidden" name="kind" value="practice" />
      <input type="hidden" name="pool" value={what.kind === 'domain' ? 'all' : what.kind} />
      <input type="hidden" name="count" value={Math.min(count, MOST_ITEMS)} />
      {what.kind === 'domain' && <input type="hidden" name="tag" value={`${what.tag}/`} />}
      <button className="btn" type="submit" aria-label={label}>
        {children}
      </button>
    </form>
  )
}
