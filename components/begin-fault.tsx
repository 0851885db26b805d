import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'

/** Kinds of faults that have nothing to do with what was chosen. */
const WORDS: Record<string, 'noRoom' | 'tooManyUnfinished' | 'tooManyBegun'> = {
  'no-room': 'noRoom',
  'too-many-unfinished': 'tooManyUnfinished',
  'too-many-begun': 'tooManyBegun',
}

/**
 * Why no sitting was begun, above the form that asked for one. @param about  what was chosen, when that was at fault
 */
export async function BeginFault({ kind, about }: { kind: string | string[] | undefined; about: string }) {
  const t = await getTranslations('beginFault')
  if (kind === undefined) return null
  const words = typeof kind === 'string' ? WORDS[kind] : undefined
  return <Notice role="alert">{words === undefined ? about : t(words)}</Notice>
}
