import { getTranslations } from 'next-intl/server'
import type { ConceptPageView } from '@/lib/model/view'
import { FollowReading } from './follow-reading'
import { NotesAround } from './notes-around'

/** The contents of a note: in the margin, or on phones folded above the text. */
export async function NoteContents({ page }: { page: ConceptPageView }) {
  const t = await getTranslations('note')
  const contents = <ContentsList page={page} questions={t('questions')} />
  const isEmpty = page.items.length === 0 && !page.headings.some(isListed)
  return (
    <>
      {!isEmpty && (
        <details className="fold hide-large full">
          <summary>{page.items.length > 0 ? t('contentsAndItems', { n: page.items.length }) : t('contents')}</summary>
          {contents}
        </details>
      )}
      <aside className="aside row-2 hide-small">
        <div className="toc">
          {!isEmpty && (
            <nav aria-label={t('ownContents')}>
              <h2>{t('contents')}</h2>
              {contents}
              <FollowReading />
            </nav>
          )}
          <NotesAround page={page} />
        </div>
      </aside>
    </>
  )
}

const isListed = ({ depth }: ConceptPageView['headings'][number]) => depth <= 3

function ContentsList({ page, questions }: { page: ConceptPageView; questions: string }) {
  return (
    <ol className="toc-list">
      {page.headings.filter(isListed).map(({ id, depth, text }) => (
        <li key={id} className={depth === 3 ? 'deep' : undefined}>
          <a href={`#${id}`} lang={page.lang}>
            {text}
          </a>
        </li>
      ))}
      {page.items.length > 0 && (
        <li>
          <a className="q-link" href="#questions">
            {questions} <span className="text-ink-faint">{page.items.length}</span>
          </a>
        </li>
      )}
    </ol>
  )
}
