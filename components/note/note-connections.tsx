import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { SectionHead } from '@/components/ui/section'
import type { NameOf } from '@/lib/model/notes/topic-names'
import type { ConceptPageView, LinkingNote, RelatedNote } from '@/lib/model/view'
import { PassageText } from './passage-text'

/** How many sentences are shown before the others are unfolded. */
const FIRST = 3

type Props = { page: Pick<ConceptPageView, 'backlinks' | 'related'>; nameOf: NameOf }

/** The sentences of other notes that link to this one, and the notes that are near it. */
export async function NoteConnections({ page: { backlinks, related }, nameOf }: Props) {
  if (backlinks.length + related.length === 0) return null
  const t = await getTranslations('note')
  return (
    <section className="full connections" aria-label={t('connections')}>
      {backlinks.length > 0 && (
        <div>
          <SectionHead title={t('backlinks')} beside={backlinks.length} />
          <Quotes notes={backlinks.slice(0, FIRST)} />
          {backlinks.length > FIRST && (
            <details>
              <summary>{t('backlinksMore', { n: backlinks.length - FIRST })}</summary>
              <Quotes notes={backlinks.slice(FIRST)} />
            </details>
          )}
        </div>
      )}
      {related.length > 0 && (
        <div>
          <SectionHead title={t('related')} />
          <Related notes={related} nameOf={nameOf} />
        </div>
      )}
    </section>
  )
}

async function Quotes({ notes }: { notes: readonly LinkingNote[] }) {
  const locale = await getLocale()
  return (
    <ul className="quotes">
      {notes.map(({ slug, title, lang, sentence }) => (
        <li key={slug}>
          <Link href={noteHref(locale, slug)} data-note={slug} lang={languageOf(title)}>
            {title}
          </Link>
          {sentence && (
            <p lang={lang}>
              <PassageText passage={sentence} as="u" />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

async function Related({ notes, nameOf }: { notes: readonly RelatedNote[]; nameOf: NameOf }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('note')])
  return (
    <ul className="related">
      {notes.map(({ slug, title, topic, sharedTopics, links }) => (
        <li key={slug}>
          <Link href={noteHref(locale, slug)} data-note={slug} lang={languageOf(title)}>
            {title}
          </Link>
          <small>
            {topic !== null && <span lang={languageOf(nameOf(topic))}>{nameOf(topic)}</span>}
            {topic !== null && ' · '}
            {links === null ? t('sharesTopics', { n: sharedTopics }) : t(`links.${links}`)}
          </small>
        </li>
      ))}
    </ul>
  )
}
