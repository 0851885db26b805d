import en from './en.json'
import keysEn from './keys.en.json'
import keysKo from './keys.ko.json'
import ko from './ko.json'
import searchEn from './search.en.json'
import searchKo from './search.ko.json'

/**
 * All words of the interface, by language. Those of the search and of the keys are in files of their own, so that the palette
 * and the list of keys can load them when they are opened, and not every page has them.
 */
export const messages = {
  ko: { ...ko, search: searchKo, keys: keysKo },
  en: { ...en, search: searchEn, keys: keysEn },
}
