import { readCarried } from '../html/carry-markdown'
import type { HtmlContext } from '../html/html-to-markdown'
import { textToMarkdown } from '../html/write-markdown'

/**
 * Converts a text of Moodle to Markdown.
 * @param format  its name in GIFT (`html`, `moodle`, `plain`, `markdown`) or in Moodle XML (`html`,
 *   `moodle_auto_format`, `plain_text`, `markdown`)
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
    default: // Moodle's own format: HTML whose line ends are shown
      return readCarried(breakLines(text), context)
  }
}

/** Turns line ends into breaks, except beside a tag, as Moodle does. */
const breakLines = (html: string) =>
  html.replace(/>\s+</gu, '> <').replace(/\n</gu, ' <').replace(/>\n/gu, '> ').replaceAll('\n', '<br>')
