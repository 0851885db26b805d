import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'

/** Faults that do not depend on what was chosen. A map, since the address may name any property of an object. */
const WORDS = new Map([
  ['no-room', 'noRoom'],
  ['too-many-unanswered', 'tooManyUnanswered'],
  ['too-many-begun', 'tooManyBegun'],
] as const)

/** Says above a form why no sitting was begun. @param about  the explanation if the choice was at fault */
export async function BeginFault({ kind, about }: { kind: string | string[] | undefined; about: string }) {
  const t = await getTranslations('beginFault')
  if (kind === undefined) return null
  const words = WORDS.get(kind as 'no-room')
  return <Notice role="alert">{words === undefined ? about : t(words)}</Notice>
}
