import type { Element, Nodes, Root } from 'hast'
import { escapeAttribute, escapeText } from './escape-html'
import type { Slot } from './render-context'

/** The HTML names of attributes that hast names differently. `safeSchema` admits no others of this kind. */
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
/** Elements without an end tag. */
const VOID = new Set(['br', 'col', 'hr', 'wbr'])
const HEADING = /^h[2-6]$/u

/** A fragment, and where its sections begin. */
export interface WrittenFragment {
  fragment: (string | Slot)[]
  /** One for each heading, also for the one above the footnotes. */
  sections: SectionStart[]
}

export interface SectionStart {
  /** The id of the heading. */
  anchor: string
  /** The index of the part of the fragment that begins behind the heading's opening tag. */
  part: number
}

/**
 * Writes a finished tree as HTML. It is cut at slots, and behind the opening tags of headings. A link's words are written
 * into its slot.
 */
export function writeFragment(tree: Root, slots: readonly Slot[]): WrittenFragment {
  const writer = new FragmentWriter(slots)
  writer.write(tree)
  return writer.finish()
}

class FragmentWriter {
  private readonly fragment: (string | Slot)[] = []
  private readonly sections: SectionStart[] = []
  /** Written since the last cut. */
  private html = ''

  constructor(private readonly slots: readonly Slot[]) {}

  write(node: Nodes): void {
    if (node.type === 'text') this.html += escapeText(node.value)
    else if (node.type === 'raw') this.html += node.value
    else if (node.type === 'root') for (const child of node.children) this.write(child)
    else if (node.type === 'element' && node.tagName === 'slot') this.writeSlot(node)
    else if (node.type === 'element') this.writeElement(node)
  }

  finish(): WrittenFragment {
    this.cut()
    return { fragment: this.fragment, sections: this.sections }
  }

  private writeElement(node: Element): void {
    this.html += `<${node.tagName}${attributesOf(node)}>`
    if (HEADING.test(node.tagName) && node.properties.id !== undefined) this.beginSection(String(node.properties.id))
    for (const child of node.children) this.write(child)
    if (!VOID.has(node.tagName)) this.html += `</${node.tagName}>`
  }

  private writeSlot({ properties, children }: Element): void {
    const slot = this.slots[Number(properties.dataIndex)]!
    if (slot.kind === 'link') {
      const inner = writeFragment({ type: 'root', children }, this.slots).fragment
      slot.text = inner.map(slotText).join('')
      if (inner.some((part) => typeof part !== 'string')) slot.inner = inner
    }
    this.cut()
    this.fragment.push(slot)
  }

  private beginSection(anchor: string): void {
    this.cut()
    this.sections.push({ anchor, part: this.fragment.length })
  }

  private cut(): void {
    if (this.html !== '') this.fragment.push(this.html)
    this.html = ''
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
