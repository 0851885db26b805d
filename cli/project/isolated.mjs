import { readFileSync } from 'node:fs'

/**
 * Wraps a command so that it runs in its own process namespace, as in a container: its processes get the same ids at
 * each start, and all of them end with it. Linux only.
 * @param {string[]} command
 */
export const isolated = (command) => ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child', ...command]

/** @returns {number} the id outside the namespace of its first process */
export const processOne = (pid) =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])
