// Cuts the faces of English questions and of code to the weights of the interface, each into what English needs and the
// rest of Latin, which few pages ask for. Run it again after an update of their packages.
import { readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'

const packages = new URL('../../node_modules/@fontsource-variable/', import.meta.url)
const FACES = {
  serif: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  code: 'm-plus-1-code/files/m-plus-1-code-latin-wght-normal.woff2',
}
const WEIGHTS = { min: 400, max: 700, default: 400 }
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum']
/** The ranges of app/css/fonts.css. */
const PARTS = {
  english: [[0x20, 0x7e], [0x2013, 0x2014], [0x2018, 0x2019], [0x201c, 0x201d], [0x2026]],
  latin: [
    [0xa0, 0xff],
    [0x131],
    [0x152, 0x153],
    [0x2bb, 0x2bc],
    [0x2c6],
    [0x2da],
    [0x2dc],
    [0x2000, 0x2012],
    [0x2015, 0x2017],
    [0x201a, 0x201b],
    [0x201e, 0x2025],
    [0x2027, 0x206f],
    [0x20ac],
    [0x2122],
    [0x2191],
    [0x2193],
    [0x2212],
    [0x2215],
  ],
}

const characters = (ranges) =>
  ranges.flatMap(([from, to = from]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))

for (const [face, file] of Object.entries(FACES))
  for (const [part, ranges] of Object.entries(PARTS)) {
    const cut = await subsetFont(readFileSync(new URL(file, packages)), characters(ranges).join(''), {
      targetFormat: 'woff2',
      variationAxes: { wght: WEIGHTS },
      keepFeatures: FEATURES,
    })
    writeFileSync(new URL(`${face}-${part}.woff2`, import.meta.url), cut)
  }
