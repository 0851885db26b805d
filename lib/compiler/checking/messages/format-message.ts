import type { Message } from '../../../model/message'

/**
 * A message on one line, as terminals and editors take it.
 * @example 'tea/pots.md:31:7-31:8 error answer-unknown Unexpected answer `F`, expected one of `A`, `B`'
 */
export const formatMessage = ({ file, span: { start, end }, severity, ruleId, reason }: Message): string =>
  `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${ruleId} ${reason}`
