import type { getTranslations } from 'next-intl/server'
import type { SittingSummary } from '@/lib/model/view'

type Translate = Awaited<ReturnType<typeof getTranslations<'drawn'>>>

/** What a sitting is called: what its questions have in common, and the notes or topics that they are from. */
export function sittingTitle({ title, drawn }: Pick<SittingSummary, 'title' | 'drawn'>, t: Translate): string {
  if (drawn === null) return title
  return title === '' ? t(drawn) : `${t(drawn)} · ${title}`
}
