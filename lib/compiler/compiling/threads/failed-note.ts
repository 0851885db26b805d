import type { VaultFile } from '../../base/vault-file'
import type { CompiledNote } from '../../bundling/compiled-note'
import { plainNote } from '../plain-note'

/** Why a note could not be compiled: it took too long, took too much memory, or crashed the compiler. */
export type NoteFault = 'time' | 'memory' | 'crash'

const REASONS: Record<NoteFault, string> = {
  time: 'that takes seconds to compile, expected milliseconds',
  memory: 'that takes more memory to compile than there is, expected a few megabytes',
  crash: 'that the compiler fails on, expected one that it reads',
}
const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Replaces a note that could not be compiled by its plain text without its questions, and a message. */
export function failedNote(file: VaultFile, fault: NoteFault): CompiledNote {
  return {
    ...plainNote(file, fault),
    findings: [
      {
        ruleId: 'note-timeout',
        span: START,
        reason: `Unexpected note ${REASONS[fault]}`,
        mend: 'Take away what is repeated or nested without end; until then learners see its plain text, without questions.',
      },
    ],
  }
}

/** Whether a note failed. It is tried again in each run, because the machine may have been the reason. */
export const isFailed = ({ findings }: CompiledNote) => findings.some(({ ruleId }) => ruleId === 'note-timeout')
