import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/components/missing/missing-page'
import { AuthorReportsPage } from '@/components/reports/author-reports-page'
import { isAuthor } from '@/lib/server/process/is-author'
import { authorReports } from '@/lib/server/reports/author-reports'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('authorReports')
  return { title: t('metaTitle'), robots: { index: false } }
}

export default async function AuthorReports({ searchParams }: PageProps<'/[locale]/authors/reports'>) {
  if (!isAuthor((await headers()).get('authorization'))) return <MissingPage />
  const standing = (await searchParams).answered === undefined ? 'waiting' : 'answered'
  return <AuthorReportsPage {...(await authorReports(standing))} standing={standing} />
}
