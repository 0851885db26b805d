import type { Tag } from '@/lib/model/ids'
import { POOLS, type Pool } from '@/lib/model/pool'
import { type ChoicePlace, isPartOf } from '@/lib/quiz/pools/within'
import type { Choice } from './choice'

const TICKS = 'input[type=checkbox][data-tags]'

/** What stands in the form now. */
export function readChoice(form: HTMLFormElement): Choice {
  const pool = new FormData(form).get('pool') as Pool | null
  const ticked = [...form.querySelectorAll<HTMLInputElement>(`${TICKS}:checked`)]
  // A note may stand under two topics.
  const distinct = [...new Map(ticked.map((input) => [`${input.name}=${encodeURIComponent(input.value)}`, input]))]
  return {
    pool: pool !== null && POOLS.includes(pool) ? pool : 'all',
    query: distinct.map(([query]) => query).join('&'),
    places: distinct.map(([, input]) => input.dataset.label ?? ''),
    count: Number(new FormData(form).get('count')),
  }
}

/** Everywhere is drawn from when nothing is ticked, and whoever ticks it takes the other ticks away. */
export function tickEverywhere(form: HTMLFormElement, ticked: HTMLInputElement): void {
  const everywhere = form.querySelector<HTMLInputElement>('input[data-everywhere]')
  if (everywhere === null) return
  const others = [...form.querySelectorAll<HTMLInputElement>(`${TICKS}:checked`)]
  if (ticked === everywhere) for (const other of others) other.checked = false
  everywhere.checked = ticked === everywhere || others.length === 0
}

/** Who ticks a topic means all of it, and who ticks a part of one means the part: the other tick goes. */
export function untickRelated(form: HTMLFormElement, ticked: HTMLInputElement): void {
  if (!ticked.matches(`${TICKS}:checked`)) return
  const place = placeOf(ticked)
  for (const other of form.querySelectorAll<HTMLInputElement>(`${TICKS}:checked`)) {
    if (isPartOf(placeOf(other), place) || isPartOf(place, placeOf(other))) other.checked = false
  }
}

function placeOf(input: HTMLInputElement): ChoicePlace {
  const tags = (input.dataset.tags ?? '').split(' ') as Tag[]
  return { tag: input.name === 'tag' ? (input.value as Tag) : null, tags }
}
