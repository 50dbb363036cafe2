// `!name` → the tag in full, by the handles that the text declares.
import type {Properties} from './builder.js'
import {YamlFault} from './yaml-fault.js'

export const YAML_TAGS = 'tag:yaml.org,2002:'

export class TagHandles {
  private readonly prefixes = new Map([['!!', YAML_TAGS]])

  declare(handle: string, prefix: string): void {
    this.prefixes.set(handle, prefix)
  }

  /** @param source as it is written */
  resolve(source: string, offset: number): string {
    if (source === '!') return source
    if (source.startsWith('!<')) return verbatim(source, offset)
    const nameAt = source.lastIndexOf('!') + 1
    const [handle, name] = [source.slice(0, nameAt), source.slice(nameAt)]
    if (name === '') throw new YamlFault(`The tag ${source} has no name`, offset, NO_TAG)
    const prefix = this.prefixes.get(handle)
    if (prefix !== undefined) return prefix + unescaped(name, offset)
    if (handle === '!') return source
    throw unresolved(source, offset)
  }
}

function verbatim(source: string, offset: number): string {
  const name = source.slice(2, -1)
  if (source.endsWith('>') && name !== '' && name !== '!' && name !== '!!') return name
  throw unresolved(source, offset)
}

function unescaped(name: string, offset: number): string {
  try {
    return decodeURIComponent(name)
  } catch {
    throw unresolved(name, offset)
  }
}

const NO_TAG = ['Remove the tag, the word that begins with "!"']

export const unresolved = (tag: string, offset: number): YamlFault =>
  new YamlFault(`Unresolved tag: ${shortTag(tag)}`, offset, NO_TAG)

/** Sets, ordered maps and the like would lose in JSON what their tag says. */
const OF_COLLECTIONS = new Set(['omap', 'pairs', 'set'].map((name) => YAML_TAGS + name))

/** Of a list or a structure. */
export function refuseTag(properties: Properties | undefined, kind: 'map' | 'seq', start: number): void {
  const tag = properties?.tag
  if (!properties || tag === undefined || tag === '!' || tag === YAML_TAGS + kind) return
  if (!OF_COLLECTIONS.has(tag)) throw unresolved(tag, properties.start)
  throw new YamlFault(`The tag ${shortTag(tag)} has no meaning in JSON`, start, NO_TAG)
}

const shortTag = (tag: string) => (tag.startsWith(YAML_TAGS) ? `!!${tag.slice(YAML_TAGS.length)}` : tag)
