// Ctrl-D on an empty line, for prompts of our own: readline then closes before any prompt has seen the key.
import {useEffect} from '@inquirer/core'

export function useClosing(closed: () => void): void {
  useEffect((rl) => {
    rl.on('close', closed)
    return () => rl.removeListener('close', closed)
  }, [])
}
