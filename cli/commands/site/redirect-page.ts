import { markupOf, withPolicy } from './page-html'

/**
 * A page that leads to another one in the reader's language: that of the page it was followed from, the one chosen before,
 * or the browser's. It does what the server does for addresses without a language (proxy.ts).
 * @param rest  of the address behind the language: `/notes/tea/`, or `/`
 * @param lang  for browsers in no language of the site, and those without script
 */
export function languagePage(rest: string, lang: string, base: string): Uint8Array {
  const script = `(()=>{const from=new URL(document.referrer||'about:blank').pathname.slice(${base.length}).split('/')[1],cookie=/(?:^|; )NEXT_LOCALE=(\\w+)/.exec(document.cookie)?.[1];
const lang=[from,cookie,...navigator.languages.map(one=>one.slice(0,2))].find(one=>one==='ko'||one==='en')??'${lang}';
location.replace('${base}/'+lang+${JSON.stringify(rest)}+location.search+location.hash)})()`
  return redirect(`${base}/${lang}${rest}`, lang, script)
}

/** A page that leads to the present address of a note. */
export const movedPage = (address: string, lang: string): Uint8Array =>
  redirect(address, lang, `location.replace(${JSON.stringify(address)}+location.hash)`)

const redirect = (address: string, lang: string, script: string) =>
  withPolicy(
    markupOf(
      Buffer.from(
        `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${address}</title><script>${script.replaceAll('<', '\\u003c')}</script><noscript><meta http-equiv="refresh" content="0; url=${address}"></noscript></head><body><a href="${address}">${address}</a></body></html>`,
      ),
    ),
    false,
  )
