import type { ReactNode } from 'react'

type HeadProps = { title: ReactNode; id?: string; beside?: ReactNode; className?: string }

/** The head row of a section: its title, and at the end a figure, a hint or a link. */
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

/** A section of a page, named by its own head. `className` places the section. */
export function Section({ title, id, beside, className, children }: Props) {
  return (
    <section className={className} aria-labelledby={id}>
      <SectionHead title={title} id={id} beside={beside} />
      {children}
    </section>
  )
}
