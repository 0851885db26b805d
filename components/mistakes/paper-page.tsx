import { getLocale, getTranslations } from 'next-intl/server'
import { mistakesHref, mistakesPaperHref } from '@/components/links'
import { PrintButton } from '@/components/result/print-button'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { addressOf } from '@/lib/model/addresses/base-path'
import { type MistakesPaper, SHELVES, type Shelf } from '@/lib/model/study/mistakes'
import { PaperItem } from './paper-item'
import { PaperKey } from './paper-key'
import '@/components/paper/paper.css'
import './mistakes.css'
import './mistakes-paper.css'

/** What is printed: which questions, and what beside them. */
export interface PaperChoice {
  shelves: Shelf[]
  twice: boolean
  chosen: boolean
  keysLast: boolean
}

type Props = MistakesPaper & { choice: PaperChoice }

/** The notebook on paper: questions to redo by hand, the learner's words and ruled lines beside them, keys last. */
export async function PaperPage({ records, part, parts, first, count, total, choice }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  const n = records.length
  return (
    <>
      <div className="no-print">
        <PageHead
          over={
            <p className="over">
              <Link className="link" href={mistakesHref(locale, {})}>
                {t('title')}
              </Link>
            </p>
          }
          title={n === 0 ? t('paper.none') : t('paper.titleOf', { n: count })}
          under={parts > 1 ? t('paper.part', { first, last: first + n - 1 }) : undefined}
        >
          {n > 0 ? <PrintButton>{t('print')}</PrintButton> : <ToNotebook />}
        </PageHead>
        {total > 0 && <Choice choice={choice} />}
        {parts > 1 && <Parts part={part} parts={parts} choice={choice} />}
      </div>
      {n > 0 && <Questions records={records} first={first} choice={choice} />}
      {n > 0 && choice.keysLast && <Keys records={records} first={first} />}
    </>
  )
}

async function ToNotebook() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes.paper')])
  return (
    <Link className="btn btn-ink" href={mistakesHref(locale, {})}>
      {t('toNotebook')}
    </Link>
  )
}

async function Questions({ records, first, choice }: Pick<Props, 'records' | 'first' | 'choice'>) {
  const t = await getTranslations('mistakes')
  return (
    <section className="sheet">
      <p className="sheet-head">
        <span>
          {t('title')} · {choice.shelves.map((shelf) => t(`shelf.${shelf}`)).join(', ')}
        </span>
      </p>
      <ol>
        {records.map((record, i) => (
          <PaperItem key={record.mistake.item.id} record={record} number={first + i} hasChosen={choice.chosen} />
        ))}
      </ol>
    </section>
  )
}

async function Keys({ records, first }: Pick<Props, 'records' | 'first'>) {
  const t = await getTranslations('mistakes')
  return (
    <section className="sheet" aria-labelledby="keys">
      <h2 id="keys">{t('paper.keys')}</h2>
      <dl>
        {records.map((record, i) => (
          <PaperKey key={record.mistake.item.id} record={record} number={first + i} />
        ))}
      </dl>
    </section>
  )
}

/** Links to the other parts, since one page has a limited number of questions. */
async function Parts({ part, parts, choice }: Pick<Props, 'part' | 'parts' | 'choice'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes.paper')])
  const href = (to: number) => `${mistakesPaperHref(locale)}?${queryOf(choice, to)}`
  return (
    <nav className="neighbours" aria-label={t('parts')}>
      <span>{part > 1 && <Link href={href(part - 1)}>← {t('previousPart')}</Link>}</span>
      <span>{t('partOf', { part, parts })}</span>
      <span>{part < parts && <Link href={href(part + 1)}>{t('nextPart')} →</Link>}</span>
    </nav>
  )
}

/** The query of a part's address: the choices of the form and the number of the part. */
function queryOf({ shelves, twice, chosen, keysLast }: PaperChoice, part: number): URLSearchParams {
  const ticked = [twice && 'twice', chosen && 'chosen', keysLast && 'keys'].filter((name) => name !== false)
  return new URLSearchParams([
    ['chose', '1'],
    ...shelves.map((shelf) => ['shelf', shelf]),
    ...ticked.map((name) => [name, '1']),
    ['part', String(part)],
  ])
}

async function Choice({ choice }: { choice: PaperChoice }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  return (
    <form className="paper-choice" action={addressOf(mistakesPaperHref(locale))}>
      <input type="hidden" name="chose" value="1" />
      {SHELVES.map((shelf) => (
        <Tick
          key={shelf}
          name="shelf"
          value={shelf}
          isOn={choice.shelves.includes(shelf)}
          label={t(`shelf.${shelf}`)}
        />
      ))}
      <Tick name="twice" value="1" isOn={choice.twice} label={t('paper.twice')} />
      <Tick name="chosen" value="1" isOn={choice.chosen} label={t('paper.chosen')} />
      <Tick name="keys" value="last" isOn={choice.keysLast} label={t('paper.keysLast')} />
      <button className="btn" type="submit">
        {t('paper.show')}
      </button>
    </form>
  )
}

function Tick({ name, value, isOn, label }: { name: string; value: string; isOn: boolean; label: string }) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} value={value} defaultChecked={isOn} />
      {label}
    </label>
  )
}
