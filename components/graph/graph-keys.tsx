'use client'
import { useEffect, useRef } from 'react'
import { areLettersOff } from '@/components/question/key-command'
import { GRAPH_SIZE } from '@/lib/model/notes/graph'
import { GRAPH_LIST } from './graph-list-id'
import { type Point, stepFrom } from './step-from'

/** Makes a map one tab stop: arrow keys go from note to note, those that are linked first. Shows the note that it is drawn around. */
export function GraphKeys({ links }: { links: readonly (readonly number[])[] }) {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const map = mark.current!.previousElementSibling as SVGSVGElement
    return listenTo(map, links)
  }, [links])
  return <span ref={mark} hidden />
}

function listenTo(map: SVGSVGElement, links: readonly (readonly number[])[]): () => void {
  const notes = [...map.querySelectorAll<SVGAElement>('a')]
  const points = notes.map(pointOf)
  const near = notes.map((): number[] => [])
  for (const [from, ends] of links.entries()) {
    for (const to of ends) {
      near[from]!.push(to)
      near[to]!.push(from)
    }
  }
  const ties = map.querySelector('.own-ties')!
  const choose = (index: number) => {
    for (const [i, note] of notes.entries()) note.setAttribute('tabindex', i === index ? '0' : '-1')
    ties.setAttribute('d', near[index]!.map((to) => lineBetween(points[index]!, points[to]!)).join(''))
  }
  const onFocus = ({ target }: FocusEvent) => {
    const at = notes.indexOf(target as SVGAElement)
    if (at !== -1) choose(at)
  }
  const onKey = (event: KeyboardEvent) => {
    const at = notes.indexOf(document.activeElement as unknown as SVGAElement)
    if (at === -1 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.code === 'KeyL' && !areLettersOff()) return toList()
    const to = stepFrom(at, event.key, points, near[at]!)
    if (to === null) return
    event.preventDefault()
    notes[to]!.focus()
  }
  const here = notes.findIndex((note) => note.hasAttribute('aria-current'))
  const first = here >= 0 ? here : near.reduce((most, { length }, i) => (length > near[most]!.length ? i : most), 0)
  const pan = map.parentElement! // Chromium makes a tab stop of an SVG that listens to the focus itself
  if (here >= 0) showAt(pan, points[here]!)
  for (const [i, note] of notes.entries()) note.setAttribute('tabindex', i === first ? '0' : '-1')
  pan.addEventListener('focusin', onFocus)
  pan.addEventListener('keydown', onKey)
  return () => {
    pan.removeEventListener('focusin', onFocus)
    pan.removeEventListener('keydown', onKey)
  }
}

/** On a phone only a part of the map is in sight. Moves nothing but the map. */
function showAt(pan: HTMLElement, { x }: Point): void {
  pan.scrollLeft = (x / GRAPH_SIZE.width) * pan.scrollWidth - pan.clientWidth / 2
}

/** Its heading is no tab stop, so that Tab goes on from there to the first note of the list. */
function toList(): void {
  const heading = document.getElementById(GRAPH_LIST)
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}

function pointOf(note: SVGAElement): Point {
  const { cx, cy } = note.querySelector('circle')!
  return { x: cx.baseVal.value, y: cy.baseVal.value }
}

const lineBetween = (a: Point, b: Point) => `M${a.x} ${a.y}L${b.x} ${b.y}`
