import { getLocale, getMessages } from 'next-intl/server'
import type { Locale } from '@/components/messages/locales'
import type { KeyWords, PickWords, QuestionWords, SiteWords } from '@/components/messages/say'
import { CountChoice } from '@/components/pick/count-choice'
import type { PickContents } from '@/components/pick/pick-places'
import { TopicTree } from '@/components/pick/topic-tree'
import { PageHead } from '@/components/ui/page-head'
import { SitePractice } from './practice/site-practice'

type Messages = { question: QuestionWords; keys: KeyWords; pick: PickWords; site: SiteWords }

/** The page of practice on a static site. */
export async function SitePracticePage({ contents, count }: { contents: PickContents; count: number }) {
  const [locale, messages] = (await Promise.all([getLocale(), getMessages()])) as [Locale, Messages]
  const { question, keys, pick, site } = messages
  return (
    <SitePractice
      locale={locale}
      words={{ question, keys, pick, site }}
      head={<PageHead title={site.practiceTitle} under={site.practiceAbout} />}
      tree={<TopicTree contents={contents} ticked={new Set()} query="" page={`/${locale}/practice`} />}
      amount={<CountChoice chosen={count} words={pick} />}
    />
  )
}
