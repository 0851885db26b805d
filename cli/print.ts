/**
 * Writes to standard output and waits until it is taken: a pipe takes a long text in pieces, and a process that ends
 * before would cut it. A reader that has seen enough (`haeseol export … | head`) is no error.
 */
export function print(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? resolve() : reject(error))
    process.stdout.once('error', fail)
    process.stdout.write(text, (error) => {
      if (error) return // `fail` is told of it next
      process.stdout.off('error', fail)
      resolve()
    })
  })
}
