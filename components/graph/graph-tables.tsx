import { getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { Link } from '@/components/ui/link'
import type { NoteGroup } from '@/lib/model/notes/graph-view'

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
