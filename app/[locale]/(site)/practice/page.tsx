import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { BeginFault } from '@/components/begin-fault'
import { NoQuestions } from '@/components/no-questions'
import { CountChoice } from '@/components/pick/count-choice'
import { PickQuestions } from '@/components/pick/pick-questions'
import { readAsked } from '@/components/pick/read-asked'
import { SitePracticePage } from '@/components/site/site-practice-page'
import { PageHead } from '@/components/ui/page-head'
import { isSite } from '@/lib/model/addresses/static-site'
import { currentLearner } from '@/lib/server/learner/learner'
import { contents } from '@/lib/server/library/library'
import { poolCounts } from '@/lib/server/study/pools'

const USUAL_COUNT = 10

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practice')
  return { title: t('title') }
}

export default async function PracticePage({ searchParams }: PageProps<'/[locale]/practice'>) {
  if (isSite()) return <OnSite />
  const params = await searchParams
  const asked = readAsked(params, USUAL_COUNT)
  const [t, messages, all, counts] = await Promise.all([
    getTranslations('practice'),
    getMessages(),
    contents(await getLocale()),
    poolCounts(await currentLearner(), asked),
  ])
  if (all.size.items === 0) return <NoQuestions />
  const words = messages.pick
  return (
    <>
      <PageHead title={t('title')} under={t('about')} />
      <BeginFault kind={params.fault} about={t('fault')} />
      <PickQuestions
        kind="practice"
        room="practice"
        asked={asked}
        contents={all}
        counts={counts}
        amount={<CountChoice chosen={asked.count} words={words} />}
      />
    </>
  )
}

async function OnSite() {
  const all = await contents(await getLocale())
  return all.size.items === 0 ? <NoQuestions /> : <SitePracticePage contents={all} count={USUAL_COUNT} />
}
