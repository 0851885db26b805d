import { Component, type ReactNode, type RefObject } from 'react'

interface Props {
  within: RefObject<HTMLElement | null>
  /** Of what is held: the first such element that is there. */
  selector: string
  /** What is around the element changes with this value. */
  change: unknown
  children: ReactNode
}

/**
 * Keeps an element where it stands in the window while what is around it grows: marking writes above and below it. One
 * that was out of sight comes into sight. A class, since only a class can look at the page before it changes.
 */
export class HoldInPlace extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): number | null {
    if (before.change === this.props.change) return null
    // The browser holds an element too, of its own choice: both at once would move the page twice.
    document.documentElement.style.overflowAnchor = 'none'
    return this.#top()
  }

  override componentDidUpdate(_before: Props, _state: unknown, before: number | null) {
    if (before === null) return
    const moved = (this.#top() ?? before) - before
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' })
    this.#held()?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.documentElement.style.removeProperty('overflow-anchor')),
    )
  }

  override render() {
    return this.props.children
  }

  #held = () => this.props.within.current?.querySelector(this.props.selector) ?? null
  #top = () => this.#held()?.getBoundingClientRect().top ?? null
}
