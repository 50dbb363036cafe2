// The folder that stands in for S3: an object's bucket and key are a file's path in it.
import {readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'

/** A bucket, and the parts of a key. */
export type S3Object = readonly string[]

const REGIONAL = String.raw`s3(?:[.-](?:dualstack\.)?[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?`
const BY_HOST = new RegExp(String.raw`^([a-z0-9][a-z0-9.-]*)\.${REGIONAL}$`)
const BY_PATH = new RegExp(`^${REGIONAL}$`)

/** Reads the forms of addresses that S3 has: bucket in the host, bucket in the path, and `s3://`. */
export function objectOf(url: string): S3Object | undefined {
  const [, link] = /^s3:\/\/(.+)$/i.exec(url) ?? []
  if (link !== undefined) return decoded(link.split('/'))
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const {hostname, pathname} = new URL(url)
  const path = pathname.slice(1).split('/')
  const [, bucket] = BY_HOST.exec(hostname) ?? []
  if (bucket !== undefined) return decoded([bucket, ...path])
  return BY_PATH.test(hostname) ? decoded(path) : undefined
}

/** Nothing where a key is missing, or is not well encoded. */
function decoded(parts: readonly string[]): S3Object | undefined {
  if (parts.length < 2 || parts.some((part) => part === '')) return undefined
  try {
    return parts.map(decodeURIComponent)
  } catch {
    return undefined
  }
}

type Found = {readonly text: string; readonly missing?: never} | {readonly text?: never; readonly missing: string}

/** Far more than any document may have. */
const MAX_BYTES = 1024 * 1024

/**
 * @param folder nothing where none is set
 * @returns the object's text, or why there is none
 */
export function readObject(folder: string | undefined, object: S3Object): Found {
  if (folder === undefined) {
    return {missing: 'the local simulator has no S3 (iotjobs local documents DIR sets a folder in its place)'}
  }
  const file = join(folder, ...object)
  if (!isInside(folder, file)) return {missing: `it is not in ${folder}`}
  try {
    const stats = statSync(file)
    if (!stats.isFile()) return {missing: `${file} is not a file`}
    if (stats.size > MAX_BYTES) return {missing: `${file} is larger than ${MAX_BYTES} bytes`}
    return {text: readFileSync(file, 'utf8')}
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    return {missing: code === 'ENOENT' || code === 'ENOTDIR' ? `${file} does not exist` : message}
  }
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file)
  return way !== '' && way.split(/[\\/]/)[0] !== '..'
}
