import { elementsOf, type XmlElement } from './xml'

/** All elements inside an element, in the order of the document. */
export function allElements(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const visit = (child: XmlElement) => {
    found.push(child)
    elementsOf(child).forEach(visit)
  }
  elementsOf(element).forEach(visit)
  return found
}

/** The content before an element and after it, inside copies of the elements that contain it. */
export function around(
  parent: XmlElement,
  inner: XmlElement,
): [before: XmlElement['children'], behind: XmlElement['children']] {
  const at = parent.children.findIndex(
    (child) => typeof child !== 'string' && [child, ...allElements(child)].includes(inner),
  )
  const holder = parent.children[at] as XmlElement
  const [before, behind] = [parent.children.slice(0, at), parent.children.slice(at + 1)]
  if (holder === inner) return [before, behind]
  const [first, last] = around(holder, inner)
  return [
    [...before, { ...holder, children: first }],
    [{ ...holder, children: last }, ...behind],
  ]
}

/** The children of an element, without some of its descendants. */
export function without(element: XmlElement, isLeftOut: (element: XmlElement) => boolean): XmlElement['children'] {
  return element.children
    .filter((child) => typeof child === 'string' || !isLeftOut(child))
    .map((child) => (typeof child === 'string' ? child : { ...child, children: without(child, isLeftOut) }))
}
