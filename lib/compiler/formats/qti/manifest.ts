import { textOf, type XmlElement } from '../files/xml'
import { allElements } from '../files/xml-parts'
import type { Loss } from '../format'

/** QTI 2 has the same words in another dress: `qti-simple-choice` was `simpleChoice`. */
export const plainName = (name: string) => name.toLowerCase().replace(/^qti-|-/g, '')
export const isNamed = (name: string) => (element: XmlElement) => plainName(element.name) === name

export function attribute({ attributes }: XmlElement, name: string): string {
  for (const [key, value] of attributes) if (plainName(key) === name) return value
  return ''
}

export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  allElements(element).filter(isNamed(name))

export interface Resource {
  file: string
  type: string
  isItem: boolean
  tags: string[]
}

/** Items, and what else is of QTI: tests, texts that items share, and all of QTI 1. */
export function resourcesOf(manifest: XmlElement): Resource[] {
  return descendants(manifest, 'resource')
    .map((resource) => ({
      file: decoded(attribute(resource, 'href')),
      type: attribute(resource, 'type'),
      isItem: attribute(resource, 'type').startsWith('imsqti_item'),
      tags: descendants(resource, 'keyword').map((keyword) => textOf(keyword).trim()),
    }))
    .filter(({ type }) => type.startsWith('imsqti'))
}

export const otherResource = ({ file, type }: Resource): Loss => ({
  file: file === '' ? 'imsmanifest.xml' : file,
  line: null,
  what: `resource of type \`${type}\``,
  why: 'only items of QTI 2 and 3 are carried',
})

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
