import type { ReactNode } from 'react'

type HeadProps = { title: ReactNode; id?: string; beside?: ReactNode; className?: string }

/** The head of a section: its title, and at the end a number, a hint or a link. */
export function SectionHead({ title, id, beside, className = '' }: HeadProps) {
  return (
    <div className={`sec-row ${className}`.trim()}>
      <h2 className="sec" id={id}>
        {title}
      </h2>
      {beside !== undefined && <span>{beside}</span>}
    </div>
  )
}

type Props = HeadProps & { id: string; children: ReactNode }

/** A section of a page, labelled by its head. `className` sets its position. */
export function Section({ title, id, beside, className, children }: Props) {
  return (
    <section className={className} aria-labelledby={id}>
      <SectionHead title={title} id={id} beside={beside} />
      {children}
    </section>
  )
}
