import { getTranslations } from 'next-intl/server'
import { Html } from '@/components/html'
import { Asked } from '@/components/paper/asked'
import { Mark } from '@/components/ui/mark'
import type { MistakeRecord } from '@/lib/model/study/mistakes'
import { letterOf } from '@/lib/model/text/letters'
import { faultMark } from './fault-mark'

type Props = { record: MistakeRecord; number: number; hasChosen: boolean }

/** A question on paper, to be answered twice more by hand. Beside it is what the learner wrote, and room for more. */
export async function PaperItem({ record: { mistake }, number, hasChosen }: Props) {
  const t = await getTranslations('mistakes')
  const { item, fault } = mistake
  return (
    <li className="paper-item">
      <p className="n">
        {number}
        <Mark shape={faultMark(fault).shape} />
      </p>
      <div className="asked">
        <Asked item={item} />
        <p className="again" aria-hidden="true">
          {t('paper.again')} 1 <i /> 2 <i /> {t('paper.date')} ______
        </p>
      </div>
      <Beside mistake={mistake} hasChosen={hasChosen} />
    </li>
  )
}

async function Beside({ mistake, hasChosen }: Pick<MistakeRecord, 'mistake'> & Pick<Props, 'hasChosen'>) {
  const [t, causes] = await Promise.all([getTranslations('mistakes'), getTranslations('ownWords.causes')])
  const { item, missed, cause, memo } = mistake
  return (
    <dl className="beside">
      {hasChosen && missed && (
        <>
          <dt>{t('paper.chosen')}</dt>
          <dd>
            {letterOf(item, missed.option)} · {t('chosenTimes', { n: missed.times })}
            {missed.why && <Html html={missed.why} />}
          </dd>
        </>
      )}
      <dt>{t('cause')}</dt>
      <dd className="pen">{cause ? causes(cause) : ' '}</dd>
      <dt>{t('paper.memo')}</dt>
      <dd className="hand">{memo}</dd>
      <dd className="ruled" />
    </dl>
  )
}
