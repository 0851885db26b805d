import { BASE_PATH } from '@/lib/model/base-path'
import { ZONE_COOKIE } from '@/lib/model/time-zone'

/** A year. The zone is said anew with each page. */
const ZONE_SECONDS = 31_536_000

/**
 * Runs before anything is painted: a theme that the reader chose on this device never flashes, the styles know that
 * script is there, and the next page tells its times in the reader's zone.
 */
const code = `(d=>{d.dataset.script='';try{let t=localStorage.getItem('theme');if(t)d.dataset.theme=t}catch{}
try{document.cookie='${ZONE_COOKIE}='+encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)+';path=${BASE_PATH || '/'};max-age=${ZONE_SECONDS};samesite=lax'}catch{}})(document.documentElement)`

export function EarlyScript({ nonce }: { nonce: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {code}
    </script>
  )
}
