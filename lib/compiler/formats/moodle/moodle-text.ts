import { readCarried } from '../html/carry-markdown'
import type { HtmlContext } from '../html/html-to-markdown'
import { textToMarkdown } from '../html/write-markdown'

/**
 * Reads a text of Moodle as Markdown.
 * @param format  as GIFT (`html`, `moodle`, `plain`, `markdown`) or Moodle XML (`html`, `moodle_auto_format`, `plain_text`,
 *   `markdown`) names it
 */
export function readMoodleText(text: string, format: string, context: HtmlContext): string {
  switch (format.toLowerCase()) {
    case 'markdown':
      return text
    case 'plain':
    case 'plain_text':
      return textToMarkdown(text)
    case 'html':
      return readCarried(text, context)
    default: // Moodle's own: HTML in which a line's end shows
      return readCarried(breakLines(text), context)
  }
}

/** As Moodle does: the ends of lines beside a tag lay the source out, all others are breaks. */
const breakLines = (html: string) =>
  html.replace(/>\s+</gu, '> <').replace(/\n</gu, ' <').replace(/>\n/gu, '> ').replaceAll('\n', '<br>')
