import { getLocale, getTranslations } from 'next-intl/server'
import { folderHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import type { FolderView } from '@/lib/model/notes/listing'

/** The path of a folder, without the part that all notes share. */
export async function FolderPath({ folder: { path, shared } }: { folder: FolderView }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('folder')])
  const steps = path.split('/')
  const first = shared === '' ? 0 : shared.split('/').length
  return (
    <nav className="over" aria-label={t('path')}>
      <ol className="path">
        <li>
          <Link href={`/${locale}/folders`}>{t('title')}</Link>
        </li>
        {steps.slice(first, -1).map((step, index) => {
          const above = steps.slice(0, first + index + 1).join('/')
          return (
            <li key={above}>
              <Link href={folderHref(locale, above)}>{step}</Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
