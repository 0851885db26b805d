import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import type { Locale } from '@/components/messages/locales'
import { ExamPaper } from '@/components/paper/exam-paper'
import { type PaperPart, readParts } from '@/components/paper/parts-form'
import { sittingTitle } from '@/components/sitting-title'
import { currentLearner } from '@/lib/server/learner/learner'
import { paperView } from '@/lib/server/sittings/paper-view'
import { brandOf } from '../../../brand-of'
import { MissingSitting, missingSittingMetadata } from '../../missing-sitting'

type Props = PageProps<'/[locale]/sittings/[id]/paper'>

/** Read once for a request, since both the page and its title need it. */
const ownPaper = cache(async (id: string, locale: Locale) => paperView(await currentLearner(), id, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, locale] = await Promise.all([params, getLocale()])
  const [t, view] = await Promise.all([getTranslations('paper'), ownPaper(id, locale)])
  return view === null
    ? missingSittingMetadata()
    : { title: t('titleOf', { title: await sittingTitle(view, locale) }), robots: 'noindex' }
}

/** Has no frame with its search: the exam may be open. */
export default async function PaperOfSitting({ params, searchParams }: Props) {
  const [{ id }, locale] = await Promise.all([params, getLocale()])
  const view = await ownPaper(id, locale)
  if (view === null || view.items.length === 0) return <MissingSitting />
  const [title, brand] = await Promise.all([sittingTitle(view, locale), brandOf(locale)])
  const offered: PaperPart[] = view.feedback === null ? ['questions', 'sheet'] : ['questions', 'sheet', 'answers']
  return (
    <main id="main">
      <ExamPaper
        view={view}
        title={title}
        brand={brand}
        offered={offered}
        chosen={readParts((await searchParams).with, offered)}
      />
    </main>
  )
}
