import { type Rendered, type RenderOptions, renderInline, renderMarkdown } from '../rendering/render'

// What tests of rendering have in common: texts of a Korean note, and their HTML.

export const korean: RenderOptions = { firstLine: 1, lang: 'ko' }

export const render = (source: string, options = korean): Rendered => renderMarkdown(source, options)

/** The HTML with each slot as `{kind target}`. */
export const flat = ({ fragment }: Pick<Rendered, 'fragment'>): string =>
  fragment.map((part) => (typeof part === 'string' ? part : `{${part.kind} ${part.target}}`)).join('')

export const html = (source: string): string => flat(render(source))
export const inline = (source: string): string => flat(renderInline(source, korean))

/** Joins a particle to the mark before it. */
export const joiner = '\u2060'
