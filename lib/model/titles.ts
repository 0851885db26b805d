/** A title or a name in languages of the interface, where its author gives it in more than its own. */
export type Titles = Partial<Record<TitleLang, string>>
export type TitleLang = 'ko' | 'en'

/** @returns what a reader of the language is shown: the title in it, else, and for a program, as the author wrote it */
export const titleIn = (
  lang: TitleLang | null,
  { title, titles }: { title: string; titles?: Titles | undefined },
): string => (lang === null ? undefined : titles?.[lang]) ?? title
