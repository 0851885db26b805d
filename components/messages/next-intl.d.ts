import type { Locale } from './locales'
import type { messages } from './messages'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof messages.ko
  }
}
