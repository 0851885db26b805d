import en from './en.json'
import ko from './ko.json'
import searchEn from './search.en.json'
import searchKo from './search.ko.json'

/**
 * All words of the interface, by language. Those of the search are in files of their own, so that the palette can load them
 * when it is opened, and not every page has them.
 */
export const messages = { ko: { ...ko, search: searchKo }, en: { ...en, search: searchEn } }
