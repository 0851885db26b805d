'use client'

export function PrintButton({ children }: { children: string }) {
  return (
    <button className="btn-quiet needs-script" type="button" onClick={() => print()}>
      {children}
    </button>
  )
}
