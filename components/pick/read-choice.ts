import type { Tag } from '@/lib/model/ids'
import { POOLS, type Pool } from '@/lib/model/study/pool'
import { type ChoicePlace, isPartOf, topicPlace } from '@/lib/quiz/pools/within'
import type { Choice } from './choice'

const TICKS = 'input[type=checkbox]:is([name=tag], [name=note])'

/** Reads the current choices of the form. */
export function readChoice(form: HTMLFormElement): Choice {
  const pool = new FormData(form).get('pool') as Pool | null
  const ticked = [...form.querySelectorAll<HTMLInputElement>(`${TICKS}:checked`)]
  // A note may be listed under two topics.
  const distinct = [...new Map(ticked.map((input) => [`${input.name}=${encodeURIComponent(input.value)}`, input]))]
  return {
    pool: pool !== null && POOLS.includes(pool) ? pool : 'all',
    query: distinct.map(([query]) => query).join('&'),
    places: distinct.map(([, input]) => labelOf(input)),
    count: Number(new FormData(form).get('count')),
  }
}

/** "Everywhere" is ticked if nothing else is. Ticking it removes all other ticks. */
export function tickEverywhere(form: HTMLFormElement, ticked: HTMLInputElement): void {
  const everywhere = form.querySelector<HTMLInputElement>('input[data-everywhere]')
  if (everywhere === null) return
  const others = [...form.querySelectorAll<HTMLInputElement>(`${TICKS}:checked`)]
  if (ticked === everywhere) for (const other of others) other.checked = false
  everywhere.checked = ticked === everywhere || others.length === 0
}

/** Removes overlapping ticks: ticking a topic means all of it, and ticking a part means only the part. */
export function untickRelated(form: HTMLFormElement, ticked: HTMLInputElement): void {
  if (!ticked.matches(`${TICKS}:checked`)) return
  const place = placeOf(ticked)
  for (const other of form.querySelectorAll<HTMLInputElement>(`${TICKS}:checked`)) {
    if (isPartOf(placeOf(other), place) || isPartOf(place, placeOf(other))) other.checked = false
  }
}

/** The name of a place. Its row may say more than that. */
const labelOf = ({ dataset, labels }: HTMLInputElement): string =>
  dataset.label ?? labels?.[0]?.firstElementChild?.textContent ?? ''

function placeOf({ name, value, dataset }: HTMLInputElement): ChoicePlace {
  if (name === 'tag') return topicPlace(value as Tag)
  return { tag: null, tags: (dataset.tags ?? '').split(' ') as Tag[] }
}
