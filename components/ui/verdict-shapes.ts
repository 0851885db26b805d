import type { Verdict } from '@/lib/model/feedback'
import type { MarkShape } from './mark'

export const VERDICT_SHAPES: Record<Verdict, MarkShape> = { right: 'circle', partly: 'triangle', wrong: 'slash' }
