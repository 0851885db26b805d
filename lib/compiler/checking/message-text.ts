import type { Message } from '../../model/message'

/** The order of messages in a file. */
export const byPlace = ({ span: a }: Message, { span: b }: Message) =>
  a.start.line - b.start.line || a.start.column - b.start.column

/** Whether it is worse than advice. */
export const isSerious = ({ severity }: Message): boolean => severity !== 'advice'

/** @returns JSON values with commas between them, to be joined with those of other notes */
export const messageText = (messages: readonly Message[]): Buffer => Buffer.from(JSON.stringify(messages).slice(1, -1))

export const parseMessages = (text: Buffer): Message[] => JSON.parse(`[${text}]`)
