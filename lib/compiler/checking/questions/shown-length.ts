import type { ReadOption } from '../../reading/note'

/** The text of an option without marks. Of links only the words stay. */
export const shownText = ({ text }: ReadOption) => text.markdown.replace(/[*`]|\]\([^()\s]*\)/g, '')

/** In characters. */
export const shownLength = (option: ReadOption) => shownText(option).length
