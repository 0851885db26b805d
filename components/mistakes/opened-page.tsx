import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import { mistakeHref, mistakesHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords } from '@/components/messages/say'
import { MarkedFoot } from '@/components/question/marked-foot'
import { QuestionBody } from '@/components/question/question'
import { RedoForm } from '@/components/redo-form'
import { Link } from '@/components/ui/link'
import { Mark } from '@/components/ui/mark'
import { PageHead } from '@/components/ui/page-head'
import type { ItemId, OptionId } from '@/lib/model/ids'
import type { Mistake, OpenedMistake } from '@/lib/model/study/mistakes'
import { lettersOf } from '@/lib/model/text/letters'
import { faultMark } from './fault-mark'
import { MemoPaper } from './memo-paper'
import { Tally } from './tally'
import './mistakes.css'

/** One mistake in full: its results by day, every option with its explanation, and the learner's own notes. */
export async function OpenedPage({ opened }: { opened: OpenedMistake }) {
  const words = (await getMessages()).question
  const { mistake, shelf } = opened
  return (
    <>
      <Head opened={opened} />
      {shelf === 'cleared' ? (
        <Days mistake={mistake} words={words} />
      ) : (
        <Days mistake={mistake} clears={opened.isClearable} words={words} />
      )}
      <MarkedQuestion opened={opened} words={words} />
      <Neighbours {...opened} />
      <Dock {...opened} />
    </>
  )
}

type QuestionProps = { opened: OpenedMistake; words: QuestionWords }

async function MarkedQuestion({ opened, words }: QuestionProps) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('mistakes'), getMessages()])
  const { feedback, times, mistake } = opened
  const { item, fault, cause, memo, revision } = mistake
  const timesOf = (option: OptionId) => times[option] ?? 0
  return (
    <section className="q leaf mt-11" aria-label={words.questionsHead}>
      <div className="wide">
        <QuestionBody
          item={item}
          marking={{ ...feedback, options: item.options.map(({ id }) => id).filter(isChosen(opened)) }}
          words={{ ...words, missedTag: words.keyTag }}
          besideOption={(option) => <OptionTally times={timesOf(option)} locale={locale} />}
          tagOf={(option) => (timesOf(option) > 0 ? t('chosenTimes', { n: timesOf(option) }) : undefined)}
        />
        <div className="q-foot">
          <MarkedFoot marking={feedback} item={item.id} locale={locale} words={words} />
          <MemoPaper
            item={item.id}
            stored={{ cause, memo, revision }}
            legend={fault.verdict === 'right' ? t('cause') : t('why')}
            words={messages.ownWords}
          />
        </div>
      </div>
    </section>
  )
}

/** Whether an option was chosen: a distractor ever, a right one in the answer that put the question here. */
const isChosen =
  ({ mistake, times }: OpenedMistake) =>
  (option: OptionId) =>
    times[option] !== undefined || mistake.fault.options.includes(option)

/** How often an option was chosen. Its tag says the same in words. */
const OptionTally = ({ times, locale }: { times: number; locale: Locale }) =>
  times > 0 && (
    <span className="beside-tally">
      <Tally times={times} locale={locale} />
    </span>
  )

async function Head({ opened: { mistake, shelf, times } }: { opened: OpenedMistake }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  const { item, missed, marks, note, answered } = mistake
  const sure = marks.filter(({ verdict, confidence }) => verdict !== 'right' && confidence === 'sure').length
  const most = item.options.map(({ id }) => id).filter((option) => times[option] === missed?.times)
  const title =
    missed === null
      ? t('openedOther', { n: answered })
      : t('openedTitle', { n: answered, times: missed.times, letter: lettersOf(item, most).join(', ') })
  return (
    <PageHead
      over={
        <p className="over">
          <Link className="link" href={mistakesHref(locale, { shelf })}>
            {t('title')}
          </Link>{' '}
          / {note.title}
        </p>
      }
      title={title}
      under={sure > 0 ? t('wereSure', { n: sure }) : undefined}
    >
      <div className="hide-small">
        <RedoForm items={[item.id]} className="btn btn-ink">
          {t('redoToday')}
        </RedoForm>
      </div>
    </PageHead>
  )
}

type DaysProps = {
  mistake: Mistake
  /** Whether a right answer today clears it; unset if it is cleared already. */
  clears?: boolean
  words: QuestionWords
}

/** The last answers by day, and what the next one will change. */
async function Days({ mistake, clears, words }: DaysProps) {
  const [t, format] = await Promise.all([getTranslations('mistakes'), getFormatter()])
  return (
    <section aria-labelledby="days">
      <h2 className="sr-only" id="days">
        {t('days')}
      </h2>
      <ol className="days">
        {mistake.marks.map((mark) => (
          <li key={mark.at} className="day">
            <time dateTime={mark.at}>{format.dateTime(new Date(mark.at), { month: 'long', day: 'numeric' })}</time>
            <span className="row">
              <Mark shape={faultMark(mark).shape} />
              <span className="sr-only">{words[faultMark(mark).word]}</span>
              {lettersOf(mistake.item, mark.options).map((letter) => (
                <span key={letter} className="bub bub-pen">
                  {letter}
                </span>
              ))}
            </span>
            {mark.confidence && <span className="pen">{words[mark.confidence]}</span>}
          </li>
        ))}
        {clears !== undefined && (
          <li className="day pen">
            <b>{t('today')}</b>
            <span>{t(clears ? 'clearsIf' : 'recoversIf')}</span>
            <span>{t('staysIf')}</span>
          </li>
        )}
      </ol>
    </section>
  )
}

async function Neighbours({ previous, next, place, of }: OpenedMistake) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  const to = (item: ItemId | null, label: string) => item && <Link href={mistakeHref(locale, item)}>{label}</Link>
  return (
    <nav className="neighbours" aria-label={t('neighbours')}>
      <span>{to(previous, `← ${t('previousItem')}`)}</span>
      <span>{t('placeOf', { place, of })}</span>
      <span>{to(next, `${t('nextItem')} →`)}</span>
    </nav>
  )
}

/** On phones, replaces the tabs: redo this mistake, or go to the previous or next one. */
async function Dock({ mistake, previous, next }: OpenedMistake) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  const to = (item: ItemId | null, label: string, arrow: string) =>
    item && (
      <Link className="btn" href={mistakeHref(locale, item)} aria-label={label}>
        {arrow}
      </Link>
    )
  return (
    <div className="opened-dock hide-large">
      {to(previous, t('previousItem'), '←')}
      <RedoForm items={[mistake.item.id]} className="btn btn-ink">
        {t('redoToday')}
      </RedoForm>
      {to(next, t('nextItem'), '→')}
    </div>
  )
}
