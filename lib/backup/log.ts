/** Reports the progress of a long task, line by line. */
export type Log = (line: string) => void
