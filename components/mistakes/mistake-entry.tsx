import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Html } from '@/components/html'
import { languageOf } from '@/components/language-of'
import { mistakeHref } from '@/components/links'
import { RedoForm } from '@/components/redo-form'
import { Link } from '@/components/ui/link'
import { Mark } from '@/components/ui/mark'
import type { Mistake } from '@/lib/model/study/mistakes'
import { quotable } from '@/lib/model/text/html-outline'
import { letterOf } from '@/lib/model/text/letters'
import { EntryWords } from './entry-words'
import { faultMark } from './fault-mark'
import { MarksLine } from './marks-line'
import { Tally } from './tally'

type Props = { mistake: Mistake; hasTopic: boolean }

/**
 * One mistake: the stem, the wrong option chosen most often with its explanation, and the learner's own notes. No key
 * is shown.
 */
export async function MistakeEntry({ mistake, hasTopic }: Props) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('mistakes'), getMessages()])
  const { item, fault } = mistake
  const { shape, word } = faultMark(fault)
  return (
    <li className="mistake leaf" id={item.id}>
      <div className="gut">
        <Mark shape={shape} />
        <p className="q-word">{wasGuess(mistake) ? t('guessedRight') : messages.question[word]}</p>
      </div>
      <div className="wide">
        <h3 className="mistake-stem" lang={item.lang}>
          <Link href={mistakeHref(locale, item.id)}>
            <Html as="span" html={quotable(item.stem)} />
          </Link>
        </h3>
        <Meta mistake={mistake} hasTopic={hasTopic} />
        <div className={mistake.missed ? 'opt opt-mine' : 'opt'}>
          <ChosenMost mistake={mistake} />
          <OwnHand mistake={mistake} />
        </div>
      </div>
    </li>
  )
}

const wasGuess = ({ fault }: Mistake) => fault.verdict === 'right'

/** The last answers, when the last one was given and how sure the learner was. */
async function Meta({ mistake: { marks, topic, relapsed }, hasTopic }: Props) {
  const [t, format, messages] = await Promise.all([getTranslations('mistakes'), getFormatter(), getMessages()])
  const question = messages.question
  const last = marks.at(-1)!
  return (
    <p className="mistake-meta">
      <MarksLine marks={marks} words={question} />
      <span>{t('last', { date: format.dateTime(new Date(last.at), { month: 'long', day: 'numeric' }) })}</span>
      {last.confidence && <span className="pen">{question[last.confidence]}</span>}
      {hasTopic && <span lang={languageOf(topic)}>{topic}</span>}
      {relapsed && <span>{t('relapsed')}</span>}
    </p>
  )
}

/** The cause and the memo that the learner wrote, and what else can be done. */
async function OwnHand({ mistake }: { mistake: Mistake }) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('mistakes'), getMessages()])
  const { item, cause, memo, revision } = mistake
  return (
    <div className="own">
      <EntryWords
        item={item.id}
        stored={{ cause, memo, revision }}
        legend={wasGuess(mistake) ? t('cause') : t('why')}
        words={messages.ownWords}
      />
      <div className="ends">
        <RedoForm items={[item.id]} className="link">
          {t('redoOne')}
        </RedoForm>
        <Link className="link" href={`${mistakeHref(locale, item.id)}#memo`}>
          {memo === '' ? t('writeMemo') : t('editMemo')}
        </Link>
      </div>
    </div>
  )
}

async function ChosenMost({ mistake }: { mistake: Mistake }) {
  const { item, missed } = mistake
  if (missed === null) return <NoneChosen wasGuess={wasGuess(mistake)} />
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  const option = item.options.find(({ id }) => id === missed.option)!
  return (
    <>
      <div className="lab" lang={item.lang}>
        <span className="bub bub-pen">
          {letterOf(item, option.id)}
          <Mark shape="slash" />
        </span>
        <span className="txt">
          <Html as="span" html={option.text} />
        </span>
      </div>
      <div className="why">
        <p className="tag">
          <Mark shape="slash" />
          {t('chosenTimes', { n: missed.times })}
          <Tally times={missed.times} locale={locale} />
        </p>
        {missed.why === null ? <p>{t('unexplained')}</p> : <Html html={missed.why} />}
      </div>
    </>
  )
}

/** For a mistake without a wrong option: the learner guessed right, or chose too few. */
async function NoneChosen({ wasGuess }: { wasGuess: boolean }) {
  const t = await getTranslations('mistakes')
  return (
    <>
      <div className="lab">
        <span className="bub" />
        <span className="text-ink-soft">{t('covered')}</span>
      </div>
      <div className="why">
        <p className="tag">{t(wasGuess ? 'guessedRight' : 'noneWrong')}</p>
        <p>{t(wasGuess ? 'guessedAbout' : 'noneWrongAbout')}</p>
      </div>
    </>
  )
}
