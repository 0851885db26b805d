'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { pathToFollow } from './path-to-follow'

/**
 * Has the router follow the links inside the app (components/ui/link.tsx). One listener for all of them, so a list of links
 * needs no script of its own (docs/decisions/0061).
 */
export function FollowLinks() {
  const { push } = useRouter()
  const follow = useEffectEvent((press: MouseEvent) => {
    const path = pathToFollow(press)
    if (path === null) return
    press.preventDefault()
    push(path)
  })
  useEffect(() => {
    const listener = (press: MouseEvent) => follow(press)
    addEventListener('click', listener)
    return () => removeEventListener('click', listener)
  }, [])
  return null
}
