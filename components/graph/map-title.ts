import type { MapName } from '@/lib/model/notes/graph-view'

type Words = (key: 'root' | 'part', values?: Record<string, string | number>) => string

/** What a map is called: its folder, and its number if the folder has several. */
export function mapTitle({ folder, part }: MapName, words: Words): string {
  const name = folder === '' ? words('root') : folder.replaceAll('/', ' / ')
  return part === null ? name : words('part', { folder: name, n: part })
}
