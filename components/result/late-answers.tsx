'use client'
import { useEffect, useState } from 'react'
import { say } from '@/components/messages/say'
import { openOutbox } from '@/components/outbox/open-outbox'
import type { SittingId } from '@/lib/model/ids'

type Props = { sitting: SittingId; title: string; about: string }

/** The answers on this device that came too late. They do not count, but the learner is told of them. */
export function LateAnswers({ sitting, title, about }: Props) {
  const [count, setCount] = useState(0)
  useEffect(() => {
    void openOutbox().then(async (outbox) => {
      await outbox.flush()
      const held = await outbox.all()
      const late = held.filter((answer) => answer.sitting === sitting && answer.refused !== null)
      setCount(new Set(late.map(({ item }) => item)).size)
    })
  }, [sitting])
  if (count === 0) return null
  return (
    <section className="blk border-y border-ink py-4" role="status">
      <h2 className="font-semibold">{title}</h2>
      <p className="mt-1 text-ink-soft">{say(about, { n: count })}</p>
    </section>
  )
}
