import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Html } from '@/components/html'
import { languageOf } from '@/components/language-of'
import { mistakeHref } from '@/components/links'
import type { OwnWordsWords, QuestionWords } from '@/components/messages/say'
import { letterOf } from '@/components/question/letters'
import { Link } from '@/components/ui/link'
import { Mark } from '@/components/ui/mark'
import { quotable } from '@/lib/model/html-outline'
import type { Mistake } from '@/lib/model/mistakes'
import { EntryWords } from './entry-words'
import { faultMark } from './fault-mark'
import { MarksLine } from './marks-line'
import { RedoForm } from './redo-form'
import { Tally } from './tally'

type Props = { mistake: Mistake; hasTopic: boolean }

/** One mistake: the stem, the option that was chosen most and why it is wrong, then the learner's own hand. The key stays covered. */
export async function MistakeEntry({ mistake, hasTopic }: Props) {
  const [locale, t, format, messages] = await Promise.all([
    getLocale(),
    getTranslations('mistakes'),
    getFormatter(),
    getMessages(),
  ])
  const question = messages.question as QuestionWords
  const words = messages.ownWords as OwnWordsWords
  const { item, fault, marks, topic, relapsed, cause, memo, revision } = mistake
  const wasGuess = fault.verdict === 'right'
  const { shape, word } = faultMark(fault)
  const last = marks.at(-1)!
  return (
    <li className="mistake leaf" id={item.id}>
      <div className="gut">
        <Mark shape={shape} />
        <p className="q-word">{wasGuess ? t('guessedRight') : question[word]}</p>
      </div>
      <div className="wide">
        <h3 className="mistake-stem" lang={item.lang}>
          <Link href={mistakeHref(locale, item.id)}>
            <Html as="span" html={quotable(item.stem)} />
          </Link>
        </h3>
        <p className="mistake-meta">
          <MarksLine marks={marks} words={question} />
          <span>{t('last', { date: format.dateTime(new Date(last.at), { month: 'long', day: 'numeric' }) })}</span>
          {last.confidence && <span className="pen">{question[last.confidence]}</span>}
          {hasTopic && <span lang={languageOf(topic)}>{topic}</span>}
          {relapsed && <span>{t('relapsed')}</span>}
        </p>
        <div className={mistake.missed ? 'opt opt-mine' : 'opt'}>
          <ChosenMost mistake={mistake} />
          <div className="own">
            <EntryWords
              item={item.id}
              stored={{ cause, memo, revision }}
              legend={wasGuess ? t('cause') : t('why')}
              words={words}
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
        </div>
      </div>
    </li>
  )
}

async function ChosenMost({ mistake: { item, missed, fault } }: { mistake: Mistake }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  if (missed === null) {
    const [tag, about] =
      fault.verdict === 'right'
        ? (['guessedRight', 'guessedAbout'] as const)
        : (['noneWrong', 'noneWrongAbout'] as const)
    return (
      <>
        <div className="lab">
          <span className="bub" />
          <span className="text-ink-soft">{t('covered')}</span>
        </div>
        <div className="why">
          <p className="tag">{t(tag)}</p>
          <p>{t(about)}</p>
        </div>
      </>
    )
  }
  const option = item.options.find(({ id }) => id === missed.option)!
  return (
    <>
      <p className="lab" lang={item.lang}>
        <span className="bub bub-pen">
          {letterOf(item, option.id)}
          <Mark shape="slash" />
        </span>
        <span className="txt">
          <Html as="span" html={option.text} />
        </span>
      </p>
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
