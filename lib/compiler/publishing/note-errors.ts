import type { Message } from '../../model/message'
import type { CompiledNote } from '../bundling/compiled-note'
import { toMessage } from '../checking/messages/to-message'

/** The errors of a note, which keep questions from learners. Rules that compare notes give no errors. */
export const errorsOf = ({ read, findings }: CompiledNote): Message[] =>
  findings.map((finding) => toMessage(read.path, finding)).filter(({ severity }) => severity === 'error')
