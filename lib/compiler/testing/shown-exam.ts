import { markdownExam } from '../formats/markdown-exam/markdown-exam'
import { lines, shown } from './shown-bank'

/** What is read from an exam in Markdown, as `shown` gives it. */
export const shownExam = (text: string): string =>
  shown(markdownExam.read({ name: 'exam.md', bytes: new TextEncoder().encode(lines(text)) }))
