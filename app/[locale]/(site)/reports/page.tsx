import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ReportsPage } from '@/components/reports/reports-page'
import { currentLearner } from '@/lib/server/learner/learner'
import { shownReports } from '@/lib/server/reports/reports'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports')
  return { title: t('title') }
}

export default async function Reports() {
  const [locale, learner] = await Promise.all([getLocale(), currentLearner()])
  return <ReportsPage reports={learner === null ? [] : await shownReports(learner, locale)} />
}
