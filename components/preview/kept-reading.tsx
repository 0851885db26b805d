'use client'
import { Component } from 'react'
import type { BundleId } from '@/lib/model/ids'

interface Reading {
  place: { id: string; top: number } | null
  /** Selectors of the chosen inputs. */
  chosen: string[]
}

/**
 * Keeps the reading place in the window, and the chosen options, when the page is rendered from another bundle. The
 * browser's own scroll anchoring fails beside a sticky column, or if a whole text is replaced. It is a class, because
 * only a class can look at the page right before React changes it.
 */
export class KeptReading extends Component<{ bundle: BundleId }> {
  /** After a rename, the page is empty until the router shows the note at its new address. */
  private awaited: Reading | null = null

  override getSnapshotBeforeUpdate(before: { bundle: BundleId }): Reading | null {
    if (before.bundle === this.props.bundle) return this.awaited
    return { place: placeBeingRead(), chosen: chosenInputs() }
  }

  override componentDidUpdate(_props: unknown, _state: unknown, reading: Reading | null) {
    const isEmpty = document.querySelector('main h1') === null
    this.awaited = isEmpty ? reading : null
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

/** The last heading or question that begins in the upper half of the window or above it. */
function placeBeingRead(): Reading['place'] {
  const element = [...document.querySelectorAll('main [id]')].findLast(
    (candidate) => candidate.checkVisibility() && candidate.getBoundingClientRect().top <= innerHeight / 2,
  )
  return element ? { id: element.id, top: element.getBoundingClientRect().top } : null
}

/** Identified by question and value, since an edit may change the place and letter of an option. */
function chosenInputs(): string[] {
  const chosen = [...document.querySelectorAll<HTMLInputElement>('main .q input:checked')]
  return chosen.map((input) => `#${CSS.escape(input.closest('.q')!.id)} input[value=${CSS.escape(input.value)}]`)
}

/** Clicks the input, so that the question is notified. */
function choose(selector: string): void {
  const input = document.querySelector<HTMLInputElement>(selector)
  if (input && !input.checked) input.click()
}
