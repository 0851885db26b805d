'use client'
import { usePathname } from 'next/navigation'

/** The path of the page, below the base path. On a static site its address ends in a slash, which is no part of it. */
export const usePagePath = (): string => usePathname().replace(/(?<=.)\/$/, '')
