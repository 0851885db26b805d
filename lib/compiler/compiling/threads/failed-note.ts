import { fileStem } from '../../base/file-stem'
import type { CompiledNote } from '../../bundling/compiled-note'
import { NO_FRONTMATTER } from '../../reading/note'

/** Why a note could not be compiled: it took too long, took too much memory, or crashed the compiler. */
export type NoteFault = 'time' | 'memory' | 'crash'

const REASONS: Record<NoteFault, string> = {
  time: 'that takes seconds to compile, expected milliseconds',
  memory: 'that takes more memory to compile than there is, expected a few megabytes',
  crash: 'that the compiler fails on, expected one that it reads',
}
const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Stands in for a note that could not be compiled: an empty page under the file's name, and a message. */
export function failedNote(path: string, fault: NoteFault): CompiledNote {
  return {
    read: { path, title: fileStem(path), frontmatter: NO_FRONTMATTER, items: [], concept: '', settings: {} },
    lang: 'ko',
    minutes: 1,
    body: { fragment: [], sections: [], headings: [], tags: [], blocks: [], text: '' },
    items: [],
    exam: null,
    findings: [
      {
        ruleId: 'note-timeout',
        span: START,
        reason: `Unexpected note ${REASONS[fault]}`,
        mend: 'Take away what is repeated or nested without end; until then learners see an empty page.',
      },
    ],
  }
}

/** Such a note is tried again in each run, because the machine may have been at fault. */
export const isFailed = ({ findings }: CompiledNote) => findings.some(({ ruleId }) => ruleId === 'note-timeout')
