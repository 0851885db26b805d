/** In a file of its own, so that the command line can list the formats without loading them. */
export const WRITABLE_NAMES = ['gift', 'moodle-xml', 'qti3', 'anki', 'csv', 'html'] as const
export const READABLE_NAMES = ['anki', 'qti3', 'anki-text', 'moodle-xml', 'gift', 'csv', 'markdown'] as const

export type WritableName = (typeof WRITABLE_NAMES)[number]
export type FormatName = WritableName | (typeof READABLE_NAMES)[number]
