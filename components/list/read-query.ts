import { type ListQuery, NOTE_ORDERS } from '@/lib/model/listing'

type Params = Record<string, string | string[] | undefined>

/** So long a text is a name, and not somebody's experiment. */
const LONGEST_WORDS = 128

/** Reads the address of a list: anybody may write one, so what does not fit counts as not said. */
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

/** The address of another part of a list. What is as usual is not said. */
export function queryHref(path: string, { words, order, letter, page }: ListQuery): string {
  const said = { q: words, order: order ?? '', letter: letter ?? '', page: page > 1 ? String(page) : '' }
  const search = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''))
  return search.size > 0 ? `${path}?${search}` : path
}
