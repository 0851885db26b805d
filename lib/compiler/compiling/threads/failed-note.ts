import type { VaultFile } from '../../base/vault-file'
import type { CompiledNote } from '../../bundling/compiled-note'
import { plainNote } from '../plain-note'
import { LIMITS, type ThreadLimits } from './thread-limits'

/** Why a note could not be compiled: it took too long, took too much memory, or crashed the compiler. */
export type NoteFault = 'time' | 'memory' | 'crash'

const REASONS: Record<NoteFault, (limits: ThreadLimits) => string> = {
  time: ({ noteMs }) =>
    `that takes more than ${noteMs / 1_000} seconds of a processor to compile, expected milliseconds`,
  memory: ({ noteMb }) => `that takes more than ${noteMb} MB of memory to compile, expected a few`,
  crash: () => 'that the compiler fails on, expected one that it reads',
}
const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Replaces a note that could not be compiled by its plain text without its questions, and a message. */
export function failedNote(file: VaultFile, fault: NoteFault, limits = LIMITS): CompiledNote {
  return {
    ...plainNote(file, fault),
    findings: [
      {
        ruleId: 'note-timeout',
        span: START,
        reason: `Unexpected note ${REASONS[fault](limits)}`,
        mend: 'Take away what is repeated or nested without end; until then learners see its plain text, without questions.',
      },
    ],
  }
}

/** Whether a note failed. It is tried again in each run, because the machine may have been the reason. */
export const isFailed = ({ findings }: CompiledNote) => findings.some(({ ruleId }) => ruleId === 'note-timeout')
