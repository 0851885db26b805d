// Loaded before a server (`--import`): its wall clock is ahead by CLOCK_AHEAD_MS, and each SIGUSR2 sets it back by an hour.
const RealDate = Date
let shift = Number(process.env.CLOCK_AHEAD_MS ?? 0)
process.on('SIGUSR2', () => {
  shift -= 3_600_000
})

globalThis.Date = class extends RealDate {
  // The framework puts a copy in the place of this class that has only its own properties.
  static parse = RealDate.parse
  static UTC = RealDate.UTC

  constructor(...parts) {
    if (parts.length > 0) super(...parts)
    else super(RealDate.now() + shift)
  }

  static now() {
    return RealDate.now() + shift
  }
}
