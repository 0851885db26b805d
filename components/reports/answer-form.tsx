import { getLocale, getTranslations } from 'next-intl/server'
import { addressOf } from '@/lib/model/addresses/base-path'
import { REPORT_LENGTH, REPORT_VERDICTS } from '@/lib/model/authors/report'
import type { ItemId } from '@/lib/model/ids'

/** A plain form: an author answers all who reported the question. */
export async function AnswerForm({ item }: { item: ItemId }) {
  const [locale, t, words] = await Promise.all([
    getLocale(),
    getTranslations('authorReports'),
    getTranslations('question.report'),
  ])
  return (
    <form className="reply" method="post" action={addressOf(`/${locale}/authors/reports/answer`)}>
      <input type="hidden" name="item" value={item} />
      <fieldset className="cause">
        <legend>{t('verdict')}</legend>
        {REPORT_VERDICTS.map((verdict) => (
          <div key={verdict}>
            <input type="radio" name="verdict" id={`${item}-${verdict}`} value={verdict} required />
            <label htmlFor={`${item}-${verdict}`}>{words(verdict)}</label>
          </div>
        ))}
      </fieldset>
      <label htmlFor={`${item}-reason`}>{t('reason')}</label>
      <textarea className="input" id={`${item}-reason`} name="reason" rows={3} required maxLength={REPORT_LENGTH} />
      <p className="text-xs text-ink-soft">{t('reasonHint')}</p>
      <button className="btn btn-ink" type="submit">
        {t('send')}
      </button>
    </form>
  )
}
