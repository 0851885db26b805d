import type { StageFinding } from '../base/finding'
import { lineSpan } from '../source/excerpt'
import type { Line } from '../source/scan-lines'

/** The marks that git writes around two versions of the same lines, and between them. */
const [BEGIN, BETWEEN, END] = [/^<{7}(?: |$)/u, /^={7}$/u, /^>{7}(?: |$)/u]

/** Finds conflicts of a merge that are not resolved. A conflict whose marks are all in one fence is an example. */
export function conflictFindings(lines: readonly Line[]): StageFinding[] {
  const findings: StageFinding[] = []
  let begun: Line | null = null
  let isDivided = false
  for (const line of lines) {
    if (BEGIN.test(line.text)) [begun, isDivided] = [line, false]
    else if (BETWEEN.test(line.text)) isDivided = true
    else if (begun !== null && isDivided && END.test(line.text)) {
      if (begun.fence === null || begun.fence !== line.fence) findings.push(unsettled(begun))
      begun = null
    }
  }
  return findings
}

const unsettled = (line: Line): StageFinding => ({
  ruleId: 'conflict-unsettled',
  span: lineSpan(line),
  reason: 'Unexpected mark of a merge, expected one version of the lines below it',
  mend: 'Keep the lines that are right, and remove the others with the three lines of marks around them.',
})
