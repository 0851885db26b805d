import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { nameOfLanguage } from '@/components/language-of'
import { NoteList } from '@/components/note/note-list'
import { TopicList } from '@/components/topic-list'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section'
import type { Lang, Tag } from '@/lib/model/ids'
import type { NoteSummary } from '@/lib/model/page'
import type { NameOf } from '@/lib/model/topic-names'
import { withTopicsAbove } from '@/lib/model/with-topics-above'
import { contents } from '@/lib/server/library/library'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notes')
  return { title: t('title') }
}

export default async function NotesPage() {
  const locale = await getLocale()
  const [t, { notes, topics, exams, nameOf }] = await Promise.all([getTranslations('notes'), contents(locale)])
  const items = notes.reduce((sum, note) => sum + note.items, 0)
  const lang = usualLanguage(notes) ?? locale
  const folders = byFolder(notes)
  return (
    <>
      <PageHead
        title={t('title')}
        under={
          <>
            {t('under', { notes: notes.length, items })}
            {lang !== locale && ` · ${t('otherLanguage', { language: nameOfLanguage(locale, lang) })}`}
          </>
        }
      />
      <div className="two">
        <div>
          {folders.map(([folder, held]) => (
            <section key={folder} className="mb-10">
              <SectionHead
                title={folder === '' ? t('untitledFolder') : folderName(folder, nameOf)}
                beside={held.length}
              />
              <NoteList notes={held} />
            </section>
          ))}
        </div>
        {topics.length > 0 && (
          <aside aria-labelledby="topics">
            <SectionHead id="topics" title={t('topics')} />
            <TopicList topics={topics} exams={exams} nameOf={nameOf} />
          </aside>
        )}
      </div>
    </>
  )
}

/** The language of most notes. */
function usualLanguage(notes: NoteSummary[]): Lang | undefined {
  const counts = new Map<Lang, number>()
  for (const { lang } of notes) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** A folder is called as the topic of its path. */
const folderName = (folder: string, nameOf: NameOf) =>
  withTopicsAbove(folder.toLowerCase() as Tag)
    .map(nameOf)
    .join(' / ')

/** Notes by the folder of the vault that they lie in, folders in the order of their names. */
function byFolder(notes: NoteSummary[]): [folder: string, notes: NoteSummary[]][] {
  const folders = new Map<string, NoteSummary[]>()
  for (const note of notes) {
    const folder = note.path.split('/').slice(0, -1).join('/')
    folders.set(folder, [...(folders.get(folder) ?? []), note])
  }
  return [...folders].sort(([a], [b]) => a.localeCompare(b))
}
