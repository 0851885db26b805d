'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { addressOf } from '@/lib/model/addresses/base-path'

/** How long a pause in typing lasts before the form is sent. */
const REST_MS = 200

type Props = { path: string; isLive: boolean; className?: string; children: ReactNode }

/** Filters and orders a list by its address. A plain form; on the page of the list, script sends it while one types. */
export function ListForm({ path, isLive, className, children }: Props) {
  const router = useRouter()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)

  function follow(form: HTMLFormElement) {
    const said = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][]
    router.replace(said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path, { scroll: false })
  }
  /** Unfinished syllables are searched too, by their letters. */
  function change({ currentTarget }: FormEvent<HTMLFormElement>) {
    clearTimeout(resting.current)
    resting.current = setTimeout(() => follow(currentTarget), REST_MS)
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    clearTimeout(resting.current)
    follow(event.currentTarget)
  }

  return (
    <search>
      <form
        className={className}
        method="get"
        action={addressOf(path)}
        onInput={isLive ? change : undefined}
        onSubmit={isLive ? submit : undefined}
      >
        {children}
      </form>
    </search>
  )
}
