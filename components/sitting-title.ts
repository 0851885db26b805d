import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/components/messages/locales'
import { titleHead } from '@/components/title-head'
import type { SittingKind } from '@/lib/model/study/sitting'
import type { SittingSummary } from '@/lib/model/view'

type Named = Pick<SittingSummary, 'names' | 'drawn'> & { kind: SittingKind }

/** The title of a sitting: what its questions have in common and their topics and notes, otherwise its kind. */
export const sittingTitle = async (sitting: Named, locale: Locale): Promise<string> =>
  (await sittingTitler(locale))(sitting)

/** The same for many sittings. Messages are read once, so that titles can be made outside of a request. */
export async function sittingTitler(locale: Locale): Promise<(sitting: Named) => string> {
  const [t, kinds] = await Promise.all([
    getTranslations({ locale, namespace: 'drawn' }),
    getTranslations({ locale, namespace: 'kind' }),
  ])
  return ({ kind, names, drawn }) => {
    const [first = '', ...others] = names
    const from = others.length > 1 ? t('andOthers', { first: titleHead(first), n: others.length }) : names.join(', ')
    return [drawn === null ? '' : t(drawn), from].filter(Boolean).join(' · ') || kinds(kind)
  }
}
