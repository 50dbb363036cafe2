// An argument of any number of words, as oclif's help knows it; plain data, so that it costs nothing to load.
import type {Interfaces} from '@oclif/core'

/** For help alone, and not for the parser: the words are read by `requireWords`, which says more where there are none. */
export function wordsArg(name: string, description: string, required = true): Interfaces.ArgInput {
  return {
    [name]: {name, description, required, ignoreStdin: true, input: [], parse: async (word: string) => word},
  }
}
