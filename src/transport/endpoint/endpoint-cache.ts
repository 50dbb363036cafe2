// The endpoints of accounts, remembered for a day in a file of the user's cache folder. It only saves time: whatever is
// wrong with it, the endpoint is asked for again.

import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {replaceFile} from '../../files/replace-file.js'
import {DAY} from '../../value/milliseconds.js'
import {isAddress} from './endpoint-address.js'

interface Entry {
  readonly address: string
  /** In milliseconds since the epoch. */
  readonly expires: number
}

export interface EndpointCache {
  find(key: string): Promise<string | undefined>
  remember(key: string, address: string): Promise<void>
}

/** @param folder nothing is remembered without one */
export function endpointCache(folder: string | undefined, now: () => number): EndpointCache {
  if (folder === undefined) return {find: async () => undefined, remember: async () => {}}
  const file = join(folder, 'endpoints.json')
  return {
    async find(key) {
      return (await valid(file, now())).get(key)?.address
    },
    async remember(key, address) {
      const entries = new Map(await valid(file, now())).set(key, {address, expires: now() + DAY})
      await replaceFile(file, JSON.stringify(Object.fromEntries(entries))).catch(() => undefined)
    },
  }
}

/** Neither the access key nor the account can be read from the key. */
export function cacheKey(accessKeyId: string, region: string, controlEndpoint: string | undefined): string {
  return createHash('sha256')
    .update([accessKeyId, region, controlEndpoint ?? ''].join('\n'))
    .digest('hex')
}

async function valid(file: string, now: number): Promise<ReadonlyMap<string, Entry>> {
  try {
    const entries = Object.entries<unknown>(JSON.parse(await readFile(file, 'utf8')))
    return new Map(entries.filter((pair): pair is [string, Entry] => isEntry(pair[1]) && pair[1].expires > now))
  } catch {
    return new Map()
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  const {address, expires} = value as Partial<Entry>
  return isAddress(address) && typeof expires === 'number'
}
