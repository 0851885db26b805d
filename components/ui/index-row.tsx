import { languageOf } from '@/components/language-of'
import { Link } from './link'

type Props = { href: string; title: string; value: string }

/** A row of a book's contents: a title, dots from its last word, a figure. */
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
