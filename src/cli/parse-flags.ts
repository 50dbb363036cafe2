// Words → flags and arguments, by oclif's parser. Only for commands that are not operations: those scan their own words.
import type {Interfaces} from '@oclif/core'
import {parse} from '@oclif/core/parser'
import {emptyValue} from '../arguments/scan-globals.js'
import {explainParseError} from './explain-parse-error.js'

/** @throws UsageError instead of oclif's own errors, which are worded for its own way of showing them */
export async function parseFlags<
  F extends Interfaces.OutputFlags<F>,
  B extends Interfaces.OutputFlags<B>,
  A extends Interfaces.OutputArgs<A>,
>(declared: Interfaces.Input<F, B, A>, argv: readonly string[]): Promise<Interfaces.ParserOutput<F, B, A>> {
  const {args, strict, flags, baseFlags} = declared
  const allFlags: Interfaces.FlagInput = Object.assign({}, baseFlags, flags)
  try {
    const parsed = await parse([...argv], {
      ...(args ? {args} : {}),
      strict: strict !== false,
      flags: allFlags,
    })
    for (const one of parsed.raw) if (one.type === 'flag' && one.input === '') throw emptyValue(`--${one.flag}`)
    return parsed
  } catch (error) {
    throw isOclifError(error) ? explainParseError(error, {flags: allFlags, args: args ?? {}}) : error
  }
}

const isOclifError = (error: unknown): error is Error => error instanceof Error && 'oclif' in error
