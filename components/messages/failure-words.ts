import type { Locale } from './locales'

/** The words for failures. They are part of the script, since the server may be down when they are needed. */
export const failureWords: Record<Locale, { title: string; about: string; retry: string }> = {
  ko: {
    title: '화면을 보여 드리지 못했어요',
    about: '저장된 답은 그대로 있어요. 다시 열면 대개 괜찮아져요.',
    retry: '다시 열기',
  },
  en: {
    title: 'This page couldn’t be shown',
    about: 'Saved answers are safe. Opening the page again usually helps.',
    retry: 'Open again',
  },
}
