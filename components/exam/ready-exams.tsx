'use client'
import { beginForm } from '@/components/begin-form'
import { Html } from '@/components/html'
import { languageOf } from '@/components/language-of'
import type { Locale } from '@/components/messages/locales'
import { type ExamWords, say } from '@/components/messages/say'
import type { SafeHtml } from '@/lib/model/ids'

/** An exam to begin, in words. */
export interface ReadyExam {
  id: string
  title: string
  /** Its size and pass mark. */
  size: string
  about: SafeHtml
  domains: string
  isEmpty: boolean
}

type Props = { exams: readonly ReadyExam[]; locale: Locale; words: ExamWords }

export function ReadyExams({ exams, locale, words }: Props) {
  return (
    <ul className="rows">
      {exams.map(({ id, title, size, about, domains, isEmpty }) => (
        <li key={id} className="exam-row">
          <div>
            <h3 className="font-semibold text-read" lang={languageOf(title)}>
              {title}
            </h3>
            <p className="text-sm text-ink-soft">{size}</p>
            <Html className="exam-about" lang={languageOf(about)} html={about} />
            <p className="mt-2 text-sm text-ink-soft">
              {words.domains}: <span lang={languageOf(domains)}>{domains}</span>
            </p>
          </div>
          {isEmpty ? (
            <p className="text-sm text-ink-soft">{words.empty}</p>
          ) : (
            <BeginExam id={id} title={title} locale={locale} words={words} />
          )}
        </li>
      ))}
    </ul>
  )
}

type BeginProps = Pick<ReadyExam, 'id' | 'title'> & Omit<Props, 'exams'>

function BeginExam({ id, title, locale, words }: BeginProps) {
  return (
    <form className="acts" {...beginForm(locale)}>
      <input type="hidden" name="kind" value="exam" />
      <input type="hidden" name="blueprint" value={id} />
      <button className="btn" type="submit" aria-label={say(words.beginNamed, { title })}>
        {words.begin}
      </button>
      <button
        className="btn-quiet"
        type="submit"
        name="paper"
        value="1"
        aria-label={say(words.onPaperNamed, { title })}
      >
        {words.onPaper}
      </button>
    </form>
  )
}
