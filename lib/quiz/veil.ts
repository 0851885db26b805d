import { xoshiro128 } from './xoshiro128'

/**
 * Hides a text from eyes and from searches of files. This is no encryption: whoever knows the name can undo it, as the
 * page does. Browsers encrypt on secure addresses only, and a site may be on any.
 * @param name  the same text has other bytes under another name
 */
export function veil(text: string, name: string): Uint8Array {
  return mixed(new TextEncoder().encode(text), name)
}

/** The inverse of `veil`. @throws TypeError if these are not the bytes of a text under this name */
export function unveil(bytes: Uint8Array, name: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(mixed(bytes, name))
}

function mixed(bytes: Uint8Array, name: string): Uint8Array {
  const next = xoshiro128([1, 2, 3, 4].map((number) => fnv1a(`${number} ${name}`)))
  return bytes.map((byte) => byte ^ (next() >>> 24))
}

/** FNV-1a: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, The FNV Non-Cryptographic Hash Algorithm. Of UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
