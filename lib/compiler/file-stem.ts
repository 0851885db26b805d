/**
 * What a note's file is called.
 * @example fileStem('tea/pots.md') // => 'pots'
 */
export const fileStem = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, '')
