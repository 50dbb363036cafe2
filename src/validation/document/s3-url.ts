// The forms of S3 object URLs that the service fetches and signs.
import {DNS_SUFFIXES, partitionOf} from '../../model/partition.js'

const SUFFIX = DNS_SUFFIXES.map((suffix) => suffix.replaceAll('.', String.raw`\.`)).join('|')
// No part of a name can be read in two ways: texts may be long, and come from strangers.
const HOST = String.raw`(?:[a-z0-9.-]+\.)?s3(?:[.-][a-z0-9]+)*\.(?:${SUFFIX})`
const OBJECT_URL = new RegExp(`^https?://${HOST}/.+$`, 'i')
const S3_URI = /^s3:\/\/([^/]+)\/(.+)$/i

export const isObjectUrl = (text: string): boolean => OBJECT_URL.test(text)

/** @returns `s3://bucket/key` as the URL of the object; nothing for other texts */
export function objectUrlOf(text: string, region = ''): string | undefined {
  const [, bucket, key] = S3_URI.exec(text) ?? []
  return bucket === undefined || key === undefined ? undefined : `https://${hostOf(region)}/${bucket}/${key}`
}

/** The short host finds buckets of every region, but of one partition only. */
function hostOf(region: string): string {
  const {id, dnsSuffix} = partitionOf(region)
  return id === 'aws' ? 's3.amazonaws.com' : `s3.${region}.${dnsSuffix}`
}
