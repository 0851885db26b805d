import { useSyncExternalStore } from 'react'
import { workerContainer } from './worker-container'

/** Whether the browser keeps pages here. It does so only at https addresses and on the machine itself. */
export const canKeep = (): boolean => workerContainer() !== null

const never = () => () => {}

/** The same for what is drawn. The server cannot know it, and draws what most browsers need. */
export const useCanKeep = (): boolean => useSyncExternalStore(never, canKeep, () => true)
