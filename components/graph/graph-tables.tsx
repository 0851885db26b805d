import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { isSite } from '@/lib/model/addresses/static-site'
import type { GraphRow, NoteGroup } from '@/lib/model/notes/graph-view'
import type { NameOf } from '@/lib/model/notes/topic-names'
import { graphHref } from './graph-href'

/** The notes of a map, those with the most links first. Their number leads to the map around the note. */
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
            <td>
              {links > 0 && !isSite() ? (
                <Link
                  className="link"
                  href={graphHref(locale, { kind: 'around', note: slug })}
                  aria-label={t('linksAround', { title, links })}
                >
                  {links}
                </Link>
              ) : (
                links
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type GroupsProps = {
  groups: readonly (NoteGroup & { name: string; href: string })[]
  /** What the groups are. */
  head: string
}

/** Folders or topics, those with the most links first. */
export async function GroupTable({ groups, head }: GroupsProps) {
  const t = await getTranslations('graph')
  return (
    <table className="graph-table">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="hide-small">
            {t('notes')}
          </th>
          <th scope="col">{t('within')}</th>
          <th scope="col">{t('between')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, href, notes, within, between }) => (
          <tr key={href}>
            <td>
              <Link className="link" href={href} lang={languageOf(name)}>
                {name}
              </Link>
            </td>
            <td className="hide-small">{notes}</td>
            <td>{within}</td>
            <td>{between}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
