import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { languageOf } from '@/components/language-of'
import { sittingHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { LocalTime } from '@/components/ui/local-time'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { ResultView } from '@/lib/model/view'
import { LateAnswers } from './late-answers'
import { ResultChanges } from './result-changes'
import { ResultDomains } from './result-domains'
import { type NumberedItem, passPoints, resultGroups } from './result-groups'
import { ResultItem } from './result-item'
import { ResultScore } from './result-score'
import { ResultTimes } from './result-times'
import './result.css'

/** A finished sitting as a marked paper. */
export async function ResultPaper({ result, title }: { result: ResultView; title: string }) {
  const [t, messages] = await Promise.all([getTranslations('result'), getMessages()])
  const { sureWrong, wrong, blank, right, withheld } = resultGroups(result)
  const guessed = right.filter(({ item }) => result.confidences[item] === 'guessed').length
  return (
    <>
      <Head result={result} title={title} />
      <ResultScore result={result} />
      <LateAnswers sitting={result.sitting} title={t('lateHead')} about={String(messages.result?.lateAbout)} />
      {result.domains.length > 1 && <ResultDomains domains={result.domains} pass={result.pass} />}
      <Group
        id="sure-wrong"
        title={t('sureWrongHead')}
        hint={t('sureWrongHint')}
        items={sureWrong}
        result={result}
        isOpen
      />
      <Group
        id="wrong"
        title={t(sureWrong.length > 0 ? 'otherWrongHead' : 'wrongHead')}
        hint={wrong.length}
        items={wrong}
        result={result}
      />
      <Group id="blank" title={t('blankHead')} hint={t('blankHint')} items={blank} result={result} />
      <ResultTimes result={result} />
      <ResultChanges result={result} />
      <Group
        id="right"
        title={t('rightHead')}
        hint={t('rightHint', { n: right.length, guessed })}
        items={right}
        result={result}
      />
      <Group id="withheld" title={t('withheldHead')} hint={t('withheldHint')} items={withheld} result={result} />
    </>
  )
}

async function Head({ result, title }: { result: ResultView; title: string }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('result')])
  return (
    <PageHead
      over={
        <p className="over">
          <span lang={languageOf(title)}>{title}</span> ·{' '}
          <LocalTime at={result.finishedAt} options={{ month: 'long', day: 'numeric' }} />
        </p>
      }
      title={await headline(result)}
    >
      <Link className="btn-quiet" href={`${sittingHref(locale, result.sitting)}/paper`}>
        {t('asPaper')}
      </Link>
    </PageHead>
  )
}

async function headline({ pass, score, items }: ResultView): Promise<string> {
  const t = await getTranslations('result')
  const withheld = items.length - score.of
  if (withheld > 0) return t('withheldTitle', { n: withheld })
  if (pass === null) return t('practiceTitle', { right: score.right, of: score.of })
  const short = passPoints(pass, score.of) - score.right
  return short > 0 ? t('short', { n: short }) : t('passed')
}

type GroupProps = {
  id: string
  title: string
  hint: ReactNode
  items: NumberedItem[]
  result: ResultView
  isOpen?: boolean
}

function Group({ id, title, hint, items, result, isOpen = false }: GroupProps) {
  if (items.length === 0) return null
  return (
    <Section className="blk" id={id} title={title} beside={hint}>
      <ol className="list">
        {items.map((item) => (
          <ResultItem
            key={item.item}
            item={item}
            confidence={result.confidences[item.item] ?? null}
            elapsedMs={result.elapsedMs[item.item] ?? null}
            change={result.changes.find((change) => change.item === item.item)}
            isOpen={isOpen}
          />
        ))}
      </ol>
    </Section>
  )
}
