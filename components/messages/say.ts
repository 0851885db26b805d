import type keys from './keys.ko.json'
import type ko from './ko.json'
import type search from './search.ko.json'

/** The words of questions and of the exam room are sent to the browser as templates, so that it needs no formatter. */
export type QuestionWords = (typeof ko)['question']
export type KeyWords = typeof keys
export type SearchWords = typeof search
/** What the palette says before its list is loaded. */
export type PaletteWords = Pick<SearchWords, 'open' | 'label' | 'placeholder' | 'close' | 'failed'>
export type NoteWords = (typeof ko)['note']
export type SearchPageWords = (typeof ko)['searchPage']
export type RoomWords = (typeof ko)['room']
export type PickWords = (typeof ko)['pick']
export type OwnWordsWords = (typeof ko)['ownWords']
export type PreviewWords = (typeof ko)['preview']
export type ReviewWords = (typeof ko)['reviewLine']
export type ConnectionWords = (typeof ko)['connection']
export type OfflineWords = (typeof ko)['offline']
export type SiteWords = (typeof ko)['site']
export type KeepWords = (typeof ko)['keep']
export type ExamWords = (typeof ko)['exams']
export type VerdictWords = (typeof ko)['marks']

/**
 * Fills the placeholders of a template.
 * @example say('{n}번: {word}', { n: 3, word: '맞음' }) // => '3번: 맞음'
 */
export function say(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
