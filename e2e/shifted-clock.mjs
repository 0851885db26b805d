// Loaded before a server (`--import`): its wall clock is ahead by the milliseconds in the file CLOCK_FILE, which is read
// anew at each SIGUSR2.
import { readFileSync } from 'node:fs'

const RealDate = Date
const read = () => Number(readFileSync(process.env.CLOCK_FILE, 'utf8'))
let ahead = read()
process.on('SIGUSR2', () => {
  ahead = read()
})

globalThis.Date = class extends RealDate {
  // The framework puts a copy in the place of this class that has only its own properties.
  static parse = RealDate.parse
  static UTC = RealDate.UTC

  constructor(...parts) {
    if (parts.length > 0) super(...parts)
    else super(RealDate.now() + ahead)
  }

  static now() {
    return RealDate.now() + ahead
  }
}
