import { BASE_PATH } from '../model/addresses/base-path'

/**
 * The scripts of a page as the framework writes them, and its hint to load one of them early. Only those of the build: what
 * a script of ours asks for is free of the page's policy.
 */
const SCRIPT = `<script src="(${BASE_PATH}/_next/static/chunks/[\\w.~-]+)"(?=[^>]*\\sasync="")[^>]*></script>`
const HINT = '<link rel="preload" as="script"[^>]*>'
const SCRIPT_OR_HINT = new RegExp(`${SCRIPT}|${HINT}`, 'g')
const NONCE = /\snonce="[^"]+"/
const ERROR_PAGE = '<!DOCTYPE html><html id="__next_error__">'

/**
 * Has a page ask for its scripts after the first paint. These are most of the bytes, and every page can be read without
 * them, so styles and typefaces come first (docs/decisions/0064). Only the framework's page for errors is drawn by script.
 */
export function withLateScripts(html: string): string {
  if (html.startsWith(ERROR_PAGE)) return html
  const found = [...html.matchAll(SCRIPT_OR_HINT)]
  const scripts = found.filter(([, url]) => url !== undefined)
  const [first] = scripts
  if (first === undefined) return html
  const nonce = NONCE.exec(first[0])?.[0] ?? ''
  const loader = `<script${nonce}>${loaderOf(scripts.map(([, url]) => url!))}</script>`
  const ends = found.map((match) => match.index + match[0].length)
  const kept = found.map((match, i) => html.slice(ends[i - 1], match.index) + (match === first ? loader : ''))
  return kept.join('') + html.slice(ends.at(-1))
}

/**
 * A page in the background is not painted, so it does not wait; nor does one for long that is hidden before its first
 * paint. Each script is asked for in a task of its own, since asking takes a phone some milliseconds. A document that
 * is open in a frame keeps the page loading until then: who waits for a page to be loaded finds one that can react.
 */
const loaderOf = (urls: readonly string[]) =>
  `(u=>{let d=document,f=d.documentElement.appendChild(d.createElement('iframe'));f.hidden=true;f.contentDocument.open();\
let a=x=>{let s=d.createElement('script');s.async=true;s.src=x;d.head.append(s)};\
let l=()=>{for(let x of u.splice(0))setTimeout(a,0,x);setTimeout(()=>f.remove())};\
d.hidden?l():new PerformanceObserver(l).observe({type:'paint',buffered:true});setTimeout(l,3e3)})(${JSON.stringify(urls)})`
