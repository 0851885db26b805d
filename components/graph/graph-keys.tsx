'use client'
import { useEffect, useRef } from 'react'
import { areLettersOff } from '@/components/question/key-command'
import { GRAPH_SIZE } from '@/lib/model/notes/graph'
import { GRAPH_LIST } from './graph-list-id'
import { type Point, stepFrom } from './step-from'

/** A note on the map, and those that it is linked with. */
interface MapNote extends Point {
  link: SVGAElement
  near: MapNote[]
}

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
  const notes = [...map.querySelectorAll<SVGAElement>('a')].map(noteOf)
  for (const [from, ends] of links.entries()) {
    for (const to of ends) {
      const [one, other] = [notes[from]!, notes[to]!]
      one.near.push(other)
      other.near.push(one)
    }
  }
  const ties = map.querySelector('.own-ties')!
  const focused = () => notes.find(({ link }) => link === (document.activeElement as Element))
  const letTabReach = (chosen: MapNote | undefined) => {
    for (const note of notes) note.link.setAttribute('tabindex', note === chosen ? '0' : '-1')
  }
  const onFocus = () => {
    const at = focused()
    if (at === undefined) return
    letTabReach(at)
    ties.setAttribute('d', at.near.map((to) => lineBetween(at, to)).join(''))
  }
  const onKey = (event: KeyboardEvent) => {
    const at = focused()
    if (at === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.code === 'KeyL' && !areLettersOff()) return toList()
    const to = stepFrom(at, event.key, notes)
    if (to === undefined) return
    event.preventDefault()
    to.link.focus()
  }
  const here = notes.find(({ link }) => link.hasAttribute('aria-current'))
  const pan = map.parentElement! // Chromium makes a tab stop of an SVG that listens to the focus itself
  if (here !== undefined) showAt(pan, here)
  letTabReach(here ?? notes.toSorted((a, b) => b.near.length - a.near.length)[0])
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

function noteOf(link: SVGAElement): MapNote {
  const { cx, cy } = link.querySelector('circle')!
  return { link, x: cx.baseVal.value, y: cy.baseVal.value, near: [] }
}

const lineBetween = (a: Point, b: Point) => `M${a.x} ${a.y}L${b.x} ${b.y}`
