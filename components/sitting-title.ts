import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/components/messages/locales'
import type { SittingKind } from '@/lib/model/sitting'
import type { SittingSummary } from '@/lib/model/view'

type Named = Pick<SittingSummary, 'names' | 'drawn'> & { kind: SittingKind }

/**
 * What a sitting is called: what its questions have in common, and the topics and notes that they are from; else what
 * kind it is.
 */
export async function sittingTitle({ kind, names, drawn }: Named, locale: Locale): Promise<string> {
  const [t, kinds] = await Promise.all([
    getTranslations({ locale, namespace: 'drawn' }),
    getTranslations({ locale, namespace: 'kind' }),
  ])
  const from = names.length > 2 ? t('andOthers', { first: names[0]!, n: names.length - 1 }) : names.join(', ')
  return [drawn === null ? '' : t(drawn), from].filter(Boolean).join(' · ') || kinds(kind)
}
