import { getFormatter, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { Section } from '@/components/ui/section'
import type { Source } from '@/lib/model/notes/page'

/** The documents that a note is based on, and the date for which it is accurate. */
export async function NoteSources({ sources, asOf }: { sources: readonly Source[]; asOf: string | null }) {
  const [t, format] = await Promise.all([getTranslations('note'), getFormatter()])
  if (sources.length === 0) return null
  // A calendar date, which is the same everywhere.
  const day = asOf !== null && format.dateTime(new Date(asOf), { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Section
      className="full mt-12"
      id="sources"
      title={t('sources')}
      beside={day === false ? undefined : t('asOf', { date: day })}
    >
      <ul className="prose pt-3 text-sm">
        {sources.map(({ title, url }) => (
          <li key={url} lang={languageOf(title)}>
            <a href={url} rel="noopener noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
