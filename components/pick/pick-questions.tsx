import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { addressOf } from '@/lib/model/addresses/base-path'
import { POOLS, type PoolCounts } from '@/lib/model/study/pool'
import type { Choice } from './choice'
import { PickForm } from './pick-form'
import { allPlaces, type PickContents } from './pick-places'
import type { Asked } from './read-asked'
import { TopicTree } from './topic-tree'
import './pick.css'

type Props = {
  kind: 'practice' | 'exam'
  /** The path of the page, such as `practice`. */
  room: string
  asked: Asked
  contents: PickContents
  counts: PoolCounts
  amount: ReactNode
}

/** The form that begins a practice, or an exam put together by the learner. */
export async function PickQuestions({ kind, room, asked, contents, counts, amount }: Props) {
  const [locale, messages] = await Promise.all([getLocale(), getMessages()])
  const page = `/${locale}/${room}`
  const ticked = new Set([...asked.tags.map((tag) => `tag=${tag}`), ...asked.notes.map((note) => `note=${note}`)])
  const places = allPlaces(contents).filter(({ name, value }) => ticked.has(`${name}=${value}`))
  const chosen: Choice = {
    pool: POOLS.find((pool) => pool === asked.pool) ?? 'all',
    query: places.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('&'),
    places: places.map(({ label }) => label),
    count: asked.count,
  }
  return (
    <PickForm
      kind={kind}
      action={addressOf(`/${locale}/sittings/new`)}
      page={page}
      chosen={chosen}
      counts={counts}
      words={messages.pick}
      tree={<TopicTree contents={contents} ticked={ticked} query={asked.query} page={addressOf(page)} />}
      amount={amount}
    />
  )
}
