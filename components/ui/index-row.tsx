import { Link } from './link'

type Props = { href: string; title: string; value: string; lang?: string }

/** A row of a book's contents: a title, dots, a figure. */
export function IndexRow({ href, title, value, lang }: Props) {
  return (
    <li>
      <Link href={href} lang={lang}>
        {title}
      </Link>
      <span className="dots" aria-hidden="true" />
      <span className="v">{value}</span>
    </li>
  )
}
