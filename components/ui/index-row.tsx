import { Link } from './link'

type Props = { href: string; title: string; value: string; lang?: string }

/** A row of a book's contents: a title, dots from its last word, a figure. */
export function IndexRow({ href, title, value, lang }: Props) {
  return (
    <li>
      <span className="t">
        <Link href={href} lang={lang}>
          {title}
        </Link>
      </span>
      <span className="v">{value}</span>
    </li>
  )
}
