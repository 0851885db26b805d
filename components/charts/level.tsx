'use client'
/** A bar for a share, in the colour of the pen. */
export function Level({ share }: { share: number }) {
  return (
    <svg className="level" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={(share * 100).toFixed(1)} height="7" />
      <line x1="0" x2="100" y1="7.5" y2="7.5" />
    </svg>
  )
}
