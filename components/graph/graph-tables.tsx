import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import type { FolderRow, GraphRow } from '@/lib/model/graph-view'
import type { NameOf } from '@/lib/model/topic-names'
import { graphHref } from './graph-href'
import { mapTitle } from './map-title'

/** The notes of a map, those with the most links first. */
export async function NoteTable({ rows, nameOf }: { rows: readonly GraphRow[]; nameOf: NameOf }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  return (
    <table className="graph-table">
      <thead>
        <tr>
          <th scope="col">{t('note')}</th>
          <th scope="col" className="hide-small">
            {t('topic')}
          </th>
          <th scope="col">{t('links')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, title, topic, links }) => (
          <tr key={slug}>
            <td>
              <Link className="link" href={noteHref(locale, slug)} lang={languageOf(title)}>
                {title}
              </Link>
            </td>
            <td className="hide-small">
              {topic !== null && <span lang={languageOf(nameOf(topic))}>{nameOf(topic)}</span>}
            </td>
            <td>{links}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The folders of a vault that is too large for one map, those with the most links first. */
export async function FolderTable({ rows }: { rows: readonly FolderRow[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  return (
    <table className="graph-table">
      <thead>
        <tr>
          <th scope="col">{t('folder')}</th>
          <th scope="col" className="hide-small">
            {t('notes')}
          </th>
          <th scope="col">{t('within')}</th>
          <th scope="col">{t('between')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.map}>
            <td>
              <Link className="link" href={graphHref(locale, row.map)}>
                {mapTitle(row, t)}
              </Link>
            </td>
            <td className="hide-small">{row.notes}</td>
            <td>{row.within}</td>
            <td>{row.between}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
