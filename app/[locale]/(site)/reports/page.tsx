import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ReportsPage } from '@/components/reports/reports-page'
import { currentLearner } from '@/lib/server/learner/learner'
import { shownRegrades } from '@/lib/server/reports/regrades'
import { shownReports } from '@/lib/server/reports/reports'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports')
  return { title: t('title') }
}

export default async function Reports() {
  const [locale, learner] = await Promise.all([getLocale(), currentLearner()])
  if (learner === null) return <ReportsPage reports={[]} regrades={[]} upTo={0} />
  const [reports, regraded] = await Promise.all([shownReports(learner, locale), shownRegrades(learner, locale)])
  return <ReportsPage reports={reports} {...regraded} />
}
