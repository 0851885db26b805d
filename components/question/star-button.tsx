import { Key } from '@/components/ui/key'
import { Star } from '@/components/ui/mark'

type Props = { isOn: boolean; label: string; onPress(): void }

export function StarButton({ isOn, label, onPress }: Props) {
  return (
    <button className="btn-quiet needs-script" type="button" aria-pressed={isOn} onClick={onPress}>
      <Star />
      {label}
      <Key>S</Key>
    </button>
  )
}
