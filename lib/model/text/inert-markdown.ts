/**
 * Words of somebody in a Markdown text of ours, such as a comment or an issue. They are shown as written, and nothing in them
 * acts: no markup, no mention of people, no reference to issues, no link.
 */
export const inertMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~$]/gu, '\\$&')
    .replace(/([@#])(?=[\p{L}\p{N}])/gu, '$1\u200B')
    .replace(/\b(https?|www)([:.])/giu, '$1\u200B$2')
