/**
 * The name of a note's file, without folder and ending.
 * @example fileStem('tea/pots.md') // => 'pots'
 */
export const fileStem = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, '')
