import { getLocale, getTranslations } from 'next-intl/server'
import type { SittingId } from '@/lib/model/ids'
import { sittingHref } from './links'
import { Link } from './ui/link'
import { Notice } from './ui/notice'

/** Says what is withheld because of an open exam, and leads to the exam. */
export async function OpenExamNotice({
  exam,
  page,
}: {
  exam: SittingId
  page: 'progress' | 'review' | 'plan' | 'mistakes' | 'history'
}) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations(page)])
  return (
    <Notice>
      {t('duringExam')}{' '}
      <Link className="link" href={sittingHref(locale, exam)}>
        {t('toExam')}
      </Link>
    </Notice>
  )
}
