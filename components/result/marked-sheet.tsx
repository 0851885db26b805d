import { getMessages, getTranslations } from 'next-intl/server'
import { verdictMark } from '@/components/question/verdict'
import { Mark, Star } from '@/components/ui/mark'
import { isMarked } from '@/lib/model/feedback'
import { letterAt, lettersOf } from '@/lib/model/text/letters'
import type { ItemResultView, ResultView } from '@/lib/model/view'
import { resultGroups } from './result-groups'

/** The marked answer sheet: filled-in options, ringed keys, and a mark above each number. */
export async function MarkedSheet({ result }: { result: ResultView }) {
  const t = await getTranslations('result')
  const { items } = result
  return (
    <section className="ms" aria-labelledby="marked-sheet">
      <h2 id="marked-sheet">
        <span>{t('sheet')}</span>
        <span className="ms-hint">{t('sheetHint')}</span>
      </h2>
      <ol>
        {items.map((item, index) => (
          <li key={item.item}>
            <SheetRow item={item} number={index + 1} result={result} />
          </li>
        ))}
      </ol>
      <Legend result={result} />
    </section>
  )
}

type RowProps = { item: ItemResultView; number: number; result: ResultView }

async function SheetRow({ item, number, result }: RowProps) {
  const [t, messages] = await Promise.all([getTranslations('result'), getMessages()])
  const words = messages.question
  const { delivered, feedback } = item
  const verdict = isMarked(feedback) ? verdictMark(feedback) : null
  const key = isMarked(feedback) ? feedback.key : []
  const mine = lettersOf(delivered, feedback.options)
  const facts = factsOf(item, result)
  const said = [
    mine.length > 0 ? t('mine', { letters: mine.join(', ') }) : t('noAnswer'),
    key.length > 0 && t('key', { letters: lettersOf(delivered, key).join(', ') }),
    ...facts.map((fact) => t(fact)),
  ]
  return (
    <a href={`#${item.item}`}>
      <span className="no">
        {number}
        {verdict && <Mark shape={verdict.shape} />}
        <span className="sr-only">, {words[verdict?.word ?? 'withheldWord']}</span>
      </span>
      <span className="bs" aria-hidden="true">
        {delivered.options.map(({ id }, index) => (
          <i key={id} data-mine={feedback.options.includes(id) || undefined} data-key={key.includes(id) || undefined}>
            {letterAt(index)}
            {key.includes(id) && <Mark shape="circle" />}
          </i>
        ))}
      </span>
      <span className="fl">
        {facts.includes('starFact') && <Star />}
        {facts.includes('changedFact') && <ChangedSign />}
        {facts.includes('sureFact') && <SureStroke />}
        <span className="sr-only">{said.filter(Boolean).join(', ')}</span>
      </span>
    </a>
  )
}

type Fact = 'starFact' | 'changedFact' | 'sureFact'

function factsOf({ item }: ItemResultView, { flags, changes, confidences }: ResultView): Fact[] {
  const facts: [Fact, boolean][] = [
    ['starFact', flags.includes(item)],
    ['changedFact', changes.some((change) => change.item === item)],
    ['sureFact', confidences[item] === 'sure'],
  ]
  return facts.filter(([, isTrue]) => isTrue).map(([fact]) => fact)
}

const ChangedSign = () => <span aria-hidden="true">↶</span>

/** The thick stroke of the pen, as under "sure" where the confidence is asked. */
const SureStroke = () => (
  <svg className="sure" viewBox="0 0 36 10" preserveAspectRatio="none" aria-hidden="true">
    <path d="M2 6C12 3 22 7 34 4.500" />
  </svg>
)

/** The legend of the marks on the sheet, with the number of each. */
async function Legend({ result }: { result: ResultView }) {
  const t = await getTranslations('result')
  const { sureWrong, wrong, blank, right } = resultGroups(result)
  const missed = [...sureWrong, ...wrong]
  const partly = missed.filter(({ feedback }) => feedback.verdict === 'partly').length
  const counts = [
    ['circle', 'legendRight', right.length],
    ['slash', 'legendWrong', missed.length - partly],
    ['triangle', 'legendPartly', partly],
    ['blank', 'legendBlank', blank.length],
  ] as const
  const facts = new Set(result.items.flatMap((item) => factsOf(item, result)))
  return (
    <p className="ms-legend">
      {counts.map(
        ([shape, word, n]) =>
          n > 0 && (
            <span key={shape}>
              <Mark shape={shape} /> {t(word, { n })}
            </span>
          ),
      )}
      {facts.has('sureFact') && (
        <span>
          <SureStroke /> {t('sureFact')}
        </span>
      )}
      {facts.has('starFact') && (
        <span>
          <Star /> {t('starFact')}
        </span>
      )}
      {facts.has('changedFact') && (
        <span>
          <ChangedSign /> {t('changedFact')}
        </span>
      )}
    </p>
  )
}
