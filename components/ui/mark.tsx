'use client'
import type { ComponentProps } from 'react'

/** Each is one stroke, drawn by hand in a box of 48 × 48. */
const strokes = {
  circle:
    'M33.2 7.4C25.6 3.4 14 5.6 8.4 14.2 2.6 23.4 5.4 37 15.8 42.1 26.6 47 40.2 41 43.2 29.6 45.8 18.6 38.2 8.2 27.2 5.6',
  slash: 'M38.5 4.5C29.8 17.2 19.8 30.2 8.8 43.8',
  triangle: 'M24.8 6.4C19.4 17.4 12.6 29.6 6.2 41.2 18.4 40 31 39.8 42.8 40.6 37.8 29.4 31.4 17.2 23.2 5',
  blank: 'M5.8 26.5C5.2 32.4 5.6 38 6.2 43.2 18.6 42.2 30.2 42.4 42.2 43.4 43 37.6 43 32 42.2 26.2',
  star: 'M24 5.5 34.6 41.5 6 18.8 42.5 18.2 12.4 42 25.4 4.5',
}

export type MarkShape = 'circle' | 'slash' | 'triangle' | 'blank' | 'dashed'

type Props = { shape: MarkShape; draw?: boolean }

/** A mark: ○ right, ／ wrong, △ partly, ␣ blank, dashed ○ missed. Decorative: a word beside it says the same. */
export function Mark({ shape, draw = false }: Props) {
  const classes = ['mk', 'mk-red', shape === 'dashed' && 'mk-dashed', draw && 'mk-draw'].filter(Boolean).join(' ')
  const d = strokes[shape === 'dashed' ? 'circle' : shape]
  return (
    <svg className={classes} viewBox="0 0 48 48" aria-hidden="true">
      {/* Dashes need the real length of the path. For the other shapes it is normalised to 1 for the animation. */}
      <path d={d} pathLength={shape === 'dashed' ? undefined : 1} />
    </svg>
  )
}

/** The learner's star, in the colour of the pen. */
export function Star({ className = '' }: Pick<ComponentProps<'svg'>, 'className'>) {
  return (
    <svg className={`mk star ${className}`} viewBox="0 0 48 48" aria-hidden="true">
      <path d={strokes.star} />
    </svg>
  )
}
