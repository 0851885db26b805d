import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BeginFault } from '@/components/begin-fault'
import { TopicChoice } from '@/components/topic-choice'
import { NumberField } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { addressOf } from '@/lib/model/base-path'
import { contents } from '@/lib/server/library'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practice')
  return { title: t('title') }
}

export default async function PracticePage({ searchParams }: PageProps<'/[locale]/practice'>) {
  const [locale, t, { topics, exams }, { fault }] = await Promise.all([
    getLocale(),
    getTranslations('practice'),
    contents(),
    searchParams,
  ])
  return (
    <>
      <PageHead title={t('title')} under={t('about')} />
      <BeginFault kind={fault} about={t('fault')} />
      <form className="form form-two" method="post" action={addressOf(`/${locale}/sittings/new`)}>
        <input type="hidden" name="kind" value="practice" />
        <TopicChoice topics={topics} exams={exams} legend={t('topics')} />
        <div className="form-end">
          <NumberField name="count" label={t('count')} defaultValue={10} max={100} />
          <button className="btn btn-ink" type="submit">
            {t('start')}
          </button>
        </div>
      </form>
    </>
  )
}
