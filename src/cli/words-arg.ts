// An argument of any number of words, as oclif's help knows it; plain data, so that it costs nothing to load.
import type {Interfaces} from '@oclif/core'

/** The words themselves are read by `requireWords`, which says more where there are none. */
export function wordsArg(name: string, description: string): Interfaces.ArgInput {
  return {
    [name]: {name, description, required: false, ignoreStdin: true, input: [], parse: async (word: string) => word},
  }
}
