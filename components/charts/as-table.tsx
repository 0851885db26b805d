import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

type Props = {
  /** Set if it is not obvious that this is the table of the chart above. */
  title?: string
  head: ReactNode[]
  rows: { key: string; cells: ReactNode[] }[]
}

/** The data of a chart as a table, for readers who prefer figures or cannot see the chart. */
export async function AsTable({ title, head, rows }: Props) {
  const t = await getTranslations('charts')
  return (
    <details className="as-table">
      <summary>{title ?? t('asTable')}</summary>
      <table className="data">
        <thead>
          <tr>
            {head.map((title, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={column} scope="col" className={column > 0 ? 'r' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...figures] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {figures.map((figure, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column} className="r">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
