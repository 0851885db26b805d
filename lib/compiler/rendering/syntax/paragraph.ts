import type { Paragraph } from 'mdast'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { splitBlockId } from './block-id'
import { makeCallout } from './callout'
import type { Construct } from './construct'

/** A processor has one handler for the end of a paragraph. This one calls that of task lists first. */
const exitTask = gfmTaskListItemFromMarkdown().exit!.paragraph!

/** Makes nodes of a block id at the end of a paragraph, and of a callout's kind at its beginning. Escaped marks are text. */
export const paragraph: Construct = {
  fromMarkdown: {
    exit: {
      paragraph(token) {
        const { children } = this.stack.at(-1) as Paragraph
        const parent = this.stack.at(-2)!
        const source = this.sliceSerialize(token)
        exitTask.call(this, token)
        splitBlockId(children, source)
        if (parent.type === 'blockquote' && parent.children.length === 1 && source.startsWith('[!')) makeCallout(parent)
      },
    },
  },
}
