'use client'
import type { ReactNode } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { KeyWords, PickWords, QuestionWords, SiteWords } from '@/components/messages/say'
import { PracticeRun } from '@/components/practice/practice-run'
import { Notice } from '@/components/ui/notice'
import { KeptHere } from '../kept-here'
import { SitePick } from './site-pick'
import { SiteResult } from './site-result'
import { useSitePractice } from './use-site-practice'

type Props = {
  locale: Locale
  words: { question: QuestionWords; keys: KeyWords; pick: PickWords; site: SiteWords }
  /** The head of the page where questions are picked. */
  head: ReactNode
  /** The topics to tick. */
  tree: ReactNode
  /** How many questions. */
  amount: ReactNode
}

/** A practice without a server: pick, answer, see the result. */
export function SitePractice({ locale, words, head, tree, amount }: Props) {
  const { state, begin, finish, pickAgain } = useSitePractice()
  const { question, site } = words
  if (state.kind === 'asking') {
    return (
      <PracticeRun
        view={state.view}
        title={site.practiceTitle}
        locale={locale}
        words={question}
        keys={words.keys}
        told={null}
        onFinish={finish}
      />
    )
  }
  if (state.kind === 'over') {
    return <SiteResult practice={state.practice} locale={locale} words={words} onBegin={begin} onAgain={pickAgain} />
  }
  return (
    <>
      {head}
      <p className="without-script mb-6">{site.needsScript}</p>
      {state.fault !== null && <Notice role="alert">{site[state.fault]}</Notice>}
      <SitePick words={words.pick} tree={tree} amount={amount} onBegin={begin} />
      <KeptHere words={site} />
    </>
  )
}
