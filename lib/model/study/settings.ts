/** The settings that follow a learner to every device, and the values of each. The first value is the usual one. */
export const SETTINGS = {
  theme: ['system', 'light', 'dark'],
  textSize: ['normal', 'small', 'large', 'largest'],
  /** The language for addresses without a language. `browser`: the first that the browser asks for. */
  language: ['browser', 'ko', 'en'],
  askFirst: ['off', 'on'],
  linkPreviews: ['on', 'off'],
  /** Fields of frontmatter, of which the vault says that pages show them. */
  properties: ['shown', 'hidden'],
  /** Images of other sites, of which the vault says that pages load them. */
  remoteImages: ['loaded', 'linked'],
  /** `shown`: digits and a ruler; `hidden`: the ruler only; `none`: neither. */
  timer: ['shown', 'hidden', 'none'],
  examConfidence: ['off', 'asked'],
  letterKeys: ['on', 'off'],
} as const

export type SettingName = keyof typeof SETTINGS
export type Settings = { -readonly [Name in SettingName]: (typeof SETTINGS)[Name][number] }
/** The settings that were chosen. The others have their usual values. */
export type ChosenSettings = Partial<Settings>

/** The settings of a learner who has chosen none. */
export const USUAL_SETTINGS = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, [usual]]) => [name, usual]),
) as Settings

/**
 * Takes the settings from a form, a row or the storage of a browser. Drops names and values that there are not, which other
 * versions of the program may have left.
 */
export function chosenSettings(entries: Iterable<readonly [string, unknown]>): ChosenSettings {
  const known = [...entries].filter(([name, value]) => valuesOf(name).includes(value))
  return Object.fromEntries(known)
}

const valuesOf = (name: string): readonly unknown[] =>
  Object.hasOwn(SETTINGS, name) ? SETTINGS[name as SettingName] : []

/** The root of a page, in percent of the size that the browser is set to. All sizes are in `rem`. */
export const TEXT_SIZES = { small: 93.75, normal: 100, large: 112.5, largest: 125 } as const satisfies Record<
  Settings['textSize'],
  number
>
