/** The language of a name from the content, for whoever reads it aloud: a topic or an exam does not say its own. */
export const languageOf = (name: string): 'ko' | 'en' => (/\p{Script=Hangul}/u.test(name) ? 'ko' : 'en')
