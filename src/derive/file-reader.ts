// Members of a file that is read by hand → values, or all that is wrong with them, each with its place. Pure; knows no kind of
// file.

import {UsageError} from '../errors/cli-error.js'
import type {Path} from '../value/path.js'
import {isList, isStructure, type Structure, type Value} from '../value/value.js'

export interface Fault {
  readonly path: Path
  readonly message: string
}

export class FileReader {
  readonly faults: Fault[] = []

  protected structure(value: Value | undefined, path: Path, known: readonly string[]): Structure {
    if (!isStructure(value)) {
      this.fault(path, value === undefined || value === null ? 'is missing' : `needs members: ${known.join(', ')}`)
      return new Map()
    }
    this.knows(value, path, known)
    return value
  }

  protected knows(structure: Structure, path: Path, known: readonly string[]): void {
    for (const member of structure.keys()) {
      if (!known.includes(member))
        this.fault(
          [...path, member],
          `is not known here; the members are ${known.filter((one) => one !== '$schema').join(', ')}`,
        )
    }
  }

  protected names(
    value: Value | undefined,
    path: Path,
    {pattern, max}: {readonly pattern: string; readonly max: number},
  ): string[] {
    if (value === undefined || value === null) return []
    if (!isList(value)) {
      this.fault(path, 'needs a list of names')
      return []
    }
    const valid = new RegExp(`^(?:${pattern})$`)
    return value.map((name, index) => {
      const text = typeof name === 'number' ? String(name) : name
      if (typeof text === 'string' && valid.test(text) && text.length <= max) return text
      this.fault([...path, index], `'${String(name)}' is not a valid name`)
      return ''
    })
  }

  protected text(value: Value | undefined, path: Path): string | undefined {
    if (value === undefined || value === null) return undefined
    if (typeof value === 'string' && value.trim() !== '') return value
    this.fault(path, 'needs a text')
    return undefined
  }

  protected matching(value: Value | undefined, path: Path, pattern: RegExp, what: string): string | undefined {
    if (value === undefined || value === null) this.fault(path, 'is missing')
    else if (typeof value !== 'string' || !pattern.test(value)) this.fault(path, `needs ${what}`)
    else return value
    return undefined
  }

  protected whole(value: Value | undefined, path: Path, least: number): number | undefined {
    if (value === undefined || value === null) return undefined
    if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value
    this.fault(path, `needs a whole number of at least ${least}`)
    return undefined
  }

  protected parsed<T>(parse: () => T, path: Path): T | undefined {
    try {
      return parse()
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.fault(path, error.message.replace(/^argument [\w-]+: /, ''))
      return undefined
    }
  }

  protected fault(path: Path, message: string): void {
    this.faults.push({path, message})
  }
}
