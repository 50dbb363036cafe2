// A prompter that opens again where something is asked after it was closed: a refused request leads back to the review.

import {openPrompter} from '../../cli/prompts/open-prompter.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import type {Prompter} from '../../wizard/prompter.js'

export interface ReopeningPrompter extends Prompter {
  isAsking(): boolean
}

export async function reopeningPrompter(runtime: Runtime): Promise<ReopeningPrompter> {
  const first = await openPrompter(runtime)
  let shown: Prompter | undefined = first
  let asking = false
  const open = async () => {
    shown ??= await openPrompter(runtime)
    return shown
  }
  return {
    keys: first.keys,
    isAsking: () => asking,
    async ask(prompt) {
      asking = true
      try {
        return await (await open()).ask(prompt)
      } finally {
        asking = false
      }
    },
    say: first.say,
    close() {
      shown?.close()
      shown = undefined
    },
  }
}
