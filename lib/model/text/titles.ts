/** A title in other languages of the interface, as far as its author gives them. */
export type Titles = Partial<Record<TitleLang, string>>
export type TitleLang = 'ko' | 'en'

/** @returns the title in this language, or otherwise (as for programs) the author's own */
export const titleIn = (
  lang: TitleLang | null,
  { title, titles }: { title: string; titles?: Titles | undefined },
): string => (lang === null ? undefined : titles?.[lang]) ?? title
