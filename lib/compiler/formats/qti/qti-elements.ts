import type { XmlElement } from '../files/xml'
import { allElements } from '../files/xml-parts'

/** QTI 2 spells its names in another way than QTI 3: `qti-simple-choice` was `simpleChoice`. */
export const plainName = (name: string) => name.toLowerCase().replace(/^qti-|-/g, '')
export const isNamed = (name: string) => (element: XmlElement) => plainName(element.name) === name

export function attribute({ attributes }: XmlElement, name: string): string {
  for (const [key, value] of attributes) if (plainName(key) === name) return value
  return ''
}

export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  allElements(element).filter(isNamed(name))
