import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Options as ToMarkdown } from 'mdast-util-to-markdown'
import type { Extension as Micromark } from 'micromark-util-types'
import type {} from 'remark-parse'
import type {} from 'remark-stringify'
import type { Processor } from 'unified'

/** A construct of the language: how micromark reads it, which node it becomes, and how the node is written. */
export interface Construct {
  micromark?: Micromark
  fromMarkdown?: FromMarkdown
  toMarkdown?: ToMarkdown
}

/** Adds constructs to a processor, for remark-parse and remark-stringify. */
export function addConstructs(processor: Processor, constructs: readonly Construct[]): void {
  const data = processor.data()
  data.micromarkExtensions ??= []
  data.fromMarkdownExtensions ??= []
  data.toMarkdownExtensions ??= []
  for (const { micromark, fromMarkdown, toMarkdown } of constructs) {
    if (micromark) data.micromarkExtensions.push(micromark)
    if (fromMarkdown) data.fromMarkdownExtensions.push(fromMarkdown)
    if (toMarkdown) data.toMarkdownExtensions.push(toMarkdown)
  }
}
