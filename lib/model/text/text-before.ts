/** The text before the first place of a mark; all of it if there is none. @example textBefore('/a?b', '?') // => '/a' */
export function textBefore(text: string, mark: string): string {
  const end = text.indexOf(mark)
  return end === -1 ? text : text.slice(0, end)
}
