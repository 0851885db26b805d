import { readFileSync } from 'node:fs'

/**
 * A command in a process namespace of its own, as in a container: its processes get the same numbers at each start, and all
 * of them end with it. Linux only.
 * @param {string[]} command
 */
export const isolated = (command) => ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child', ...command]

/** @returns {number} what the first process of a namespace is called outside of it */
export const processOne = (pid) =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])
