import { getTranslations } from 'next-intl/server'
import { ReportsNotice } from './reports-notice'

/** Says on the home page that an author has answered a report. @param n  how many in the last two weeks */
export async function AnsweredLately({ n }: { n: number }) {
  const t = await getTranslations('reports')
  return n === 0 ? null : <ReportsNotice told={t('lately', { n })} action={t('read')} />
}
