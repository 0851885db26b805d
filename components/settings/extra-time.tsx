import { getLocale, getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/ui/field'
import { addressOf } from '@/lib/model/addresses/base-path'

const FACTORS = [1, 1.25, 1.5, 2]

/** Sets the extra time for exams. It is stored on the server, which computes the deadlines. */
export async function ExtraTime({ chosen }: { chosen: number }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('settings')])
  return (
    <form className="setting-alone" id="extra-time" method="post" action={addressOf(`/${locale}/settings/extra-time`)}>
      <ChoiceField
        name="extraTime"
        legend={t('extraTime')}
        choices={FACTORS.map((factor) => ({
          value: String(factor),
          label: factor === 1 ? t('noExtraTime') : t('extraTimeOf', { factor }),
          isChosen: factor === chosen,
        }))}
      />
      <p className="mb-2 text-sm text-ink-soft">{t('extraTimeHint')}</p>
      <button className="btn" type="submit">
        {t('save')}
      </button>
    </form>
  )
}
