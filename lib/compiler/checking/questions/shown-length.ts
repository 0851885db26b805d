import type { ReadOption } from '../../reading/note'

/** An option's text without marks, and of a link only its words. */
export const shownText = ({ text }: ReadOption) => text.markdown.replace(/[*`]|\]\([^()\s]*\)/g, '')

/** In characters. */
export const shownLength = (option: ReadOption) => shownText(option).length
