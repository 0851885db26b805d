// Loaded before a server (`--import`): sets its wall clock ahead by the milliseconds in the file CLOCK_FILE, which is
// read again at each SIGUSR2.
import { readFileSync } from 'node:fs'

const RealDate = Date
const read = () => Number(readFileSync(process.env.CLOCK_FILE, 'utf8'))
let ahead = read()
process.on('SIGUSR2', () => {
  ahead = read()
})

globalThis.Date = class extends RealDate {
  // The framework replaces this class by a copy that has only its own properties.
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
