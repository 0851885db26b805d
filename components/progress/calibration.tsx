import { getMessages, getTranslations } from 'next-intl/server'
import { AsTable } from '@/components/charts/as-table'
import { CalibrationChart } from '@/components/charts/calibration-chart'
import { Section } from '@/components/ui/section'
import type { Calibration as Word } from '@/lib/model/study/progress-view'

/** With fewer answers, the interval is too wide to tell anything. */
export const ENOUGH_ANSWERS = 20

const percent = (share: number) => `${Math.round(share * 100)}%`

/** How often answers of each confidence were right. */
export async function Calibration({ words }: { words: Word[] }) {
  const t = await getTranslations('progress')
  const names = (await getMessages()).question as Record<Word['confidence'], string>
  const counts = words.map(({ confidence, of }) => `${names[confidence]} ${of}`).join(', ')
  const shown = words
    .filter(({ of }) => of >= ENOUGH_ANSWERS)
    .map((word) => ({ ...word, name: names[word.confidence], share: word.right / word.of }))
  if (shown.length === 0) {
    return (
      <Section id="calibration" title={t('calibration')}>
        <p className="how">{t('calibrationFrom', { n: ENOUGH_ANSWERS, counts })}</p>
      </Section>
    )
  }
  const points = shown.map((word) => ({ ...word, count: t('answersShort', { n: word.of }) }))
  return (
    <Section id="calibration" title={t('calibration')} beside={t('calibrationBeside')}>
      <CalibrationChart
        points={points}
        label={shown
          .map(({ name, share, fitting }) =>
            t('calibrated', { name, share: percent(share), fitting: percent(fitting) }),
          )
          .join(' ')}
      />
      <p className="how">{t('calibrationHow')}</p>
      <AsTable
        head={[t('confidence'), t('answersHead'), t('right'), t('interval'), t('fitting')]}
        rows={shown.map(({ name, of, share, interval: [low, high], fitting }) => ({
          key: name,
          cells: [name, of, percent(share), `${percent(low)}–${percent(high)}`, percent(fitting)],
        }))}
      />
    </Section>
  )
}
