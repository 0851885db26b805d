import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { BrandMark } from '@/components/chrome/brand'
import { Html } from '@/components/html'
import { languageOf } from '@/components/language-of'
import { topicHref } from '@/components/links'
import { PrintButton } from '@/components/result/print-button'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { BookletNote, BookletView } from '@/lib/model/study/paper'
import { BookletParts } from './booklet-parts'
import { type PaperAnswer, PaperAnswers } from './paper-answers'
import { PaperQuestion } from './paper-question'
import { type PaperPart, PartsForm } from './parts-form'
import { RunningHeads } from './running-heads'
import './paper.css'

type Props = {
  view: BookletView
  name: string
  brand: string
  offered: readonly PaperPart[]
  chosen: readonly PaperPart[]
}

/** A topic as a booklet: cover, contents, notes, questions and, at the end, the answers to what was answered. */
export async function Booklet({ view, name, brand, offered, chosen }: Props) {
  const { notes, feedback } = view
  const asked = numbered(view)
  const answers = asked.flatMap(({ item, number }): PaperAnswer[] => {
    const found = feedback[item.id]
    return found ? [{ item, number, feedback: found }] : []
  })
  return (
    <>
      <RunningHeads foot={brand} heads={headsOf(view, name)} hasCover />
      <div className="no-print">
        <Head view={view} name={name} />
        <PartsForm offered={offered} chosen={chosen} />
        <BookletParts view={view} chosen={chosen} />
      </div>
      <Cover view={view} name={name} />
      <Contents
        view={view}
        isWhole={chosen.includes('notes')}
        questions={chosen.includes('questions') ? asked.length : 0}
      />
      {chosen.includes('notes') &&
        notes.map((note, i) => <Note key={note.slug} note={note} number={view.firstNote + i} />)}
      {chosen.includes('questions') && asked.length > 0 && <Questions asked={asked} notes={notes} />}
      {chosen.includes('answers') && asked.length > 0 && (
        <PaperAnswers answers={answers} withheld={asked.length - answers.length} />
      )}
    </>
  )
}

type AskedItem = { item: BookletNote['items'][number]; number: number; note: BookletNote }

/** The questions of all notes, numbered from the first to the last. */
const numbered = ({ notes, firstItem }: BookletView): AskedItem[] =>
  notes
    .flatMap((note) => note.items.map((item) => ({ item, note })))
    .map((one, i) => ({ ...one, number: firstItem + i }))

/** Each note has pages of its own, so that its title stands above them. */
const headsOf = ({ notes, firstNote }: BookletView, name: string) => [
  { left: name, right: '' },
  ...notes.map(({ title }, i) => ({ pages: `note-${firstNote + i}`, left: name, right: `${firstNote + i}. ${title}` })),
]

async function Head({ view: { tag, part, parts }, name }: Pick<Props, 'view' | 'name'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('paper')])
  return (
    <PageHead
      over={
        <p className="over">
          <Link className="link" href={topicHref(locale, tag)} lang={languageOf(name)}>
            {name}
          </Link>
        </p>
      }
      title={t('bookletOf', { name })}
      under={parts > 1 ? t('partOf', { part, parts }) : t('bookletAbout')}
    >
      <PrintButton isMain>{t('print')}</PrintButton>
    </PageHead>
  )
}

async function Cover({ view: { notes, part, parts }, name }: Pick<Props, 'view' | 'name'>) {
  const [t, format] = await Promise.all([getTranslations('paper'), getFormatter()])
  const items = notes.reduce((sum, note) => sum + note.items.length, 0)
  const newest = notes
    .flatMap(({ changed }) => changed ?? [])
    .sort()
    .at(-1)
  return (
    <section className="sheet cover">
      <div className="rules" />
      <div className="cover-title">
        <BrandMark />
        <p className="cover-name" lang={languageOf(name)}>
          {name}
        </p>
        <p>{t('size', { notes: notes.length, items })}</p>
        {parts > 1 && <p>{t('partOf', { part, parts })}</p>}
        {newest && (
          <p>{t('notesOf', { date: format.dateTime(new Date(newest), { dateStyle: 'long', timeZone: 'UTC' }) })}</p>
        )}
      </div>
      <p className="cover-owner">{t('name')}</p>
    </section>
  )
}

type ContentsProps = { view: BookletView; isWhole: boolean; questions: number }

/** Numbers notes, not pages: a browser does not tell a page on which sheet it prints what. */
async function Contents({ view: { notes, firstNote }, isWhole, questions }: ContentsProps) {
  const t = await getTranslations('paper')
  return (
    <section className="sheet booklet-contents" aria-labelledby="contents">
      <h2 id="contents">{t('contents')}</h2>
      {isWhole && (
        <ol>
          {notes.map(({ slug, title, lang, items }, i) => (
            <li key={slug}>
              <a href={`#note-${firstNote + i}`}>
                <span className="num">{firstNote + i}</span> <span lang={lang}>{title}</span>
              </a>
              {items.length > 0 && <span className="beside-title">{t('questions', { n: items.length })}</span>}
            </li>
          ))}
        </ol>
      )}
      {questions > 0 && <p className="booklet-rest">{t('questionsAtEnd', { n: questions })}</p>}
    </section>
  )
}

async function Note({ note: { title, lang, html }, number }: { note: BookletNote; number: number }) {
  return (
    <section className="sheet booklet-note" id={`note-${number}`} style={{ page: `note-${number}` }}>
      <h2 lang={languageOf(title)}>
        <span className="num">{number}</span> {title}
      </h2>
      <Html className="prose" lang={lang} html={html} />
    </section>
  )
}

async function Questions({ asked, notes }: { asked: AskedItem[]; notes: readonly BookletNote[] }) {
  const t = await getTranslations('paper')
  return (
    <section className="sheet" aria-labelledby="booklet-questions">
      <h2 id="booklet-questions">{t('parts.questions')}</h2>
      {notes
        .filter(({ items }) => items.length > 0)
        .map((note) => (
          <div key={note.slug}>
            <h3 lang={languageOf(note.title)}>{note.title}</h3>
            <ol className="paper-questions">
              {asked
                .filter((one) => one.note === note)
                .map(({ item, number }) => (
                  <PaperQuestion key={item.id} item={item} number={number} />
                ))}
            </ol>
          </div>
        ))}
    </section>
  )
}
