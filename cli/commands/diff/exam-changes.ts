import type { VaultVersion } from '../../../lib/compiler/comparing/vault-version'
import type { Blueprint } from '../../../lib/model/blueprint'
import { drawByBlueprint } from '../../../lib/quiz/drawing/draw-by-blueprint'

/** An exam whose questions no longer suffice as they did. */
export interface ExamChange {
  exam: string
  /** How many questions it asks for. */
  wanted: number
  /** How many it gets now. Fewer than wanted: it cannot be filled. */
  got: number
  /** Domains that get fewer of their own questions than they ask for, and than they got before. */
  short: { domain: string; wanted: number; got: number; before: number }[]
  /** Whether the exam itself is gone. */
  isGone: boolean
}

/** Draws each exam from both versions, as a server would. */
export function examChanges(before: VaultVersion, after: VaultVersion): ExamChange[] {
  const now = new Map(after.exams.map((exam) => [exam.id, exam]))
  return before.exams.flatMap((old): ExamChange[] => {
    const exam = now.get(old.id)
    if (exam === undefined) return [{ exam: old.title, wanted: old.items, got: 0, short: [], isGone: true }]
    const [was, is] = [draw(old, before), draw(exam, after)]
    const short = is.shortfalls.flatMap((shortfall) => {
      const earlier = was.gotIn(shortfall.domain)
      return earlier > shortfall.got ? [{ ...shortfall, before: earlier }] : []
    })
    const isLess = is.got < exam.items && is.got < was.got
    return isLess || short.length > 0
      ? [{ exam: exam.title, wanted: exam.items, got: is.got, short, isGone: false }]
      : []
  })
}

function draw(exam: Blueprint, { pool }: VaultVersion) {
  const { drawn, shortfalls } = drawByBlueprint(pool, exam, exam.items)
  return {
    got: drawn.length,
    shortfalls,
    gotIn: (name: string) => drawn.filter(({ domain }) => domain === name).length,
  }
}
