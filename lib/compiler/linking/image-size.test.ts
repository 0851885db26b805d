import { expect, test } from 'vitest'
import { imageSize } from './image-size'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const text = (source: string) => new TextEncoder().encode(source)

test.each([
  ['PNG', bytes('89504e470d0a1a0a 0000000d 49484452 00000140 000000f0 08060000 00'), 320, 240],
  ['GIF', bytes('474946383961 4001 f000 000000'), 320, 240],
  ['JPEG after a comment', bytes('ffd8 fffe0004 6162 ffc0 0011 08 00f0 0140 03'), 320, 240],
  ['progressive JPEG', bytes('ffd8 ffc2 0011 08 00f0 0140 03'), 320, 240],
  ['lossy WebP', bytes('52494646 00000000 57454250 56503820 00000000 000000 9d012a 4001 f000'), 320, 240],
  ['lossless WebP', bytes('52494646 00000000 57454250 5650384c 00000000 2f 3fc13b00'), 320, 240],
  ['extended WebP', bytes('52494646 00000000 57454250 56503858 0a000000 00000000 3f0100 ef0000'), 320, 240],
  ['SVG with a size', text('<?xml version="1.0"?><svg width="320" height="240px" viewBox="0 0 1 1"></svg>'), 320, 240],
  ['SVG with a box', text('<svg xmlns="x" viewBox="0 0 320 240"></svg>'), 320, 240],
])('reads the size of a %s', (_, image, width, height) => expect(imageSize(image)).toEqual({ width, height }))

test.each([
  ['an empty file', bytes('')],
  ['a cut-off PNG', bytes('89504e470d0a1a0a 0000')],
  ['a cut-off JPEG', bytes('ffd8 ffe0')],
  ['a JPEG without a frame', bytes('ffd8 ffe00004 0000 0000')],
  ['text', text('찻잔')],
  ['an SVG that states none', text('<svg width="100%"></svg>')],
])('gives none for %s', (_, image) => expect(imageSize(image)).toBeNull())
