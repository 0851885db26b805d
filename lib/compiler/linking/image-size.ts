/** Reads the size of an image in pixels, so that a page can reserve its place before the image is loaded. */
export interface ImageSize {
  width: number
  height: number
}

/** @returns null if it is not PNG, JPEG, GIF, WebP or SVG, or an SVG without a size */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (startsWith(bytes, '\x89PNG')) return { width: view.getUint32(16), height: view.getUint32(20) }
    if (startsWith(bytes, 'GIF8')) return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    if (startsWith(bytes, '\xff\xd8')) return jpegSize(view)
    if (startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP')) return webpSize(view)
  } catch {
    return null // the file is cut off
  }
  return svgSize(new TextDecoder().decode(bytes.subarray(0, 4_096)))
}

const startsWith = (bytes: Uint8Array, magic: string) =>
  [...magic].every((character, index) => bytes[index] === character.charCodeAt(0))

/** ITU-T T.81, B.2.2: the frame header has the size. The segments before it are skipped. */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
}

/** RFC 9649: lossy (a key frame's header), lossless (14 bits each, less one) or extended (24 bits each, less one). */
function webpSize(view: DataView): ImageSize | null {
  const kind = String.fromCharCode(view.getUint8(15))
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (kind === 'X') return { width: uint24(24) + 1, height: uint24(27) + 1 }
  if (kind === 'L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

function svgSize(text: string): ImageSize | null {
  const tag = /<svg\b[^>]*>/u.exec(text)?.[0]
  if (tag === undefined) return null
  const stated = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`, 'u').exec(tag)?.[1])
  const [, boxWidth, boxHeight] = /\sviewBox="[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)"/u.exec(tag) ?? []
  const width = Math.round(stated('width') || Number(boxWidth))
  const height = Math.round(stated('height') || Number(boxHeight))
  return width > 0 && height > 0 ? { width, height } : null
}
