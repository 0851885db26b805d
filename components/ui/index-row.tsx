'use client'
import { languageOf } from '@/components/language-of'
import { Link } from './link'

type Props = { href: string; title: string; value: string }

/** A row like in the contents of a book: a title, dots, and a number. */
export function IndexRow({ href, title, value }: Props) {
  return (
    <li>
      <span className="t">
        <Link href={href} lang={languageOf(title)}>
          {title}
        </Link>
      </span>
      <span className="v">{value}</span>
    </li>
  )
}
