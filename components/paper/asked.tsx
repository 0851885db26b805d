import { Html } from '@/components/html'
import type { DeliveredItem } from '@/lib/model/item'
import { letterAt } from '@/lib/model/text/letters'

type Props = { item: DeliveredItem; cue?: string | undefined }

/** Stem and options as an exam paper prints them: each letter in a circle to fill. */
export function Asked({ item, cue }: Props) {
  return (
    <>
      <Html className="st" lang={item.lang} html={item.stem} />
      {cue !== undefined && <p className="cue">{cue}</p>}
      <ol lang={item.lang}>
        {item.options.map(({ id, text }, i) => (
          <li key={id}>
            <i>{letterAt(i)}</i>
            <Html as="span" html={text} />
          </li>
        ))}
      </ol>
    </>
  )
}
