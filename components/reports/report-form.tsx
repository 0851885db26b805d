import { useReducer } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords } from '@/components/messages/say'
import { addressOf } from '@/lib/model/addresses/base-path'
import { REPORT_KINDS, REPORT_LENGTH, type ReportKind } from '@/lib/model/authors/report'
import type { ItemId } from '@/lib/model/ids'
import { type ReportState, reportNext, unsent } from './report-state'
import { sendReport } from './send-report'

export type ReportProps = { item: ItemId; locale: Locale; words: QuestionWords }

/** What is wrong with a question. It stands in the question's form, so it is none itself. */
export function ReportForm({ item, locale, words: { report: words } }: ReportProps) {
  const [state, dispatch] = useReducer(reportNext, unsent)
  const { kind, text, phase } = state

  async function send() {
    if (phase === 'sending') return
    if (kind === null) return dispatch({ kind: 'unchosen' })
    dispatch({ kind: 'sending' })
    dispatch(await sendReport(item, { kind, text }))
  }
  return (
    <>
      <KindChoice item={item} kind={kind} words={words} onChoose={(report) => dispatch({ kind: 'chosen', report })} />
      <textarea
        className="input mt-2"
        rows={2}
        maxLength={REPORT_LENGTH}
        aria-label={words.text}
        placeholder={words.text}
        value={text}
        onChange={(event) => dispatch({ kind: 'typed', text: event.target.value })}
      />
      <p className="acts mt-2">
        <button className="btn" type="button" aria-disabled={phase === 'sending'} onClick={send}>
          {words.send}
        </button>
        <Outcome state={state} locale={locale} words={words} />
      </p>
    </>
  )
}

type Words = QuestionWords['report']
type KindProps = { item: ItemId; kind: ReportKind | null; words: Words; onChoose(kind: ReportKind): void }

function KindChoice({ item, kind, words, onChoose }: KindProps) {
  return (
    <fieldset className="cause">
      <legend>{words.legend}</legend>
      {REPORT_KINDS.map((one) => (
        <div key={one}>
          <input
            type="radio"
            name={`report-${item}`}
            id={`report-${item}-${one}`}
            checked={kind === one}
            onChange={() => onChoose(one)}
          />
          <label htmlFor={`report-${item}-${one}`}>{words.kinds[one]}</label>
        </div>
      ))}
    </fieldset>
  )
}

type OutcomeProps = { state: ReportState; locale: Locale; words: Words }

function Outcome({ state: { phase, answer }, locale, words }: OutcomeProps) {
  return (
    <span className="text-sm text-ink-soft" role="status">
      {phase === 'unchosen' && words.unchosen}
      {phase === 'failed' && words.failed}
      {phase === 'too-many' && words.tooMany}
      {phase === 'sent' && (answer ? `${words[answer.verdict]} ${answer.reason}` : words.sent)}{' '}
      {phase === 'sent' && (
        <a className="link" href={addressOf(`/${locale}/reports`)}>
          {words.toReports}
        </a>
      )}
    </span>
  )
}
