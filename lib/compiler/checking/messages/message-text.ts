import type { Message } from '../../../model/message'

/** The order of messages in a file. */
export const byPlace = ({ span: a }: Message, { span: b }: Message) =>
  a.start.line - b.start.line || a.start.column - b.start.column

/** Whether it is a warning or an error. */
export const isSerious = ({ severity }: Message): boolean => severity !== 'advice'
