import { getTranslations } from 'next-intl/server'
import type { DeliveredItem } from '@/lib/model/item'
import { Asked } from './asked'

type Props = { item: DeliveredItem; number: number }

/** A question on paper, not answered. */
export async function PaperQuestion({ item, number }: Props) {
  const t = await getTranslations('paper')
  return (
    <li className="paper-question">
      <b className="num">{number}</b>
      <div className="asked">
        <Asked item={item} cue={item.choose > 1 ? t('choose', { n: item.choose }) : undefined} />
      </div>
    </li>
  )
}
