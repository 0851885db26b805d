import { textOf, type XmlElement } from '../files/xml'
import { allElements } from '../files/xml-parts'

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
  kind: 'item' | 'test' | 'other'
  tags: string[]
}

/** Items, tests, and what else is of QTI: texts that items share, and all of QTI 1. */
export function resourcesOf(manifest: XmlElement): Resource[] {
  return descendants(manifest, 'resource')
    .map((resource) => ({
      file: decodedPath(attribute(resource, 'href')),
      type: attribute(resource, 'type'),
      kind: kindOf(attribute(resource, 'type')),
      tags: descendants(resource, 'keyword').map((keyword) => textOf(keyword).trim()),
    }))
    .filter(({ type }) => type.startsWith('imsqti'))
}

function kindOf(type: string): Resource['kind'] {
  if (type.startsWith('imsqti_item')) return 'item'
  return /^imsqti_(?:test|assessment|section)/u.test(type) ? 'test' : 'other'
}

/** A path as it is named in the package, where a blank is `%20`. */
export function decodedPath(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
