import { getTranslations } from 'next-intl/server'
import { Mark, type MarkShape } from '@/components/ui/mark'
import { Section } from '@/components/ui/section'

const STEPS: [step: 'open' | 'recovering' | 'cleared', marks: MarkShape[]][] = [
  ['open', ['slash']],
  ['recovering', ['circle']],
  ['cleared', ['circle', 'circle']],
]

/** Explains how questions get into the notebook and how they leave it. */
export async function HowItGoes() {
  const t = await getTranslations('mistakes.how')
  return (
    <Section id="how" title={t('title')} className="max-w-measure">
      <ul className="rows how">
        {STEPS.map(([step, marks]) => (
          <li key={step}>
            <span className="marks">
              {marks.map((shape, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a mark is identified by its place
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
