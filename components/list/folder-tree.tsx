import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { IndexRow } from '@/components/ui/index-row'
import { Link } from '@/components/ui/link'
import type { VaultStart } from '@/lib/model/notes/listing'
import { FoldList } from './fold-list'
import { type FoldWords, folderFolds, noteLines } from './folder-folds'

/** The folders where the contents of a vault begin, and the first notes that are in none of them. */
export async function FolderTree({ start }: { start: VaultStart }) {
  const [locale, t, words] = await Promise.all([getLocale(), getTranslations('folder'), foldWords()])
  const { folders, own, ownCount } = start
  return (
    <>
      <FoldList folds={folderFolds(folders.rows, locale, words)} />
      {own.length > 0 && (
        <section aria-labelledby={folders.total > 0 ? 'outside' : undefined}>
          {folders.total > 0 && (
            <h3 className="outside" id="outside">
              {t('outside')}
            </h3>
          )}
          <ul className="idx">
            {noteLines(own, locale, words).map((row) => (
              <IndexRow key={row.href} {...row} />
            ))}
          </ul>
        </section>
      )}
      {ownCount > own.length && (
        <p className="pt-1 text-sm">
          <Link className="link" href={`/${locale}/notes`}>
            {t('all', { n: start.notes })}
          </Link>
        </p>
      )}
    </>
  )
}

/** Names once the path that all or nearly all notes share. */
export async function SharedPath({ start: { shared, isWhole } }: { start: VaultStart }) {
  const t = await getTranslations('folder')
  return shared !== '' && t(isWhole ? 'allIn' : 'mostIn', { path: shared.split('/').join(' / ') })
}

export async function foldWords(): Promise<FoldWords> {
  const [t, list, format] = await Promise.all([getTranslations('folder'), getTranslations('list'), getFormatter()])
  return {
    number: (n) => format.number(n),
    items: (n) => list('items', { n }),
    all: (n) => t('all', { n }),
  }
}
