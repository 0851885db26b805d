import { BASE_PATH } from '@/lib/model/addresses/base-path'
import { isSite } from '@/lib/model/addresses/static-site'
import { ZONE_COOKIE } from '@/lib/model/study/time-zone'
import { REMOTE_IMAGES } from './remote-images-script'

/** A year. Each page sets the cookie again. */
const ZONE_SECONDS = 31_536_000

/**
 * Runs before anything is painted. It applies the settings that styles depend on (components/settings/device-settings.ts), so
 * that no other theme or size of text flashes, and tells the styles that script runs.
 */
const device = `d.dataset.script='';try{let s=JSON.parse(localStorage.getItem('settings'))||{};for(let n of['theme','textSize','askFirst','properties'])if(s[n])d.dataset[n]=s[n]}catch{}`
/**
 * Until the page has loaded, its styles skip the layout of what is far below, so that a phone paints it sooner
 * (docs/decisions/0064). A reload, the way back and a link to a place need every height at once. The value tells styles whether
 * anything is painted yet.
 */
const fresh = `if(!location.hash&&performance.getEntriesByType('navigation')[0]?.type==='navigate'){d.dataset.fresh='unpainted';new PerformanceObserver(()=>{if(d.dataset.fresh)d.dataset.fresh='painted'}).observe({type:'paint'});addEventListener('load',()=>setTimeout(()=>delete d.dataset.fresh))}`
/** Stores the reader's time zone for the next page. Asking for it takes browsers 10 ms at first, so it waits for a paint. */
const zone = `requestAnimationFrame(()=>setTimeout(()=>{try{document.cookie='${ZONE_COOKIE}='+encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)+';path=${BASE_PATH || '/'};max-age=${ZONE_SECONDS};samesite=lax'}catch{}}))`
/** A static site has no server to tell the time zone. */
const code = () => `(d=>{${device}\n${fresh}\n${isSite() ? '' : zone}})(document.documentElement)`

type Props = {
  nonce: string | undefined
  /** Whether pages of the vault load images of other sites. */
  hasRemoteImages: boolean
}

export function EarlyScript({ nonce, hasRemoteImages }: Props) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {code() + (hasRemoteImages ? REMOTE_IMAGES : '')}
    </script>
  )
}
