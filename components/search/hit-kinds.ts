import type { HitKind } from '@/lib/search/types'

export const HIT_KINDS: readonly HitKind[] = ['note', 'heading', 'paragraph', 'question', 'tag']
