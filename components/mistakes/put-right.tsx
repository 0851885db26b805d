import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Html } from '@/components/html'
import { mistakeHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { Mark } from '@/components/ui/mark'
import type { Mistake } from '@/lib/model/study/mistakes'
import { quotable } from '@/lib/model/text/html-outline'
import { MarksLine } from './marks-line'

/** The rows of a shelf whose questions were answered right since. Each is a single line. */
export async function PutRight({ mistakes }: { mistakes: readonly Mistake[] }) {
  const [locale, t, format, messages] = await Promise.all([
    getLocale(),
    getTranslations('mistakes'),
    getFormatter(),
    getMessages(),
  ])
  if (mistakes.length === 0) return null
  const date = (at: string) => format.dateTime(new Date(at), { month: 'long', day: 'numeric' })
  return (
    <ul className="put-right">
      {mistakes.map(({ item, marks, rightAt, memo }) => (
        <li key={item.id}>
          <Mark shape="circle" />
          <div>
            <Link className="t" lang={item.lang} href={mistakeHref(locale, item.id)}>
              <Html as="span" html={quotable(item.stem)} />
            </Link>
            {memo !== '' && <p className="hand">{memo}</p>}
          </div>
          <p className="m">
            <MarksLine marks={marks} words={messages.question} />
            {rightAt !== null && t('rightOn', { date: date(rightAt) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
