import { type SubmitEvent, useState } from 'react'
import { type RoomWords, say } from '@/components/messages/say'
import { questionsWith } from '@/components/outbox/save-status'
import type { DeliveredItem } from '@/lib/model/item'
import { itemsBy } from './exam'
import { CHECK } from './use-exam'
import { useRoom } from './use-room'

/** The check before submitting: blank and starred questions, and whether everything is saved on the server. */
export function CheckPage() {
  const { desk, room, base } = useRoom()
  const { hasFailed, submit } = useSubmit()
  const { exam, current } = desk
  const { answered, short, blank } = itemsBy(exam)
  const lacking = [...blank, ...short]
  const starred = exam.items.filter(({ id }) => exam.stars.items.has(id))
  const waiting = questionsWith(exam.news, 'sending', 'waiting')
  return (
    <section id={CHECK} aria-labelledby="check-title" tabIndex={-1} data-current={current === CHECK ? '' : undefined}>
      <h2 id="check-title" className="text-xl font-bold">
        {lacking.length === 0 ? room.allAnswered : say(room.someLacking, { n: lacking.length })}
      </h2>
      <p className="mt-1.5 mb-6 text-ink-soft">{lacking.length === 0 ? room.checkAboutAll : room.checkAbout}</p>
      <ul className="rows border-y border-ink">
        <Places title={say(room.blank, { n: blank.length })} items={blank} />
        {short.length > 0 && <Places title={say(room.short, { n: short.length })} items={short} />}
        <Places title={say(room.flagged, { n: starred.length })} items={starred} />
        <li>
          <b className="font-semibold">{room.storage}</b>
          <br />
          <span className="text-sm text-ink-soft" role="status">
            {storedWords(room, waiting, answered.length + short.length)}
          </span>
        </li>
      </ul>
      <form id="finish" className="acts mt-7" method="post" action={`${base}/finish`} onSubmit={submit}>
        <a className="btn btn-ink needs-script" href={`#${(lacking[0] ?? exam.items[0]!).id}`}>
          {room.resume}
        </a>
        <button className="btn" type="submit" disabled={waiting > 0}>
          {room.submit}
        </button>
      </form>
      <p className="mt-3.5 text-sm text-ink-soft" role="status">
        {hasFailed ? room.submitAway : room.submitHint}
      </p>
    </section>
  )
}

function storedWords(room: RoomWords, waiting: number, chosen: number): string {
  if (waiting > 0) return say(room.stillWaiting, { n: waiting })
  return chosen === 0 ? room.noneStored : say(room.allStored, { n: chosen })
}

/** Submits only where the server can be reached: the browser would leave the room for an error. */
function useSubmit() {
  const { clock } = useRoom()
  const [hasFailed, setFailed] = useState(false)
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    if ((await clock.readAgain()) === null) setFailed(true)
    else form.submit() // without this handler
  }
  return { hasFailed, submit: (event: SubmitEvent<HTMLFormElement>) => void submit(event) }
}

function Places({ title, items }: { title: string; items: readonly DeliveredItem[] }) {
  const { desk, room } = useRoom()
  return (
    <li>
      <b className="font-semibold">{title}</b>
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {items.map((item) => (
          <li key={item.id}>
            <a className="link pointer-coarse:min-h-11 pointer-coarse:min-w-11" href={`#${item.id}`}>
              {say(room.questionLink, { n: desk.exam.items.indexOf(item) + 1 })}
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}
