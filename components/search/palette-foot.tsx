import type { ReactNode } from 'react'
import type { SearchWords } from '@/components/messages/say'

/** The keys of the palette, and an action at the end. */
export function PaletteFoot({ words, children }: { words: SearchWords; children?: ReactNode }) {
  const modifier = /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl'
  const keys = [
    { of: ['↑', '↓'], does: words.choose },
    { of: ['↵'], does: words.enter },
    { of: [modifier, '↵'], does: words.newTab },
  ]
  return (
    <div className="palette-foot">
      <p className="hide-small" aria-hidden="true">
        {keys.map(({ of, does }) => (
          <span key={does}>
            {of.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{' '}
            {does}
          </span>
        ))}
      </p>
      {children}
    </div>
  )
}
