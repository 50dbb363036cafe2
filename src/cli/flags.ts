// How commands that are not operations declare their flags and words: with oclif's builders by name and in what they give,
// which is plain data here: oclif's own bring 170 KB of code along.
import type {DeclaredArg, DeclaredFlag} from '../arguments/declared-words.js'

export type FlagInput = Readonly<Record<string, DeclaredFlag>>
export type ArgInput = Readonly<Record<string, DeclaredArg>>

type Common = Pick<DeclaredFlag, 'summary' | 'hidden' | 'exclusive' | 'dependsOn'>
type BooleanOptions = Common & {readonly default?: boolean; readonly allowNo?: boolean}
type OptionOptions = Common & Pick<DeclaredFlag, 'helpValue' | 'required' | 'multiple' | 'multipleNonGreedy' | 'names'>
type StringOptions = OptionOptions & {readonly default?: string; readonly options?: readonly string[]}
type IntegerOptions = OptionOptions & {readonly default?: number; readonly min?: number; readonly max?: number}

export const Flags = {
  boolean: <const O extends BooleanOptions>(options: O) => ({...options, type: 'boolean'}) as const,
  string: <const O extends StringOptions>(options: O) => ({...options, type: 'option'}) as const,
  integer: <const O extends IntegerOptions>(options: O) => ({...options, type: 'option', isNumber: true}) as const,
}

export const Args = {
  string: <const O extends DeclaredArg>(options: O) => options,
}

/** What `parse` gives for a flag. */
export type FlagValue<F> = F extends {type: 'boolean'}
  ? boolean
  : F extends {type: 'option'}
    ? Present<F, F extends {multiple: true} ? readonly Single<F>[] : Single<F>>
    : unknown

type Single<F> = F extends {isNumber: true} ? number : F extends {options: readonly (infer Word)[]} ? Word : string

type Present<F, Value> = F extends {required: true} | {default: string | number} ? Value : Value | undefined

export type ArgValue<A> = A extends {required: true} ? string : string | undefined

/** The values of what a command declares. */
export interface Parsed<F, A> {
  readonly flags: {readonly [Name in keyof F]: FlagValue<F[Name]>}
  readonly args: {readonly [Name in keyof A]: ArgValue<A[Name]>}
  /** All words beside flags. */
  readonly argv: readonly string[]
  /** Words by flag, as operations have them: `--status`. */
  readonly given: ReadonlyMap<string, readonly string[]>
}
