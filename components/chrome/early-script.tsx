/**
 * Runs before anything is painted: a theme that the reader chose on this device never flashes, and the styles know that
 * script is there.
 */
const code =
  "(d=>{d.dataset.script='';try{let t=localStorage.getItem('theme');if(t)d.dataset.theme=t}catch{}})(document.documentElement)"

export function EarlyScript({ nonce }: { nonce: string | undefined }) {
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {code}
    </script>
  )
}
