import type { QuestionWords } from '@/components/messages/say'

/** A number up to nine as a word, a greater one in digits. In Korean, it stands before a counter. */
export const numberWord = (n: number, { numbers }: QuestionWords): string =>
  (numbers as Record<number, string>)[n] ?? String(n)
