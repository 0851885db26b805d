'use client'

type Props = {
  children: string
  /** Whether the page is there to be printed. */
  isMain?: boolean
}

export function PrintButton({ children, isMain = false }: Props) {
  return (
    <button
      className={isMain ? 'btn btn-ink needs-script' : 'btn-quiet needs-script'}
      type="button"
      onClick={() => print()}
    >
      {children}
    </button>
  )
}
