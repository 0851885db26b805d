import { type RoomWords, say } from '@/components/messages/say'
import type { ItemId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'

type Props = {
  items: DeliveredItem[]
  blank: DeliveredItem[]
  flags: ReadonlySet<ItemId>
  /** Answers that the server has not acknowledged. */
  waiting: number
  stored: number
  isCurrent: boolean
  /** Where "go on" leads. */
  resume: ItemId
  action: string
  words: RoomWords
}

/** What is looked at before submitting: what is blank, what was starred, and whether everything is on the server. */
export function CheckPage({ items, blank, flags, waiting, stored, isCurrent, resume, action, words }: Props) {
  const starred = items.filter(({ id }) => flags.has(id))
  const numberOf = (item: DeliveredItem) => items.indexOf(item) + 1
  return (
    <section id="check" aria-labelledby="check-title" tabIndex={-1} data-current={isCurrent ? '' : undefined}>
      <h2 id="check-title" className="text-xl font-bold">
        {blank.length === 0 ? words.allAnswered : say(words.someBlank, { n: blank.length })}
      </h2>
      <p className="mt-1.5 mb-6 text-ink-soft">{blank.length === 0 ? words.checkAboutAll : words.checkAbout}</p>
      <ul className="rows border-y border-ink">
        <Places title={say(words.blank, { n: blank.length })} items={blank} numberOf={numberOf} words={words} />
        <Places title={say(words.flagged, { n: starred.length })} items={starred} numberOf={numberOf} words={words} />
        <li>
          <b className="font-semibold">{words.storage}</b>
          <br />
          <span className="text-sm text-ink-soft" role="status">
            {waiting > 0 ? say(words.stillWaiting, { n: waiting }) : say(words.allStored, { n: stored })}
          </span>
        </li>
      </ul>
      <form id="finish" className="acts mt-7" method="post" action={action}>
        <a className="btn btn-ink needs-script" href={`#${resume}`}>
          {words.resume}
        </a>
        <button className="btn" type="submit" disabled={waiting > 0}>
          {words.submit}
        </button>
      </form>
      <p className="mt-3.5 text-sm text-ink-soft">{words.submitHint}</p>
    </section>
  )
}

type PlacesProps = {
  title: string
  items: DeliveredItem[]
  numberOf(item: DeliveredItem): number
  words: RoomWords
}

function Places({ title, items, numberOf, words }: PlacesProps) {
  return (
    <li>
      <b className="font-semibold">{title}</b>
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {items.map((item) => (
          <li key={item.id}>
            <a className="link" href={`#${item.id}`}>
              {say(words.questionLink, { n: numberOf(item) })}
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}
