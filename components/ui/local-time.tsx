import type { DateTimeFormatOptions } from 'next-intl'
import { getFormatter, getLocale, getTimeZone } from 'next-intl/server'
import type { Instant } from '@/lib/model/ids'
import { ZonedTime } from './zoned-time'

/** An instant in the reader's time zone. If the server does not know the zone yet, the browser corrects the time. */
export async function LocalTime({ at, options }: { at: Instant; options: DateTimeFormatOptions }) {
  const [format, locale, zone] = await Promise.all([getFormatter(), getLocale(), getTimeZone()])
  return (
    <ZonedTime at={at} options={options} locale={locale} zone={zone}>
      {format.dateTime(new Date(at), options)}
    </ZonedTime>
  )
}
