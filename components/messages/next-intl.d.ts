import type ko from './ko.json'
import type { Locale } from './locales'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof ko
  }
}
