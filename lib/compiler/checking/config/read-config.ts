import * as z from 'zod'
import type { Message, Span } from '../../../model/message'
import type { TopicName } from '../../../model/notes/topic-names'
import { toMessage } from '../messages/to-message'
import { CONFIG_FILE } from './config-file'
import { placesOf } from './config-places'
import { RuleSettings, readRuleSettings, type SettingFault } from './rule-settings'
import { readSameWords, SameWordsChoices } from './same-words-choices'
import { Names, readTopicChoices, TopicChoices } from './topic-choices'
import { NO_CONFIG, type VaultConfig } from './vault-config'

const Properties = z.array(z.string())

export const Config = z.strictObject({
  $schema: z.string().optional(),
  title: Names.optional().meta({
    description:
      'What pages call the site: one title for all readers, or one for each language. By default that of the first page.',
  }),
  rules: RuleSettings.optional(),
  ignore: z.array(z.string()).optional().meta({
    description: 'Files and folders that are not notes of the vault, as patterns of a `.gitignore`.',
  }),
  remoteImages: z
    .enum(['off', 'on'])
    .optional()
    .meta({ description: 'Whether pages load images of other sites, which then see who reads what. Off unless set.' }),
  properties: Properties.optional().meta({
    description: 'The fields of frontmatter that pages show below the title, besides those with a place of their own.',
  }),
  lineBreaks: z.enum(['off', 'on']).optional().meta({
    description:
      'Whether a line of a paragraph ends on pages where it ends in the note, as in Obsidian without "Strict line breaks". Off unless set.',
  }),
  topics: TopicChoices.optional().meta({
    description: 'What topics are called, by their tags: one name for all readers, or one for each language.',
  }),
  sameWords: SameWordsChoices.optional().meta({
    description: 'Words that a search treats as equal: in each list, all ways to write one thing.',
  }),
})

export interface ReadConfig {
  config: VaultConfig
  messages: Message[]
}

/**
 * Reads a vault's config. Whatever cannot be read gives a message and changes nothing.
 * @param text  null if the vault has no config
 */
export function readConfig(text: string | null): ReadConfig {
  if (text === null) return { config: NO_CONFIG, messages: [] }
  const placeOf = placesOf(text)
  const value = parse(text)
  if ('what' in value) return { config: NO_CONFIG, messages: [unread(placeOf(''), value.what, AN_OBJECT)] }
  const { title, rules = {}, topics = {}, sameWords = [], remoteImages = 'off', properties = [], ...rest } = value.data
  const { $schema: _, ignore: _patterns, lineBreaks = 'off', ...others } = rest
  const ruled = readRuleSettings(rules)
  const named = readTopicChoices(topics)
  const same = readSameWords(sameWords)
  const shown = Properties.safeParse(properties)
  const titled = Names.optional().safeParse(title)
  const faults = [
    ...Object.keys(others).map((name) => ({
      name,
      what: `\`${name.slice(0, 60)}\``,
      expected: '`title`, `rules`, `topics`, `sameWords`, `remoteImages`, `lineBreaks`, `properties` or `ignore`',
    })),
    ...(titled.success ? [] : [misfit('title', title, 'a title, or an object with one for `ko`, `en` or both')]),
    ...Object.entries({ remoteImages, lineBreaks })
      .filter(([, value]) => value !== 'on' && value !== 'off')
      .map(([name, value]) => misfit(name, value, '`"off"` or `"on"`')),
    ...(shown.success ? [] : [misfit('properties', properties, 'a list of names')]),
    ...ruled.faults.map(({ ruleId, ...fault }: SettingFault) => ({ ...fault, name: ruleId ?? 'rules' })),
    ...named.faults,
    ...same.faults,
  ]
  return {
    config: {
      settings: ruled.settings,
      title: (titled.data ?? null) as TopicName | null,
      showsRemoteImages: remoteImages === 'on',
      properties: shown.data ?? [],
      showsLineBreaks: lineBreaks === 'on',
      topics: named.names.map(({ written, tag, name }) => ({ tag, name, span: placeOf(written) })),
      sameWords: same.lists,
    },
    messages: faults.map(({ name, what, expected }) => unread(placeOf(name), what, expected)),
  }
}

const misfit = (name: string, value: unknown, expected: string) => ({
  name,
  what: `\`${JSON.stringify(value).slice(0, 60)}\``,
  expected,
})

const AN_OBJECT = 'an object such as `{"rules": {}}`'

function parse(text: string): { data: Record<string, unknown> } | { what: string } {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
      return { data: data as Record<string, unknown> }
    return { what: 'JSON of another kind' }
  } catch {
    return { what: 'text that is no JSON' }
  }
}

const unread = (span: Span, what: string, expected: string): Message =>
  toMessage(CONFIG_FILE, {
    ruleId: 'config-unread',
    span,
    reason: `Unexpected ${what}, expected ${expected}`,
    mend: 'Correct it; the rest is followed.',
  })
