/** What a title says before its colon. The rest is left out where there is little room. */
export const titleHead = (title: string): string => title.split(/(?<=\S): /, 1)[0]!
