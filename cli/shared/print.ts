/**
 * Writes to standard output and waits until everything is written: a pipe takes a long text in pieces, and it would be
 * cut if the process ended earlier. A reader that closes the pipe (`haeseol export … | head`) is not an error.
 */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? resolve() : reject(error))
    process.stdout.once('error', fail)
    process.stdout.write(text, (error) => {
      if (error) return // `fail` gets the error next
      process.stdout.off('error', fail)
      resolve()
    })
  })
}
