// Ends this process, as SIGTERM does, when the one that started it is gone: npm does not always pass a signal on, and
// nobody passes SIGKILL on.
const parent = process.ppid
const LOOK_MS = 1000

setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), LOOK_MS).unref()
