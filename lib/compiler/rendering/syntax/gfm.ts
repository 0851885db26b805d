import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown, gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Construct } from './construct'

/**
 * The parts of remark-gfm, except bare addresses. Its plugin cannot leave them out, they take a quarter of the time, and
 * `linkBareUrls` finds them in the parsed text. A single tilde means a range here: `10~20`.
 */
export const gfm: readonly Construct[] = [
  {
    micromark: gfmStrikethrough({ singleTilde: false }),
    fromMarkdown: gfmStrikethroughFromMarkdown(),
    // A single tilde needs no escape: only two in a row strike out.
    toMarkdown: {
      ...gfmStrikethroughToMarkdown(),
      unsafe: [
        { character: '~', after: '~', inConstruct: 'phrasing' },
        { character: '~', before: '~', inConstruct: 'phrasing' },
      ],
    },
  },
  {
    micromark: gfmTable(),
    fromMarkdown: gfmTableFromMarkdown(),
    // Columns are not padded: every cell counts as wide as the delimiter `---`.
    toMarkdown: gfmTableToMarkdown({ stringLength: () => 3 }),
  },
  {
    micromark: gfmTaskListItem(),
    fromMarkdown: gfmTaskListItemFromMarkdown(),
    toMarkdown: gfmTaskListItemToMarkdown(),
  },
  { micromark: gfmFootnote(), fromMarkdown: gfmFootnoteFromMarkdown(), toMarkdown: gfmFootnoteToMarkdown() },
]
