// Ends this process by SIGTERM when its parent is gone: npm does not always forward signals, and SIGKILL cannot be
// forwarded.
const parent = process.ppid
const CHECK_INTERVAL_MS = 1000

setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), CHECK_INTERVAL_MS).unref()
