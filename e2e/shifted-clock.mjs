// Loaded before a server (`--import`): each SIGUSR2 sets its wall clock back by an hour.
const RealDate = Date
let shift = 0
process.on('SIGUSR2', () => {
  shift -= 3_600_000
})

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length > 0) super(...parts)
    else super(RealDate.now() + shift)
  }

  static now() {
    return RealDate.now() + shift
  }
}
