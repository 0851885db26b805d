import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { DataTable } from './data-table'

type Props = ComponentProps<typeof DataTable> & {
  /** Set if it is not obvious that this is the table of the chart above. */
  title?: string
}

/** The data of a chart as a table, for readers who prefer figures or cannot see the chart. */
export async function AsTable({ title, head, rows }: Props) {
  const t = await getTranslations('charts')
  return (
    <details className="as-table">
      <summary>{title ?? t('asTable')}</summary>
      <DataTable head={head} rows={rows} />
    </details>
  )
}
