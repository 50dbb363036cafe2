// Words → flags and arguments, by oclif's parser. Only for commands that are not operations: those scan their own words.
import type {Interfaces} from '@oclif/core'
import {parse} from '@oclif/core/parser'
import {UsageError} from '../errors/cli-error.js'

/** @throws UsageError instead of oclif's own errors, which are worded for its own way of showing them */
export async function parseFlags<
  F extends Interfaces.OutputFlags<F>,
  B extends Interfaces.OutputFlags<B>,
  A extends Interfaces.OutputArgs<A>,
>(declared: Interfaces.Input<F, B, A>, argv: readonly string[]): Promise<Interfaces.ParserOutput<F, B, A>> {
  const {args, strict, flags, baseFlags} = declared
  try {
    return await parse([...argv], {
      ...(args ? {args} : {}),
      strict: strict !== false,
      flags: Object.assign({}, baseFlags, flags),
    })
  } catch (error) {
    throw isOclifError(error) ? usageError(error) : error
  }
}

const isOclifError = (error: unknown): error is Error => error instanceof Error && 'oclif' in error

function usageError(error: Error): UsageError {
  const message = error.message.replace(/\s*See more help with --help\s*$/, '')
  return new UsageError(message, {hints: ['Add --help to see what the command takes'], cause: error})
}
