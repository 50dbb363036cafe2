// What an input is before any question is asked.
import type {Structure} from '../value/value.js'
import type {Template} from './wizard-ports.js'

export interface Beginning {
  /** Members that the input has before any question is asked. */
  readonly base: Structure
  readonly template?: Template
  /** The job that is updated, as it was read. */
  readonly job?: Structure
}

export const NOTHING: Beginning = {base: new Map()}
