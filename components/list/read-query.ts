import { type ListQuery, NOTE_ORDERS } from '@/lib/model/notes/listing'

type Params = Record<string, string | string[] | undefined>

/** Longer texts are no names of notes, but somebody's experiment. */
const LONGEST_WORDS = 128

/** Reads the address of a list. Anybody can write one, so invalid values are ignored. */
export function readQuery(params: Params): ListQuery {
  const first = (name: string) => [params[name] ?? ''].flat()[0] ?? ''
  return {
    words: first('q').trim().slice(0, LONGEST_WORDS),
    order: NOTE_ORDERS.find((order) => order === first('order')) ?? null,
    letter: first('letter') || null,
    page: readPage(first('page')),
  }
}

/** @returns from 1 */
export const readPage = (text: string | string[] | undefined): number =>
  /^[1-9]\d{0,5}$/.test(String(text)) ? Number(text) : 1

/** The address of another part of a list. Default values are omitted. */
export function queryHref(path: string, { words, order, letter, page }: ListQuery): string {
  const said = { q: words, order: order ?? '', letter: letter ?? '', page: page > 1 ? String(page) : '' }
  const search = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''))
  return search.size > 0 ? `${path}?${search}` : path
}
