import type { NoteSlug, Tag } from '../ids'

/** Addresses of pages, without the language at their beginning. Slugs, tags and folders may contain Hangul. */
export const notePath = (slug: NoteSlug): string => `/notes/${encodeURIComponent(slug)}`
export const topicPath = (tag: Tag): string => `/topics/${encodeSteps(tag)}`
/** The page from which a topic is printed. */
export const bookletPath = (tag: Tag): string => `/booklet/${encodeSteps(tag)}`
/** @param folder  its path in the vault */
export const folderPath = (folder: string): string => `/folders/${encodeSteps(folder)}`

const encodeSteps = (path: string) => path.split('/').map(encodeURIComponent).join('/')
