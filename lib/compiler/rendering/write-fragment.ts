import type { Element, Nodes, Root } from 'hast'
import { escapeAttribute, escapeText } from './escape-html'
import type { Slot } from './render-context'

/** Attributes that hast calls by other names. The tree has passed `safeSchema`, so that these are all there are. */
const attributeNames: Record<string, string> = {
  ariaDescribedBy: 'aria-describedby',
  ariaLabel: 'aria-label',
  ariaLabelledBy: 'aria-labelledby',
  className: 'class',
  colSpan: 'colspan',
  dataCallout: 'data-callout',
  dataFootnoteBackref: 'data-footnote-backref',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnotes: 'data-footnotes',
  dateTime: 'datetime',
  rowSpan: 'rowspan',
  tabIndex: 'tabindex',
}
const empty = new Set(['br', 'col', 'hr', 'wbr'])
const HEADING = /^h[2-6]$/u

/** A fragment, and where its sections begin. */
export interface WrittenFragment {
  fragment: (string | Slot)[]
  /** For each heading, and what is over the footnotes: the part of the fragment that stands behind its opening tag. */
  sections: SectionStart[]
}

export interface SectionStart {
  /** The id of the heading. */
  anchor: string
  part: number
}

/**
 * Writes a finished tree as HTML, cut where the vault fills in, and behind the opening tags of headings. A link's words
 * are written into its slot.
 */
export function writeFragment(tree: Root, slots: readonly Slot[]): WrittenFragment {
  const fragment: (string | Slot)[] = []
  const sections: SectionStart[] = []
  let html = ''
  write(tree)
  cutHere()
  return { fragment, sections }

  function write(node: Nodes): void {
    if (node.type === 'text') html += escapeText(node.value)
    else if (node.type === 'raw') html += node.value
    else if (node.type === 'root') for (const child of node.children) write(child)
    else if (node.type === 'element') writeElement(node)
  }
  function writeElement(node: Element): void {
    if (node.tagName === 'slot') {
      cut(slots[Number(node.properties.dataIndex)]!, node)
      return
    }
    html += `<${node.tagName}${attributesOf(node)}>`
    if (HEADING.test(node.tagName) && node.properties.id !== undefined) beginSection(String(node.properties.id))
    for (const child of node.children) write(child)
    if (!empty.has(node.tagName)) html += `</${node.tagName}>`
  }
  function cut(slot: Slot, { children }: Element): void {
    if (slot.kind === 'link') {
      const inner = writeFragment({ type: 'root', children }, slots).fragment
      slot.text = inner.map(slotText).join('')
      if (inner.some((part) => typeof part !== 'string')) slot.inner = inner
    }
    cutHere()
    fragment.push(slot)
  }
  function cutHere(): void {
    if (html !== '') fragment.push(html)
    html = ''
  }
  function beginSection(anchor: string): void {
    cutHere()
    sections.push({ anchor, part: fragment.length })
  }
}

const slotText = (part: string | Slot) =>
  typeof part === 'string' ? part : part.kind === 'link' ? part.text : escapeText(part.alt || part.target)

export function attributesOf({ properties }: Pick<Element, 'properties'>): string {
  let written = ''
  for (const name in properties) {
    const value = properties[name]
    const isAbsent = value === undefined || value === null || value === false
    if (isAbsent || (Array.isArray(value) && value.length === 0)) continue
    written += ` ${attributeNames[name] ?? name}`
    if (value !== true && value !== '')
      written += `="${escapeAttribute(Array.isArray(value) ? value.join(' ') : String(value))}"`
  }
  return written
}
