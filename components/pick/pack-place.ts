import type { PickPlace } from './find-places'
import type { PackedPlace } from './place-row'

export const isTicked = ({ name, value }: PickPlace, ticked: ReadonlySet<string>) => ticked.has(`${name}=${value}`)

export function packPlace(place: PickPlace, ticked: ReadonlySet<string>): PackedPlace {
  const { name, value, label, items, tags } = place
  const packed = [name, value, label, items, isTicked(place, ticked)] as const
  return name === 'tag' ? packed : [...packed, tags.join(' ')]
}
