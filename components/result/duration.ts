import type { getTranslations } from 'next-intl/server'

type Translate = Awaited<ReturnType<typeof getTranslations<'result'>>>

/** A duration in words, to the second. */
export function duration(seconds: number, t: Translate): string {
  const whole = Math.round(seconds)
  if (whole < 60) return t('seconds', { s: whole })
  return t('minutesSeconds', { m: Math.floor(whole / 60), s: whole % 60 })
}
