import type { ReactNode } from 'react'

type Props = { title: ReactNode; over?: ReactNode; under?: ReactNode; children?: ReactNode }

/** The head of a page: a double rule and the title. `children` is the main action of the page. */
export function PageHead({ title, over, under, children }: Props) {
  return (
    <header className="head">
      <div className="head-row">
        <div>
          {typeof over === 'string' ? <p className="over">{over}</p> : over}
          <h1>{title}</h1>
          {under && <p className="under">{under}</p>}
        </div>
        {children}
      </div>
    </header>
  )
}
