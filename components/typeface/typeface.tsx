import { addressOf } from '@/lib/model/addresses/base-path'

/** Hangul of the typeface in diagrams is two Latin cells wide (components/typeface/pretendard.mjs). */
const HANGUL = 'U+1100-11FF,U+3130-318F,U+AC00-D7A3'

/**
 * Declares the typeface that was cut to the characters of the notes (docs/decisions/0049). It stands before the whole one
 * in `--font-sans`, so the browser asks for a slice of that only if a character is missing here.
 */
export function Typeface({ name }: { name: string }) {
  const url = addressOf(`/fonts/${name}.woff2`)
  const face = (family: string, more: string) =>
    `@font-face{font-family:"${family}";font-weight:400 800;font-display:swap;src:url("${url}") format("woff2");${more}}`
  return (
    <>
      <link rel="preload" as="font" type="font/woff2" href={url} crossOrigin="anonymous" />
      <style>
        {face('Haeseol Sans', '') + face('Haeseol Mono Hangul', `size-adjust:115.706%;unicode-range:${HANGUL}`)}
      </style>
    </>
  )
}
