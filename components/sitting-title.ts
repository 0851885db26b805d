import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/components/messages/locales'
import type { SittingKind } from '@/lib/model/sitting'
import type { SittingSummary } from '@/lib/model/view'

type Named = Pick<SittingSummary, 'names' | 'drawn'> & { kind: SittingKind }

/**
 * What a sitting is called: what its questions have in common and which topics and notes they are from; else its kind.
 */
export const sittingTitle = async (sitting: Named, locale: Locale): Promise<string> =>
  (await sittingTitler(locale))(sitting)

/** The same for many sittings. Words are read here, so that the rest can be done outside of a request. */
export async function sittingTitler(locale: Locale): Promise<(sitting: Named) => string> {
  const [t, kinds] = await Promise.all([
    getTranslations({ locale, namespace: 'drawn' }),
    getTranslations({ locale, namespace: 'kind' }),
  ])
  return ({ kind, names, drawn }) => {
    const from = names.length > 2 ? t('andOthers', { first: names[0]!, n: names.length - 1 }) : names.join(', ')
    return [drawn === null ? '' : t(drawn), from].filter(Boolean).join(' · ') || kinds(kind)
  }
}
