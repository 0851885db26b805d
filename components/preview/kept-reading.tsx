'use client'
import { Component } from 'react'
import type { BundleId } from '@/lib/model/ids'

interface Reading {
  place: { id: string; top: number } | null
  /** Selectors of the inputs that are chosen. */
  chosen: string[]
}

/**
 * Leaves what is being read where it is in the window when the page is drawn from another bundle, whatever grew or
 * shrank above it, and what was chosen chosen. The browser's own anchoring gives up beside a sticky column, and where
 * a whole text is replaced.
 * A class, for only a class may look at the page between React's decision to change it and the change.
 */
export class KeptReading extends Component<{ bundle: BundleId }> {
  /** A renamed note is taken off the page, which is empty until the router shows it at its new address. */
  #awaited: Reading | null = null

  override getSnapshotBeforeUpdate(before: { bundle: BundleId }): Reading | null {
    if (before.bundle === this.props.bundle) return this.#awaited
    return { place: placeBeingRead(), chosen: chosenInputs() }
  }

  override componentDidUpdate(_props: unknown, _state: unknown, reading: Reading | null) {
    const isEmpty = document.querySelector('main h1') === null
    this.#awaited = isEmpty ? reading : null
    if (reading && !isEmpty) goOnReading(reading)
  }

  override render() {
    return null
  }
}

function goOnReading({ place, chosen }: Reading): void {
  chosen.forEach(choose)
  const element = place && document.getElementById(place.id)
  if (element) scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: 'instant' })
}

/** The last heading or question that begins in the upper half of the window, or above it. */
function placeBeingRead(): Reading['place'] {
  const element = [...document.querySelectorAll('main [id]')].findLast(
    (candidate) => candidate.checkVisibility() && candidate.getBoundingClientRect().top <= innerHeight / 2,
  )
  return element ? { id: element.id, top: element.getBoundingClientRect().top } : null
}

/** Named by question and value, for an edit may give an option another place and letter. */
function chosenInputs(): string[] {
  const chosen = [...document.querySelectorAll<HTMLInputElement>('main .q input:checked')]
  return chosen.map((input) => `#${CSS.escape(input.closest('.q')!.id)} input[value=${CSS.escape(input.value)}]`)
}

/** As a finger would, so that the question hears of it. */
function choose(selector: string): void {
  const input = document.querySelector<HTMLInputElement>(selector)
  if (input && !input.checked) input.click()
}
