import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { sittingHref } from '@/components/links'
import { PrintButton } from '@/components/result/print-button'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { PaperView } from '@/lib/model/study/paper'
import { AnswerBubbles, NameAndDate } from './answer-bubbles'
import { PaperAnswers } from './paper-answers'
import { PaperQuestion } from './paper-question'
import { type PaperPart, PartsForm } from './parts-form'
import { RunningHeads } from './running-heads'
import './paper.css'

type Props = {
  view: PaperView
  title: string
  brand: string
  offered: readonly PaperPart[]
  chosen: readonly PaperPart[]
}

/** Versions of Intl write the half of the day in Korean or in English. */
const CLOCK = { timeStyle: 'short', hourCycle: 'h23' } as const

/** A sitting on paper: its questions, a sheet for the answers and, once it is finished, the answers with explanations. */
export async function ExamPaper({ view, title, brand, offered, chosen }: Props) {
  const [t, format] = await Promise.all([getTranslations('paper'), getFormatter()])
  const { items, feedback } = view
  const started = format.dateTime(new Date(view.startedAt), { dateStyle: 'medium', ...CLOCK })
  const answers = items.flatMap((item, i) => {
    const found = feedback?.[item.id]
    return found ? [{ item, number: i + 1, feedback: found }] : []
  })
  return (
    <>
      <RunningHeads
        foot={brand}
        heads={[
          { left: title, right: started },
          { pages: 'bubbles', left: t('answerSheet'), right: started },
        ]}
      />
      <div className="no-print">
        <Head view={view} title={title} />
        <PartsForm offered={offered} chosen={chosen} />
      </div>
      {chosen.includes('questions') && <Questions view={view} title={title} started={started} />}
      {chosen.includes('sheet') && <AnswerBubbles items={items} started={started} />}
      {chosen.includes('answers') && feedback !== null && (
        <PaperAnswers answers={answers} withheld={items.length - answers.length} />
      )}
    </>
  )
}

async function Head({ view, title }: Pick<Props, 'view' | 'title'>) {
  const [locale, t, format] = await Promise.all([getLocale(), getTranslations('paper'), getFormatter()])
  const { deadline, feedback } = view
  const isOpen = feedback === null
  const href = sittingHref(locale, view.sitting)
  const until = deadline && format.dateTime(new Date(deadline), CLOCK)
  return (
    <PageHead
      over={
        <p className="over">
          <Link className="link" href={isOpen ? href : `${href}/result`}>
            {t(isOpen ? 'toScreen' : 'toResult')}
          </Link>
        </p>
      }
      title={t('titleOf', { title })}
      under={isOpen ? (until ? t('openUntil', { until }) : t('open')) : t('finished')}
    >
      <PrintButton isMain>{t('print')}</PrintButton>
    </PageHead>
  )
}

type QuestionsProps = Pick<Props, 'view' | 'title'> & { started: string }

async function Questions({ view: { items, minutes, domains }, title, started }: QuestionsProps) {
  const t = await getTranslations('paper')
  const facts = [
    t('questions', { n: items.length }),
    minutes !== null && t('minutes', { n: Math.round(minutes) }),
    started,
  ]
  return (
    <section className="sheet" aria-labelledby="paper-title">
      <h2 id="paper-title" lang={languageOf(title)}>
        {title}
      </h2>
      <p className="small">{facts.filter(Boolean).join(' · ')}</p>
      {domains.length > 0 && <p className="small">{domains.join(' · ')}</p>}
      <NameAndDate />
      <ol className="paper-questions columns">
        {items.map((item, i) => (
          <PaperQuestion key={item.id} item={item} number={i + 1} />
        ))}
      </ol>
    </section>
  )
}
