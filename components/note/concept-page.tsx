import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Html } from '@/components/html'
import { languageOf, nameOfLanguage } from '@/components/language-of'
import { noteHref } from '@/components/links'
import { RunningHeads } from '@/components/paper/running-heads'
import { PrintButton } from '@/components/result/print-button'
import { TopicPath } from '@/components/topic-path'
import { Link } from '@/components/ui/link'
import type { NoteLink } from '@/lib/model/notes/page'
import type { NameOf } from '@/lib/model/notes/topic-names'
import type { ConceptPageView } from '@/lib/model/view'
import { Answerable } from './answerable'
import { AskFirst } from './ask-first'
import { KeepReading } from './keep-reading'
import { LinkPreviews } from './link-previews'
import { NoteConnections } from './note-connections'
import { NoteContents } from './note-contents'
import { NoteProperties } from './note-properties'
import { NoteQuestions } from './note-questions'
import { NoteSources } from './note-sources'

type Props = {
  page: ConceptPageView
  nameOf: NameOf
  /** What the vault calls the site. */
  brand: string
  /** Shown after the questions. */
  children?: ReactNode
}

/** A note with its questions at the end. The same for every learner. */
export async function ConceptPage({ page, nameOf, brand, children }: Props) {
  const locale = await getLocale()
  const messages = await getMessages()
  const words = messages.question
  const [topic] = page.tags
  return (
    <article className="leaf">
      <RunningHeads foot={brand} heads={[{ left: topic === undefined ? '' : nameOf(topic), right: page.title }]} />
      <NoteHead page={page} nameOf={nameOf} />
      <NoteContents page={page} />
      <div className="row-2">
        <Answerable items={page.items} />
        <AskFirst page={page} />
        <Html className="prose" lang={page.lang} html={page.html} />
      </div>
      <KeepReading
        note={{ slug: page.slug, title: page.title, titles: page.titles }}
        headings={page.headings.filter(({ depth }) => depth <= 3).map(({ id, text }) => ({ id, text }))}
        stopped={messages.note.readTo}
      />
      <NoteSources sources={page.sources ?? []} asOf={page.asOf ?? null} />
      {page.items.length > 0 && (
        <NoteQuestions note={page.slug} items={page.items} next={page.next} locale={locale} words={words} />
      )}
      {page.items.length > 0 && <PrintedKeys />}
      {children}
      <LinkPreviews locale={locale} words={messages.note.preview} />
      <NoteConnections page={page} nameOf={nameOf} />
      <Neighbours page={page} />
    </article>
  )
}

async function NoteHead({ page, nameOf }: { page: ConceptPageView; nameOf: NameOf }) {
  const [locale, t, format] = await Promise.all([getLocale(), getTranslations('note'), getFormatter()])
  // A calendar date, which is the same everywhere.
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: 'long', timeZone: 'UTC' })
  const facts = [
    t('meta', { minutes: page.minutes }),
    page.modified !== null ? t('modified', { date: day(page.modified) }) : null,
    page.modified === null && page.created !== null ? t('created', { date: day(page.created) }) : null,
    page.items.length > 0 ? t('items', { n: page.items.length }) : null,
  ]
  const tag = page.tags[0]
  return (
    <header className="head full mb-8">
      {tag !== undefined && <TopicPath tag={tag} nameOf={nameOf} unlinked={page.unlinked} />}
      <h1 lang={languageOf(page.title)}>{page.title}</h1>
      {page.lang !== locale && (
        <p className="under">{t('otherLanguage', { language: nameOfLanguage(locale, page.lang) })}</p>
      )}
      {page.description !== undefined && (
        <p className="under" lang={page.lang}>
          {page.description}
        </p>
      )}
      <div className="under note-facts">
        <p>{facts.filter((fact) => fact !== null).join(' · ')}</p>
        <PrintButton>{t('print')}</PrintButton>
      </div>
      {page.properties !== undefined && <NoteProperties properties={page.properties} />}
      {page.cover !== undefined && <Html className="cover" html={page.cover} />}
    </header>
  )
}

/** Said on paper, where questions have no keys before their answer. */
async function PrintedKeys() {
  const t = await getTranslations('note')
  return <p className="full print-only text-sm">{t('printedKeys')}</p>
}

async function Neighbours({ page: { previous, next } }: { page: ConceptPageView }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('note')])
  if (previous === null && next === null) return null
  const link = (label: string, note: NoteLink | null, key: string, className: string) =>
    note && (
      <Link className={className} href={noteHref(locale, note.slug)} aria-keyshortcuts={key}>
        <span>{label}</span>
        <b lang={languageOf(note.title)}>{note.title}</b>
      </Link>
    )
  return (
    <nav className="full neighbours" aria-label={t('neighbours')}>
      {link(t('previous'), previous, '[', '')}
      {link(t('next'), next, ']', 'ms-auto text-end')}
    </nav>
  )
}
