import { textOf, type XmlElement } from '../files/xml'
import { attribute, descendants } from './qti-elements'

export interface Resource {
  file: string
  type: string
  kind: 'item' | 'test' | 'other'
  tags: string[]
}

/** Items, tests and other files of QTI, such as shared texts and everything of QTI 1. */
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

/** The path of a file in the package. Manifests write a space as `%20`. */
export function decodedPath(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
