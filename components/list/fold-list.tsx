import { languageOf } from '@/components/language-of'
import { IndexRow } from '@/components/ui/index-row'
import { Link } from '@/components/ui/link'

/** A row of contents: a link and a number. */
export interface Row {
  href: string
  title: string
  value: string
}

/** A row with rows below it. */
export interface Fold extends Row {
  rows: Row[]
  /** The link to all of its rows. */
  all: string
}

type Props = {
  folds: Fold[]
  /** Whether the first one is open. */
  isFirstOpen?: boolean
}

/** Contents with two levels, folded. An entry without rows is a plain row. */
export function FoldList({ folds, isFirstOpen = false }: Props) {
  return (
    <ul className="folds">
      {folds.map((fold, index) =>
        fold.rows.length === 0 ? (
          <li key={fold.href} className="idx">
            <ul>
              <IndexRow href={fold.href} title={fold.title} value={fold.value} />
            </ul>
          </li>
        ) : (
          <li key={fold.href}>
            <details open={isFirstOpen && index === 0}>
              <summary>
                <span lang={languageOf(fold.title)}>{fold.title}</span>
                <span className="v">{fold.value}</span>
              </summary>
              <ul className="idx">
                {fold.rows.map((row) => (
                  <IndexRow key={row.href} {...row} />
                ))}
              </ul>
              <Link className="link" href={fold.href}>
                {fold.all}
              </Link>
            </details>
          </li>
        ),
      )}
    </ul>
  )
}
