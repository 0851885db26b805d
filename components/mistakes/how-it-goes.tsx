import { getTranslations } from 'next-intl/server'
import { Mark, type MarkShape } from '@/components/ui/mark'
import { Section } from '@/components/ui/section'

const STEPS: [step: 'open' | 'recovering' | 'cleared', marks: MarkShape[]][] = [
  ['open', ['slash']],
  ['recovering', ['circle']],
  ['cleared', ['circle', 'circle']],
]

/** What fills an empty notebook, and what empties it again. */
export async function HowItGoes() {
  const t = await getTranslations('mistakes.how')
  return (
    <Section id="how" title={t('title')} className="max-w-measure">
      <ul className="rows how">
        {STEPS.map(([step, marks]) => (
          <li key={step}>
            <span className="marks">
              {marks.map((shape, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: marks have no name but their place
                <Mark key={i} shape={shape} />
              ))}
            </span>
            <span>
              <b>{t(step)}</b>
              <br />
              <span className="text-sm text-ink-soft">{t(`${step}About`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
